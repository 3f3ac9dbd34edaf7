#include "gui/tickets/choices.h"

#include "desk/tickets/acts.h"
#include "desk/tickets/newticket.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/ticketwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int highestLevel = 3;

template <typename Enum>
QList<Choice> closedList(std::initializer_list<Enum> values)
{
    QList<Choice> choices;
    for (const Enum value : values)
        choices.append({.text = wordsFor(value), .value = Value::string(word(value)).json()});
    return choices;
}

QList<Choice> texts(const QList<QByteArray> &values)
{
    QList<Choice> choices;
    for (const QByteArray &value : values)
        choices.append({.text = oneLine(fromUtf8(value)), .value = Value::string(value).json()});
    return choices;
}

void sortByText(QList<Choice> &choices)
{
    std::sort(choices.begin(), choices.end(),
              [](const Choice &a, const Choice &b) { return a.text.localeAwareCompare(b.text) < 0; });
}

} // namespace

Choices::Choices(TicketAid &aid, Worker &worker, const Directory &directory, QObject *parent)
    : QObject(parent), m_aid(aid), m_directory(directory), m_answer(worker)
{
    connect(&directory, &Directory::changed, this, &Choices::changed);
    connect(&directory, &Directory::meChanged, this, &Choices::changed);
}

void Choices::want()
{
    if (m_fresh || m_reading)
        return;
    m_reading = true;
    m_answer.ask<Result<KnownValues>>([aid = &m_aid](const CancelFlag &cancel) { return aid->knownValues(cancel); },
                                      [this](Result<KnownValues> known) {
                                          m_reading = false;
                                          if (!known)
                                              return; // the lists are a help: whoever types is not held up
                                          m_fresh = true;
                                          m_known = std::move(*known);
                                          Q_EMIT changed();
                                      });
}

QList<Choice> Choices::of(const FieldName &field, const Ticket &ticket) const
{
    switch (field.field) {
    case Field::State:
        return states(ticket);
    case Field::Priority:
        return closedList({Priority::Low, Priority::Normal, Priority::High, Priority::Urgent});
    case Field::Kind:
        return closedList({Kind::Question, Kind::Incident, Kind::Problem, Kind::Request, Kind::Change});
    case Field::Channel:
        return closedList({Channel::Email, Channel::Web, Channel::Phone, Channel::Chat, Channel::Api, Channel::Visit});
    case Field::Level: {
        QList<Choice> levels;
        for (int level = 1; level <= highestLevel; ++level)
            levels.append({.text = levelWords(level), .value = Value::number(level).json()});
        return levels;
    }
    case Field::Assignee:
        return assignees();
    case Field::Client:
        return clients();
    case Field::Requester:
        return requesters(ticket);
    case Field::Product:
        return texts(m_known.products);
    case Field::ProductVersion:
        return texts(m_known.versions.value(ticket.product));
    case Field::Category:
        return texts(m_known.categories);
    case Field::Team:
        return teams();
    default:
        return field == environmentField ? texts(m_known.environments) : QList<Choice>();
    }
}

QString Choices::nameOf(const FieldName &field, const QByteArray &value) const
{
    return oneLine(valueWords(field, Value::json(value), m_directory.workspace()));
}

QList<Choice> Choices::states(const Ticket &ticket)
{
    QList<Choice> choices;
    for (Choice choice :
         closedList({State::New, State::Open, State::Pending, State::OnHold, State::Resolved, State::Closed})) {
        const State state = *fromWord<State>(Value::json(choice.value).text());
        choice.isPossible = state == ticket.state || mayFollow(ticket.state, state);
        if (!choice.isPossible)
            choice.detail = tr("%1 cannot follow %2.", "states").arg(choice.text, wordsFor(ticket.state));
        choices.append(choice);
    }
    return choices;
}

QList<Choice> Choices::clients() const
{
    QList<Choice> choices;
    const auto &names = m_directory.workspace().clientNames;
    for (auto client = names.cbegin(); client != names.cend(); ++client)
        choices.append({.text = oneLine(fromUtf8(client.value())), .value = Value::string(client.key()).json()});
    sortByText(choices);
    return choices;
}

// Those of the ticket's client first; two of one name are told apart by their clients.
QList<Choice> Choices::requesters(const Ticket &ticket) const
{
    QList<Choice> mine, others;
    for (const Person &person : m_known.requesters) {
        const QString name = oneLine(fromUtf8(person.name));
        const QString client = person.client.isEmpty() ? QString() : m_directory.clientName(person.client);
        const bool isMine = !ticket.client.isEmpty() && person.client == ticket.client;
        (isMine ? mine : others)
            .append({.text = client.isEmpty() || isMine ? name : tr("%1 · %2", "person, client").arg(name, client),
                     .value = Value::string(person.id).json(),
                     .detail = client});
    }
    return mine + others;
}

QList<Choice> Choices::assignees() const
{
    const Person me = m_directory.me();
    QList<Choice> choices{{.text = tr("Unassigned"), .value = {}}};
    if (!me.id.isEmpty())
        choices.append(
            {.text = tr("%1 (me)", "a person").arg(oneLine(fromUtf8(me.name))), .value = Value::string(me.id).json()});
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        if (person.id != me.id)
            choices.append({.text = oneLine(fromUtf8(person.name)),
                            .value = Value::string(person.id).json(),
                            .detail = oneLine(fromUtf8(person.team))});
    }
    return choices;
}

QList<Choice> Choices::teams() const
{
    QSet<QByteArray> all(m_known.teams.begin(), m_known.teams.end());
    for (const Person &person : m_directory.workspace().staff) {
        if (!person.team.isEmpty())
            all.insert(person.team);
    }
    QList<Choice> choices = texts(all.values());
    sortByText(choices);
    return choices;
}

} // namespace Steward
