#include "gui/shared/noticebar.h"

#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/failures/failuremessage.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Steward {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_icon(plainLabel({}, this)), m_happened(plainLabel({}, this, Wrapping::Wrapped)),
      m_kept(plainLabel({}, this, Wrapping::Wrapped)), m_todo(plainLabel({}, this, Wrapping::Wrapped)),
      m_retry(new QuietButton(this)), m_copy(new QuietButton(this)), m_close(new QuietButton(this))
{
    setAccessibleName(tr("Notice"));
    m_happened->setObjectName(u"happened"_s);
    m_kept->setObjectName(u"kept"_s);
    m_todo->setObjectName(u"todo"_s);
    m_happened->setFont(strongFont(font()));
    for (QLabel *label : {m_happened, m_kept, m_todo})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setObjectName(u"retry"_s);
    m_retry->hide();
    m_copy->setText(tr("Copy details"));
    m_copy->setAccessibleName(tr("Copy the details of what happened"));
    m_close->setIconName(u"x"_s);
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(Space::xs);
    texts->addWidget(m_happened);
    texts->addWidget(m_kept);
    texts->addWidget(m_todo);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::m, Space::m, Space::s, Space::m);
    layout->setSpacing(Space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    connect(m_retry, &QToolButton::clicked, this, &NoticeBar::retryWanted);
    tint();
    hide();
}

void NoticeBar::showFailure(const Failure &failure)
{
    const FailureMessage message = messageFor(failure);
    m_happened->setText(message.happened);
    m_kept->setText(message.kept);
    m_kept->setVisible(!message.kept.isEmpty());
    m_todo->setText(message.todo);
    m_todo->setVisible(!message.todo.isEmpty());
    m_details
        = QStringList{message.happened, message.kept, message.todo, fromUtf8(failure.subject), fromUtf8(failure.detail)}
              .join(u'\n')
              .trimmed();
    setAccessibleDescription(message.happened);
    show();
}

void NoticeBar::clear()
{
    hide();
}

void NoticeBar::offerRetry(const QString &text)
{
    m_retry->setText(text);
    m_retry->setAccessibleName(text);
    m_retry->setVisible(!text.isEmpty());
}

void NoticeBar::tint()
{
    m_icon->setPixmap(tintedPixmap(u"triangle-alert"_s, tonesOf(palette()).bad, 20, devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones.bad);
    painter.setBrush(tones.badSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radius, Space::radius);
}

} // namespace Steward
