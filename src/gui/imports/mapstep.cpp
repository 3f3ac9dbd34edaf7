#include "gui/imports/mapstep.h"

#include "desk/history/vocabulary.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/importwords.h"
#include "wording/tickets/ticketwords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const QByteArray leftOut = R"("-")", unset = R"("unset")", unknown = R"("?")", workspaceZone = R"("workspace")";

QByteArray valueOf(const QByteArray &becomes)
{
    return becomes.isEmpty() ? leftOut : Value::string(becomes).json();
}

// The closed list of a field, for the words of a column.
QList<Choice> meaningsOf(const QByteArray &becomes)
{
    QList<Choice> choices;
    const auto add = [&choices](auto... values) {
        (choices.append({.text = wordsFor(values), .value = Value::string(word(values)).json()}), ...);
    };
    switch (FieldName::from(becomes).field) {
    case Field::State:
        add(State::New, State::Open, State::Pending, State::OnHold, State::Resolved, State::Closed);
        break;
    case Field::Priority:
        add(Priority::Low, Priority::Normal, Priority::High, Priority::Urgent);
        break;
    case Field::Kind:
        add(Kind::Question, Kind::Incident, Kind::Problem, Kind::Request, Kind::Change);
        break;
    default:
        add(Channel::Email, Channel::Web, Channel::Phone, Channel::Chat, Channel::Api, Channel::Visit);
    }
    choices.append({.text = MapStep::tr("Nothing: left as it is"), .value = unset});
    choices.append({.text = MapStep::tr("Not known: its rows are rejected"), .value = unknown});
    return choices;
}

QLabel *mutedLabel(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MapStep::MapStep(const Directory &directory, const QList<QByteArray> &readyMaps, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_model(directory), m_mapPart(new QWidget),
      m_ready(new ChoiceField(ChoiceField::Accepts::Listed)), m_zone(new ChoiceField(ChoiceField::Accepts::Found)),
      m_scroll(new ColumnScroll), m_fault(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_sampleWords(plainLabel({}, nullptr, Wrapping::Wrapped)), m_table(new QTableView)
{
    m_ready->setObjectName(u"readyMap"_s);
    m_ready->setAccessibleName(tr("Ready map"));
    QList<Choice> maps{{.text = tr("By the titles of the columns"), .value = "\"\""}};
    for (const QByteArray &name : readyMaps)
        maps.append({.text = readyMapWords(name), .value = Value::string(name).json()});
    m_ready->setChoices(maps);
    m_ready->setValue("\"\"");
    m_zone->setObjectName(u"importZone"_s);
    m_zone->setAccessibleName(tr("Zone of times that name none"));
    m_zone->lineEdit()->setPlaceholderText(tr("Such times are rejected"));
    QList<Choice> zones{{.text = tr("The workspace's"), .value = workspaceZone}};
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        zones.append({.text = fromUtf8(id), .value = Value::string(id).json()});
    m_zone->setChoices(zones);
    auto *open = new QuietButton, *save = new QuietButton;
    open->setObjectName(u"openMap"_s);
    open->setText(tr("&Open map…"));
    save->setObjectName(u"saveMap"_s);
    save->setText(tr("Sa&ve map…"));
    m_fault->setObjectName(u"mapFault"_s);
    m_fault->setFont(strongFont(font()));
    m_sampleWords->setObjectName(u"sampleWords"_s);
    m_table->setObjectName(u"sample"_s);
    m_table->setAccessibleName(tr("The first tickets"));
    m_table->setHorizontalHeader(new QuietHeader(m_table));
    m_table->setItemDelegate(new QuietDelegate(m_table));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::hit);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[]
        = {{SampleModel::Key, 14},       {SampleModel::Created, 28}, {SampleModel::State, 12},
           {SampleModel::Requester, 20}, {SampleModel::Client, 20},  {SampleModel::Assignee, 20},
           {SampleModel::Messages, 13}};
    for (const auto &[column, letters] : widths)
        m_table->horizontalHeader()->resizeSection(column, letters * letter);
    m_table->horizontalHeader()->setSectionResizeMode(SampleModel::Subject, QHeaderView::Stretch);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    bar->addWidget(mutedLabel(tr("Map")));
    bar->addWidget(m_ready);
    bar->addWidget(mutedLabel(tr("Times without zone are of")));
    bar->addWidget(m_zone);
    bar->addStretch();
    bar->addWidget(open);
    bar->addWidget(save);
    auto *mapLayout = new QVBoxLayout(m_mapPart);
    mapLayout->setContentsMargins(0, 0, 0, 0);
    mapLayout->setSpacing(Space::s);
    mapLayout->addLayout(bar);
    mapLayout->addWidget(m_scroll, 1);
    mapLayout->addWidget(m_fault);
    auto *sample = new QWidget;
    auto *sampleLayout = new QVBoxLayout(sample);
    sampleLayout->setContentsMargins(0, Space::s, 0, 0);
    sampleLayout->setSpacing(Space::s);
    sampleLayout->addWidget(m_sampleWords);
    sampleLayout->addWidget(m_table, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_mapPart);
    splitter->addWidget(sample);
    splitter->setSizes({330, 250});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_ready, &ChoiceField::chosen, this,
            [this](const QByteArray &name) { Q_EMIT mapChosen(Value::json(name).text()); });
    connect(m_zone, &ChoiceField::chosen, this,
            [this](const QByteArray &zone) { Q_EMIT zoneChosen(Value::json(zone).text()); });
    connect(open, &QToolButton::clicked, this, &MapStep::openMapWanted);
    connect(save, &QToolButton::clicked, this, &MapStep::saveMapWanted);
}

QList<Choice> MapStep::targets() const
{
    QList<Choice> choices;
    for (const QByteArray &target : importTargets())
        choices.append({.text = importTargetWords(target, m_directory.workspace()), .value = valueOf(target)});
    return choices;
}

void MapStep::show(const ImportMap &map)
{
    m_mapPart->setVisible(map.isTable());
    const bool same = m_rows.size() == map.columns.size()
        && std::equal(m_rows.begin(), m_rows.end(), map.columns.begin(),
                      [](const Row &row, const ImportColumn &column) {
                          return row.words.size() == column.words.size();
                      })
        && std::equal(m_map.columns.begin(), m_map.columns.end(), map.columns.begin(), map.columns.end(),
                      [](const ImportColumn &a, const ImportColumn &b) {
                          return a.title == b.title && a.samples == b.samples && a.words.size() == b.words.size();
                      });
    m_map = map;
    if (!same)
        makeRows(map);
    fillRows(map);
}

// The rows are made again only where there are others, so that whoever goes through them by keyboard stays in place.
void MapStep::makeRows(const ImportMap &map)
{
    const int place = m_rows.isEmpty() ? 0 : m_scroll->verticalScrollBar()->value();
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].becomes->hasFocus())
            focused = i;
    }
    m_rows.clear();
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, Space::s, 0);
    grid->setHorizontalSpacing(Space::l);
    grid->setVerticalSpacing(Space::xs);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const QString &head : {tr("Column"), tr("First values"), tr("Becomes")}) {
        QLabel *label = mutedLabel(head);
        label->setFont(strongFont(font()));
        grid->addWidget(label, 0, line++);
    }
    line = 1;
    const QList<Choice> choices = targets();
    for (qsizetype i = 0; i < map.columns.size(); ++i) {
        const ImportColumn &column = map.columns[i];
        const QString title = oneLine(fromUtf8(column.title));
        QStringList samples;
        for (const QByteArray &sample : column.samples)
            samples.append(oneLine(fromUtf8(sample.left(60))));
        QLabel *values = mutedLabel(samples.join(u" · "_s));
        values->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        Row row{.becomes = new ChoiceField(ChoiceField::Accepts::Listed)};
        row.becomes->setObjectName(u"column-%1"_s.arg(i));
        row.becomes->setAccessibleName(tr("%1 becomes", "a column").arg(title));
        row.becomes->setMinimumContentsLength(26);
        row.becomes->setChoices(choices);
        connect(row.becomes, &ChoiceField::chosen, this, [this, i](const QByteArray &value) {
            Q_EMIT columnChosen(i, value == leftOut ? QByteArray() : Value::json(value).text());
        });
        grid->addWidget(plainLabel(title), line, 0);
        grid->addWidget(values, line, 1);
        grid->addWidget(row.becomes, line++, 2);
        for (const ImportWord &word : column.words) {
            auto *meaning = new ChoiceField(ChoiceField::Accepts::Listed);
            const QString text = oneLine(fromUtf8(word.text.left(60)));
            meaning->setAccessibleName(tr("“%1” means", "a word of a column").arg(text));
            meaning->setObjectName(u"word-%1-%2"_s.arg(i).arg(row.words.size()));
            meaning->setChoices(meaningsOf(column.becomes));
            connect(meaning, &ChoiceField::chosen, this, [this, i, said = word.text](const QByteArray &value) {
                Q_EMIT wordChosen(
                    i, {.text = said, .meaning = value == unknown ? QByteArray() : Value::json(value).text()});
            });
            QLabel *means = mutedLabel(meaning->accessibleName());
            means->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(means, line, 1);
            grid->addWidget(meaning, line++, 2);
            row.words.append(meaning);
        }
        m_rows.append(row);
    }
    grid->setRowStretch(line, 1);
    m_scroll->setColumn(table);
    m_scroll->verticalScrollBar()->setValue(place);
    if (focused >= 0 && focused < m_rows.size())
        m_rows[focused].becomes->setFocus();
}

void MapStep::fillRows(const ImportMap &map)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ImportColumn &column = map.columns[i];
        m_rows[i].becomes->setValue(valueOf(column.becomes));
        for (qsizetype word = 0; word < m_rows[i].words.size(); ++word) {
            const QByteArray &meaning = column.words[word].meaning;
            m_rows[i].words[word]->setValue(meaning.isEmpty() ? unknown : Value::string(meaning).json());
        }
    }
    m_zone->setValue(map.zone.isEmpty() ? QByteArray() : Value::string(map.zone).json());
    const auto uses = [&map](const QByteArray &target) {
        return std::any_of(map.columns.begin(), map.columns.end(),
                           [&target](const ImportColumn &column) { return column.becomes == target; });
    };
    m_fault->setText(!uses("key") ? tr("One column must be the number that a ticket has there.")
                         : !uses("created_at") && !uses("at")
                         ? tr("One column must be the time at which a ticket was created.")
                         : map.fault.isEmpty() ? QString()
                                               : tr("The map does not fit the table: %1").arg(fromUtf8(map.fault)));
    m_fault->setVisible(!m_fault->text().isEmpty() && map.isTable());
}

void MapStep::showReading()
{
    m_sampleWords->setText(tr("Reading the first tickets…"));
}

void MapStep::showSample(const Result<ImportSample> &sample)
{
    if (!sample) {
        m_model.show({});
        const FailureMessage message = messageFor(sample.error());
        m_sampleWords->setText(tr("%1 %2", "what happened, what to do").arg(message.happened, message.todo));
        return;
    }
    m_model.show(sample->tickets);
    QString words = sample->tickets.isEmpty() ? tr("No ticket can be read.") : tr("So the first tickets would look:");
    if (!sample->rejects.isEmpty()) {
        words = tr("%1 Of the first records, %Ln would be rejected. %2", "what is shown; where and why",
                   int(sample->rejects.size()))
                    .arg(words, oneLine(rejectWords(sample->rejects.first(), m_directory.workspace())));
    }
    m_sampleWords->setText(words);
}

} // namespace Steward
