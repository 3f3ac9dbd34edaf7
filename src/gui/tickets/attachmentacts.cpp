#include "gui/tickets/attachmentacts.h"

#include "files/files/atomicfile.h"
#include "files/files/safename.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/tones.h"
#include "gui/tickets/attachmenttiles.h"
#include "gui/tickets/pictures.h"
#include "wording/tickets/figurewords.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QString nameOf(const Attachment &attachment)
{
    return oneLine(fromUtf8(attachment.name));
}

} // namespace

AttachmentActs::AttachmentActs(TicketReader &reader, Worker &worker, NoticeBar &notice, Prompter &prompter,
                               QWidget *parent)
    : QObject(parent), m_over(*parent), m_reader(reader), m_notice(notice), m_prompter(prompter), m_answer(worker)
{ }

void AttachmentActs::offer(const QList<Attachment> &attachments, QPoint globalPlace)
{
    auto *menu = new QMenu(&m_over);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Attachment &attachment : attachments) {
        const QString name = nameOf(attachment).replace(u'&', u"&&"_s);
        if (isPicture(attachment))
            menu->addAction(tr("Look at %1", "a picture").arg(name), this, [this, attachment] { look(attachment); });
        QAction *save = menu->addAction(tr("Save %1… (%2)", "a file, its size").arg(name, sizeWords(attachment.size)),
                                        this, [this, attachment] { this->save(attachment); });
        if (attachment.sha256.isEmpty()) {
            save->setEnabled(false);
            save->setToolTip(tr("Its content did not come with the ticket."));
        }
    }
    menu->setToolTipsVisible(true);
    menu->popup(globalPlace);
}

void AttachmentActs::save(const Attachment &attachment)
{
    m_prompter.chooseNewFile(&m_over, safeName(attachment.name), [this, attachment](const QString &path) {
        m_answer.ask<Done>(
            [reader = &m_reader, attachment, path]() -> Done {
                const auto bytes = reader->attachment(attachment.sha256, CancelFlag());
                if (!bytes)
                    return failed(bytes.error().code, attachment.name, bytes.error().detail);
                return writeFile(path, *bytes, AtomicFile::Former::Replace, AtomicFile::Readers::OwnerOnly);
            },
            [this](const Done &done) {
                if (!done)
                    m_notice.showFailure(done.error());
            });
    });
}

void AttachmentActs::look(const Attachment &attachment)
{
    const QSize most = m_over.screen()->availableSize() * 0.8;
    m_answer.ask<Result<QImage>>(
        [reader = &m_reader, attachment, most]() -> Result<QImage> {
            const auto bytes = reader->attachment(attachment.sha256, CancelFlag());
            if (!bytes)
                return failed(bytes.error().code, attachment.name, bytes.error().detail);
            const QImage image = Pictures::decoded(*bytes, most);
            if (image.isNull())
                return failed(FailureCode::BadInput, attachment.name, "it is no picture that can be shown");
            return image;
        },
        [this, attachment](const Result<QImage> &image) {
            if (!image) {
                m_notice.showFailure(image.error());
                return;
            }
            auto *window = new QDialog(&m_over); // Esc closes it
            window->setObjectName(u"picture"_s);
            window->setAttribute(Qt::WA_DeleteOnClose);
            window->setWindowTitle(nameOf(attachment));
            QLabel *picture = plainLabel({});
            picture->setPixmap(QPixmap::fromImage(*image));
            picture->setAlignment(Qt::AlignCenter);
            picture->setAccessibleName(nameOf(attachment));
            auto *layout = new QVBoxLayout(window);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->addWidget(picture);
            window->show();
        });
}

} // namespace Steward
