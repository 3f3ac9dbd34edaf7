#include "gui/tickets/filestrip.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int nameWidth = 180;

} // namespace

FileStrip::FileStrip(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(u"fileStrip"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Space::xs);
    m_layout->addStretch();
    hide();
}

void FileStrip::show(const QList<DraftFile> &files)
{
    if (files != m_files) {
        m_files = files;
        qDeleteAll(findChildren<QuietButton *>(Qt::FindDirectChildrenOnly));
        for (qsizetype i = 0; i < files.size(); ++i) {
            const Attachment &attachment = files[i].attachment;
            const QString name = oneLine(fromUtf8(attachment.name)), size = sizeWords(attachment.size);
            auto *button = new QuietButton(this);
            button->setText(tr("%1 · %2", "file, size")
                                .arg(fontMetrics().elidedText(name, Qt::ElideMiddle, nameWidth), size)
                                .replace(u'&', u"&&"_s));
            button->setIconName(u"x"_s);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setAccessibleName(tr("Take out %1", "a file").arg(name));
            button->setToolTip(plainToolTip(tr("Take out %1", "a file").arg(name)));
            connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT takeOutWanted(i); });
            m_layout->insertWidget(int(i), button);
        }
        setLocked(m_locked);
    }
    setVisible(!files.isEmpty());
}

void FileStrip::setLocked(bool locked)
{
    m_locked = locked;
    const QList<QuietButton *> buttons = findChildren<QuietButton *>(Qt::FindDirectChildrenOnly);
    for (QuietButton *button : buttons)
        button->setEnabled(!locked);
}

} // namespace Steward
