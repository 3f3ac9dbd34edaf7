#include "gui/tickets/writing.h"

#include "gui/shared/noticebar.h"
#include "gui/shared/prompter.h"
#include "gui/tickets/composer.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"

#include <QPointer>

#include <algorithm>

namespace Steward {

Writing::Writing(Composer &composer, Drafts &drafts, TicketActions &acts, NoticeBar &notice, Prompter &prompter,
                 QObject *parent)
    : QObject(parent), m_composer(composer), m_drafts(drafts), m_acts(acts), m_notice(notice)
{
    connect(&composer, &Composer::recordWanted, this, &Writing::record);
    connect(&composer, &Composer::draftChanged, this, [this] { m_drafts.change(m_number, m_composer.draft()); });
    connect(&composer, &Composer::filesGiven, this, &Writing::add);
    connect(&composer, &Composer::chooseFilesWanted, this, [this, &prompter] {
        prompter.chooseFiles(&m_composer, tr("Which files shall go with it?"),
                             [writing = QPointer(this)](const QStringList &paths) {
                                 if (writing)
                                     writing->add(paths);
                             });
    });
    connect(&composer, &Composer::pictureGiven, this, [this](const QImage &picture) {
        m_drafts.addPicture(m_number, picture, tr("picture.png", "a file name"), taking());
    });
    connect(&drafts, &Drafts::keptChanged, this, [this] {
        if (m_composer.draft().isEmpty() || m_acts.hindrance())
            m_composer.say({});
        else
            m_composer.say(m_drafts.isKept() ? tr("Draft kept") : QString());
    });
    connect(&drafts, &Drafts::failed, this, [this](const Failure &failure) { m_notice.showFailure(failure); });
}

void Writing::begin(qint64 number)
{
    m_number = number;
    m_composer.setSaving(false);
    m_composer.show({});
    m_drafts.ask(number, [writing = QPointer(this), number](const Draft &draft) {
        if (writing && number == writing->m_number && writing->m_composer.draft().isEmpty())
            writing->m_composer.show(draft);
    });
}

// Puts a file among the draft's, where that ticket is still shown.
Drafts::Added Writing::taking()
{
    return [writing = QPointer(this), number = m_number](const Result<DraftFile> &file) {
        if (!writing || number != writing->m_number)
            return;
        if (file)
            writing->m_composer.addFile(*file);
        else
            writing->m_notice.showFailure(file.error());
    };
}

void Writing::add(const QStringList &paths)
{
    for (const QString &path : paths)
        m_drafts.addFile(m_number, path, taking());
}

void Writing::show(const OpenedTicket &opened, const QByteArray &me)
{
    m_ticket = opened.ticket;
    m_lastOfOthers = 0;
    for (const Entry &entry : opened.history.entries) {
        const auto *message = std::get_if<Message>(&entry.record);
        if (message && message->by != me)
            m_lastOfOthers = std::max(m_lastOfOthers, entry.seq);
    }
    m_composer.setSeenVersion(opened.ticket.version);
}

void Writing::record()
{
    const Draft draft = m_composer.draft();
    if (m_ticket.number != m_number)
        return;
    if (!draft.isNote && m_lastOfOthers > draft.seenVersion) {
        m_composer.acknowledge();
        m_composer.say(tr("A message came while you were writing. Read it above, then record yours."));
        Q_EMIT readFirstWanted();
        return;
    }
    m_notice.clear();
    m_composer.setSaving(true);
    const auto answer = [writing = QPointer(this), drafts = QPointer(&m_drafts), number = m_number,
                         draft](const Result<Saved> &saved) {
        const Draft empty{.isNote = draft.isNote};
        if (saved && drafts) {
            drafts->forget(number);
            drafts->change(number, empty);
        }
        if (!writing)
            return;
        const bool isShown = number == writing->m_number;
        if (isShown)
            writing->m_composer.setSaving(false);
        if (!saved) { // the text stays where it is
            writing->m_notice.showFailure(saved.error());
        } else if (isShown) {
            writing->m_composer.show(empty);
            writing->m_composer.say(draft.isNote ? tr("Note recorded") : tr("Reply recorded (not sent)"));
            Q_EMIT writing->recorded();
        }
    };
    m_acts.write(m_ticket, draft, answer);
}

} // namespace Steward
