#include "gui/sla/faultline.h"

#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int faultIcon = 14;

} // namespace

FaultLine::FaultLine(Tone tone, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_icon(plainLabel({})), m_words(plainLabel({}, nullptr, Wrapping::Wrapped))
{
    m_words->setObjectName(u"words"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    tint();
    hide();
}

void FaultLine::show(const QString &words)
{
    m_words->setText(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
}

QString FaultLine::words() const
{
    return m_words->text();
}

void FaultLine::tint()
{
    const Tones &tones = tonesOf(palette());
    const QColor ink = m_tone == Tone::Fault ? tones.bad : tones.warning;
    m_icon->setPixmap(tintedPixmap(u"triangle-alert"_s, ink, faultIcon, devicePixelRatioF()));
    QPalette inked = m_words->palette();
    inked.setColor(QPalette::WindowText, ink);
    m_words->setPalette(inked);
}

void FaultLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

} // namespace Steward
