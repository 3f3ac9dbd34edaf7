#include "gui/tickets/drafts.h"

#include <QBuffer>

#include <chrono>

using namespace std::chrono_literals;

namespace Steward {

namespace {

constexpr auto longestUnkept = 500ms; // with the writing under the second that reliability.md allows

} // namespace

Drafts::Drafts(DraftStore &store, Worker &worker, QObject *parent)
    : QObject(parent), m_store(store), m_worker(worker), m_kept(worker), m_read(worker)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Drafts::keepDue);
}

Drafts::~Drafts()
{
    for (auto draft = m_due.constBegin(); draft != m_due.constEnd(); ++draft) {
        m_worker.post(
            [store = &m_store, ticket = draft.key(), text = draft.value()]() -> Worker::Delivery {
                (void)store->keep(ticket, text); // nobody is here any more to be told
                return {};
            },
            {});
    }
}

void Drafts::ask(qint64 ticket, const std::function<void(const Draft &)> &deliver)
{
    if (const auto known = m_known.constFind(ticket); known != m_known.constEnd()) {
        m_read.cancel();
        deliver(*known);
        return;
    }
    m_read.ask<Result<Draft>>([store = &m_store, ticket](const CancelFlag &) { return store->draft(ticket); },
                              [this, ticket, deliver](const Result<Draft> &draft) {
                                  if (draft)
                                      m_known.insert(ticket, *draft);
                                  else
                                      Q_EMIT failed(draft.error());
                                  deliver(draft.value_or(Draft()));
                              });
}

void Drafts::change(qint64 ticket, const Draft &draft)
{
    if (m_known.value(ticket) == draft)
        return;
    m_known.insert(ticket, draft);
    m_due.insert(ticket, draft);
    if (!m_pause.isActive())
        m_pause.start(longestUnkept);
    Q_EMIT keptChanged();
}

void Drafts::forget(qint64 ticket)
{
    m_known.insert(ticket, {});
    m_due.remove(ticket);
    m_kept.ask<Done>([store = &m_store, ticket] { return store->forget(ticket); },
                     [this](const Done &done) {
                         if (!done)
                             Q_EMIT failed(done.error());
                     });
    Q_EMIT keptChanged();
}

void Drafts::addFile(qint64 ticket, const QString &path, const Added &deliver)
{
    m_kept.ask<Result<DraftFile>>([store = &m_store, ticket, path] { return store->addFile(ticket, path); }, deliver);
}

void Drafts::addPicture(qint64 ticket, const QImage &picture, const QString &name, const Added &deliver)
{
    m_kept.ask<Result<DraftFile>>(
        [store = &m_store, ticket, picture, name]() -> Result<DraftFile> {
            QByteArray png;
            QBuffer buffer(&png);
            if (!picture.save(&buffer, "PNG"))
                return Steward::failed(FailureCode::BadInput, name.toUtf8(), "no picture");
            return store->addBytes(ticket, {.name = name.toUtf8(), .mediaType = "image/png"}, png);
        },
        deliver);
}

void Drafts::keepDue()
{
    const QHash<qint64, Draft> due = std::exchange(m_due, {});
    for (auto draft = due.constBegin(); draft != due.constEnd(); ++draft) {
        ++m_underWay;
        m_kept.ask<Done>(
            [store = &m_store, ticket = draft.key(), text = draft.value()] { return store->keep(ticket, text); },
            [this](const Done &done) {
                --m_underWay;
                if (!done)
                    Q_EMIT failed(done.error());
                Q_EMIT keptChanged();
            });
    }
}

} // namespace Steward
