#include "gui/queue/queueviews.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/preferences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto shortestPause = 300ms;
constexpr int beatsBetween = 60;
constexpr qint64 restFactor = 10; // counting takes a tenth of the reader's time at most

} // namespace

QueueViews::QueueViews(TicketReader &longReader, Worker &longWorker, const Directory &directory,
                       Preferences &preferences, QObject *parent)
    : QObject(parent), m_reader(longReader), m_directory(directory), m_preferences(preferences), m_answer(longWorker)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    connect(&m_pause, &QTimer::timeout, this, &QueueViews::count);
    connect(&directory, &Directory::changed, this, &QueueViews::make);
    connect(&directory, &Directory::meChanged, this, &QueueViews::make);
    make();
}

const QueueViewSpec *QueueViews::find(const QByteArray &id) const
{
    const auto found
        = std::find_if(m_views.begin(), m_views.end(), [&id](const QueueViewSpec &view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

void QueueViews::make()
{
    const QList<QueueViewSpec> before = std::exchange(m_views, {});
    if (!m_directory.isLoaded())
        return;
    addFirstSet();
    addOwn();
    for (QueueViewSpec &view : m_views) {
        const auto same = std::find_if(before.begin(), before.end(), [&view](const QueueViewSpec &other) {
            return other.id == view.id && other.question == view.question;
        });
        if (same != before.end())
            view.count = same->count;
    }
    Q_EMIT changed();
    recount();
}

void QueueViews::addFirstSet()
{
    const Person me = m_directory.me();
    const bool works = me.role == Role::Agent || me.role == Role::Lead;
    const auto add = [this, &me](const char *id, const QString &name, const QString &group, const char *find,
                                 const QString &about = {}) {
        m_views.append({.id = id,
                        .name = name,
                        .group = group,
                        .question = {.find = find, .asker = me.id, .order = QueueOrder::NextDue},
                        .about = about});
    };
    const QString mine = tr("My views"), desk = tr("The desk");
    if (!me.id.isEmpty() && isStaff(me.role) && me.role != Role::Trainer) {
        add("mine", tr("My queue"), mine, "assignee: me #Unresolved");
        add("mine-pending", tr("Waiting for the client"), mine, "assignee: me state: Pending");
        add("mine-promised", tr("Promised today"), mine, "assignee: me due: Today #Unresolved");
    }
    m_views.append({.id = "unresolved",
                    .name = tr("All unresolved"),
                    .group = desk,
                    .question = {.unresolvedOnly = true, .order = QueueOrder::NextDue}});
    add("at-risk", tr("At risk"), desk, "sla: {At risk} #Unresolved",
        tr("A clock runs and has used 75 % of its time."));
    add("breached", tr("Breached"), desk, "overdue by: 0min .. * #Unresolved", tr("A clock is over and not yet met."));
    add("due-shift", tr("Due this shift"), desk, "breaches in: 8h #Unresolved",
        tr("A clock is due within 8 hours from now: who works until when is not known yet."));
    add("unassigned", tr("Unassigned"), desk, "#Unassigned #Unresolved");
    add("urgent", tr("Urgent"), desk, "priority: Urgent #Unresolved");
    if (!works)
        add("pending", tr("Waiting for the client"), desk, "state: Pending");
    add("on-hold", tr("On hold"), desk, "state: {On hold}");
    add("stale", tr("Idle for 3 days"), desk, "idle for: 3d #Unresolved");
    add("reopened", tr("Reopened"), desk, "#Reopened #Unresolved");
    add("repair", tr("Incomplete records"), desk, "#Untagged");
    m_views.append({.id = "all", .name = tr("All tickets"), .group = desk});
}

QByteArray QueueViews::choiceName() const
{
    return "queue/views/" + m_directory.workspace().name;
}

void QueueViews::addOwn()
{
    const QJsonArray own = QJsonDocument::fromJson(m_preferences.choice(choiceName())).array();
    for (const QJsonValue &value : own) {
        const QJsonObject view = value.toObject();
        const QByteArray id = view.value("id"_L1).toString().toLatin1();
        const int order = view.value("order"_L1).toInt();
        if (!id.startsWith("own-") || order < 0 || order > int(QueueOrder::NextDue))
            continue;
        const QByteArray find = view.value("find"_L1).toString().toUtf8();
        m_views.append({.id = id,
                        .name = view.value("name"_L1).toString(),
                        .group = tr("Saved"),
                        .question = {.unresolvedOnly = view.value("unresolved"_L1).toBool(),
                                     .find = find,
                                     .asker = find.isEmpty() ? QByteArray() : m_directory.me().id,
                                     .order = QueueOrder(order),
                                     .descending = view.value("descending"_L1).toBool()}});
    }
}

void QueueViews::keepOwn() const
{
    QJsonArray own;
    for (const QueueViewSpec &view : m_views) {
        if (view.isOwn())
            own.append(QJsonObject{{"id"_L1, QString::fromLatin1(view.id)},
                                   {"name"_L1, view.name},
                                   {"find"_L1, fromUtf8(view.question.find)},
                                   {"unresolved"_L1, view.question.unresolvedOnly},
                                   {"order"_L1, int(view.question.order)},
                                   {"descending"_L1, view.question.descending}});
    }
    m_preferences.setChoice(choiceName(), QJsonDocument(own).toJson(QJsonDocument::Compact));
}

QByteArray QueueViews::save(const QString &name, const QueueQuestion &question)
{
    const QByteArray id = "own-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_views.append({.id = id, .name = name, .group = tr("Saved"), .question = question});
    keepOwn();
    Q_EMIT changed();
    recount();
    return id;
}

void QueueViews::remove(const QByteArray &id)
{
    m_views.removeIf([&id](const QueueViewSpec &view) { return view.id == id && view.isOwn(); });
    keepOwn();
    Q_EMIT changed();
}

void QueueViews::recount()
{
    if (m_counting)
        m_again = true;
    else if (!m_pause.isActive())
        m_pause.start();
}

void QueueViews::tick()
{
    if (++m_beats % beatsBetween == 0)
        recount();
}

void QueueViews::count()
{
    m_counting = true;
    m_again = false;
    m_toCount = m_views;
    m_since.start();
    countNext();
}

// A job for each view: at a million tickets all of them take seconds, and the list's own numbers wait for one at most.
void QueueViews::countNext()
{
    if (m_toCount.isEmpty()) {
        m_counting = false;
        m_pause.setInterval(std::max<qint64>(shortestPause.count(), m_since.elapsed() * restFactor));
        Q_EMIT counted();
        if (m_again)
            m_pause.start();
        return;
    }
    const QueueViewSpec next = m_toCount.takeFirst();
    m_answer.ask<Result<qint64>>(
        [reader = &m_reader, question = next.question](const CancelFlag &cancel) {
            return reader->count(question, cancel);
        },
        [this, id = next.id](const Result<qint64> &count) {
            for (QueueViewSpec &view : m_views) {
                if (view.id == id && count) // what could not be counted keeps the count that it had
                    view.count = *count;
            }
            countNext();
        });
}

} // namespace Steward
