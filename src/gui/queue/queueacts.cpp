#include "gui/queue/queueacts.h"

#include "gui/queue/queuemodel.h"
#include "gui/queue/queueview.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/tickets/bulkacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

QueueActs::QueueActs(QWidget &page, QueueView &list, QueueModel &model, BulkActs &bulk, const Directory &directory,
                     Navigator &navigator, Actions &actions)
    : QObject(&page), m_list(list), m_model(model), m_bulk(bulk), m_directory(directory), m_navigator(navigator)
{
    addOpening(actions);
    addMoves(page, actions);
    addLooks(page, actions);
}

QList<qint64> QueueActs::chosen() const
{
    // By ranges: of a million chosen rows nobody makes a million indexes.
    QList<std::pair<int, int>> ranges;
    const QItemSelection selection = m_list.selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QList<qint64> numbers;
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        if (bottom >= next)
            numbers += m_model.numbersIn(std::max(top, next), bottom);
        next = std::max(next, bottom + 1);
    }
    return numbers;
}

void QueueActs::addOpening(Actions &actions)
{
    const QString where = tr("Queue");
    const auto open = [this](Where to) {
        if (m_list.currentIndex().isValid())
            m_navigator.openTicket(m_model.numberAt(m_list.currentIndex().row()), to);
    };
    actions.add({.id = "queue.open",
                 .text = tr("&Open the ticket"),
                 .keys = {Qt::Key_O, Qt::CTRL | Qt::Key_Return},
                 .icon = u"arrow-right"_s,
                 .where = where},
                &m_list, [open] { open(Where::Tab); });
    actions.add({.id = "queue.openTab",
                 .text = tr("Open in a &tab of its own"),
                 .keys = {Qt::CTRL | Qt::Key_T},
                 .icon = u"bookmark"_s,
                 .where = where},
                &m_list, [open] { open(Where::NewTab); });
    actions.add({.id = "queue.openWindow",
                 .text = tr("Open in a &window of its own"),
                 .keys = {Qt::SHIFT | Qt::Key_Return},
                 .icon = u"external-link"_s,
                 .where = where},
                &m_list, [open] { open(Where::OwnWindow); });
    actions.add({.id = "queue.assignToMe",
                 .text = tr("&Assign to me"),
                 .keys = {Qt::Key_A, Qt::CTRL | Qt::SHIFT | Qt::Key_A},
                 .icon = u"user-check"_s,
                 .where = where,
                 .keywords = tr("take it")},
                &m_list, [this] { assignToMe(); });
    actions.add({.id = "queue.resolve",
                 .text = tr("Re&solve, or complete the record"),
                 .keys = {Qt::Key_S, Qt::CTRL | Qt::SHIFT | Qt::Key_S},
                 .icon = u"circle-check-big"_s,
                 .where = where,
                 .keywords = tr("repair, tag, solve")},
                &m_list, [this] { Q_EMIT recordWanted(); });
    actions.add({.id = "queue.bulk",
                 .text = tr("&Change the chosen tickets…"),
                 .keys = {Qt::Key_B, Qt::CTRL | Qt::Key_B},
                 .icon = u"list-checks"_s,
                 .where = where,
                 .keywords = tr("bulk edit, many, assign to")},
                &m_list, [this] {
                    if (const QList<qint64> tickets = chosen(); !tickets.isEmpty())
                        Q_EMIT bulkWanted(tickets);
                });
}

void QueueActs::addMoves(QWidget &page, Actions &actions)
{
    const QString where = tr("Queue");
    const std::tuple<QByteArray, QString, QKeySequence, int, bool> steps[]
        = {{"queue.next", tr("&Next ticket"), Qt::Key_J, 1, false},
           {"queue.previous", tr("&Previous ticket"), Qt::Key_K, -1, false},
           {"queue.extendNext", tr("Choose the next one, too"), Qt::SHIFT | Qt::Key_J, 1, true},
           {"queue.extendPrevious", tr("Choose the previous one, too"), Qt::SHIFT | Qt::Key_K, -1, true}};
    for (const auto &[id, text, key, rows, extend] : steps)
        actions.add({.id = id, .text = text, .keys = {key}, .where = where}, &m_list,
                    [this, by = rows, more = extend] { m_list.step(by, more); });
    actions.add({.id = "queue.toggle",
                 .text = tr("Choose this one, or not"),
                 .keys = {Qt::Key_X, Qt::CTRL | Qt::SHIFT | Qt::Key_X},
                 .icon = u"check"_s,
                 .where = where},
                &m_list, [this] { m_list.toggleCurrent(); });
    actions.add({.id = "queue.find",
                 .text = tr("&Find tickets"),
                 .keys = {Qt::CTRL | Qt::Key_F, Qt::Key_Slash},
                 .icon = u"search"_s,
                 .where = where,
                 .keywords = tr("search, filter, query")},
                &page, [this] { Q_EMIT findWanted(); });
}

void QueueActs::addLooks(QWidget &page, Actions &actions)
{
    const QString where = tr("Queue");
    actions.add({.id = "queue.reload",
                 .text = tr("&Read the list again"),
                 .keys = {Qt::Key_F5},
                 .icon = u"refresh-cw"_s,
                 .where = where},
                &page, [this] { Q_EMIT reloadWanted(); });
    actions.add({.id = "queue.preview",
                 .text = tr("Show or hide the pre&view"),
                 .keys = {Qt::Key_Space, Qt::CTRL | Qt::SHIFT | Qt::Key_V},
                 .icon = u"panel-right"_s,
                 .where = where},
                &m_list, [this] { Q_EMIT previewWanted(); });
    actions.add({.id = "queue.compact",
                 .text = tr("&Low or high rows"),
                 .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_L},
                 .icon = u"rows-3"_s,
                 .where = where,
                 .keywords = tr("density, compact, comfortable")},
                &page, [this] { Q_EMIT compactWanted(); });
}

void QueueActs::assignToMe()
{
    const QList<qint64> tickets = chosen();
    const Person me = m_directory.me();
    if (tickets.isEmpty() || me.id.isEmpty())
        return;
    if (tickets.size() > 1) {
        Q_EMIT bulkWanted(tickets); // what will change is shown first
        return;
    }
    m_bulk.change(tickets, {.field = {.field = Field::Assignee}, .to = Value::string(me.id)},
                  tr("%1: assign to %2", "key, person").arg(m_directory.keyOf(tickets.first()), fromUtf8(me.name)));
}

} // namespace Steward
