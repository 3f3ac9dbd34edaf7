#include "gui/sla/flightrecorder.h"

#include "gui/shared/card.h"
#include "gui/shared/directory.h"
#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "gui/sla/clockchip.h"
#include "gui/sla/clocktimeline.h"
#include "gui/sla/recordertable.h"
#include "wording/sla/slawords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int mostCycles = 5; // that are seen at once

// The state of a cycle stands in a pill.
class CyclesDelegate : public QuietDelegate
{
public:
    using QuietDelegate::QuietDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != CyclesModel::Standing) {
            QuietDelegate::paint(painter, option, index);
            return;
        }
        QuietDelegate::paint(painter, option, QModelIndex()); // its ground and its line
        const auto state = SlaClock::State(index.data(CyclesModel::StateRole).toInt());
        const bool isAtRisk = index.data(CyclesModel::AtRiskRole).toBool();
        painter->save();
        painter->setFont(option.font);
        const QString words = index.data().toString();
        const QRect inner = option.rect.adjusted(Space::xs, 0, -Space::xs, 0);
        const QSize size(std::min(pillWidth(option.font, words), inner.width()), inner.height());
        drawPill(*painter, QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, inner), words,
                 inkOf(state, isAtRisk, tonesOf(option.palette)));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QuietDelegate::sizeHint(option, index);
        return index.column() == CyclesModel::Standing
            ? QSize(pillWidth(option.font, index.data().toString()) + 2 * Space::xs, size.height())
            : QSize(option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Space::s + 2, size.height());
    }
};

QuietButton *namedButton(const QString &objectName, const QString &text, const QString &icon = {})
{
    auto *button = new QuietButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    if (!icon.isEmpty()) {
        button->setIconName(icon);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

} // namespace

FlightRecorder::FlightRecorder(const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_cyclesModel(new CyclesModel(directory, this)),
      m_recordModel(new RecorderModel(directory, this)), m_title(plainLabel(tr("Flight recorder"))),
      m_hindrance(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_waive(namedButton(u"waive"_s, tr("Waive…"), u"shield-check"_s)), m_cycles(new QTableView),
      m_one(namedButton(u"oneCycle"_s, tr("This cycle"))), m_all(namedButton(u"allCycles"_s, tr("All its cycles"))),
      m_timeline(new ClockTimeline(directory)), m_told(plainLabel({})), m_table(new RecorderTable(*m_recordModel))
{
    setObjectName(u"flightRecorder"_s);
    setAccessibleName(tr("Flight recorder"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    makeTop(*layout);
    makeCycles(*layout);
    makeLife(*layout);
    setFocusProxy(m_cycles);
}

FlightRecorder::~FlightRecorder() = default;

void FlightRecorder::makeTop(QLayout &layout)
{
    m_title->setFont(strongFont(font()));
    m_hindrance->setObjectName(u"waiveHindrance"_s);
    m_hindrance->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = namedButton(u"copyRecord"_s, tr("Copy"), u"copy"_s);
    copy->setToolTip(tr("Copy the table of this cycle"));
    auto *close = new QuietButton;
    close->setObjectName(u"leaveRecorder"_s);
    close->setIconName(u"x"_s);
    close->setAccessibleName(tr("Back to the conversation"));
    close->setToolTip(tr("Back to the conversation (Esc)"));
    auto *top = new QHBoxLayout;
    top->setSpacing(Space::s);
    top->addWidget(m_title);
    top->addWidget(m_hindrance, 1);
    top->addWidget(m_waive);
    top->addWidget(copy);
    top->addWidget(close);
    static_cast<QVBoxLayout &>(layout).addLayout(top);
    connect(m_waive, &QToolButton::clicked, this, &FlightRecorder::waiveWanted);
    connect(copy, &QToolButton::clicked, m_table, &RecorderTable::copyAll);
    connect(close, &QToolButton::clicked, this, &FlightRecorder::left);
}

void FlightRecorder::makeCycles(QLayout &layout)
{
    m_cycles->setObjectName(u"cycles"_s);
    m_cycles->setAccessibleName(tr("Cycles of the clocks"));
    m_cycles->setHorizontalHeader(new QuietHeader(m_cycles));
    m_cycles->setItemDelegate(new CyclesDelegate(m_cycles));
    m_cycles->setModel(m_cyclesModel);
    m_cycles->setFrameShape(QFrame::NoFrame);
    m_cycles->setShowGrid(false);
    m_cycles->setWordWrap(false);
    m_cycles->setTabKeyNavigation(false);
    m_cycles->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cycles->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cycles->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cycles->verticalHeader()->hide();
    m_cycles->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_cycles->verticalHeader()->setDefaultSectionSize(Space::hit);
    m_cycles->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_cycles->horizontalHeader()->setSectionResizeMode(CyclesModel::HeldBy, QHeaderView::Stretch);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    inside->addWidget(m_cycles);
    layout.addWidget(card);
    connect(m_cycles->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || current.row() >= m_clocks.clocks.size())
                    return;
                const Key key = keyOf(m_clocks.clocks[current.row()]);
                if (m_key == key)
                    return;
                m_key = key;
                showChosen();
                Q_EMIT cycleChosen();
            });
}

void FlightRecorder::makeLife(QLayout &layout)
{
    m_timeline->setObjectName(u"clockTimeline"_s);
    m_told->setObjectName(u"timelineWords"_s);
    m_told->setForegroundRole(QPalette::PlaceholderText);
    m_told->setFont(captionFont(font()));
    m_told->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_table->setObjectName(u"flightRecord"_s);
    m_table->setAccessibleName(tr("Stretches of the clock and what follows"));
    auto *ranges = new QButtonGroup(this);
    for (QuietButton *range : {m_one, m_all}) {
        range->setCheckable(true);
        ranges->addButton(range);
        connect(range, &QToolButton::clicked, this, &FlightRecorder::showTimeline);
    }
    m_one->setChecked(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    row->addWidget(m_told, 1);
    row->addWidget(m_one);
    row->addWidget(m_all);
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    inside->setSpacing(Space::xs);
    inside->addWidget(m_timeline);
    inside->addLayout(row);
    layout.addWidget(card);
    auto *tableCard = new Card;
    auto *table = new QVBoxLayout(tableCard);
    table->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    table->addWidget(m_table);
    static_cast<QVBoxLayout &>(layout).addWidget(tableCard, 1);
    connect(m_timeline, &ClockTimeline::told, this, &FlightRecorder::tell);
    connect(m_timeline, &ClockTimeline::segmentChosen, this, [this](int cycle, int segment) {
        const FlightRecord *record = chosen();
        const bool isOfChosen = record && (m_one->isChecked() || cycle + 1 == record->line.cycle);
        if (isOfChosen)
            m_table->selectRow(segment);
    });
    connect(m_table, &RecorderTable::recordWanted, this, &FlightRecorder::recordWanted);
}

FlightRecorder::Key FlightRecorder::keyOf(const FlightRecord &record)
{
    return {.metric = record.line.metric, .level = record.line.level, .start = record.line.start};
}

qsizetype FlightRecorder::placeOf(const Key &key) const
{
    for (qsizetype i = 0; i < m_clocks.clocks.size(); ++i) {
        if (keyOf(m_clocks.clocks[i]) == key)
            return i;
    }
    return -1;
}

const FlightRecord *FlightRecorder::chosen() const
{
    const qsizetype place = m_key ? placeOf(*m_key) : -1;
    return place < 0 ? nullptr : &m_clocks.clocks[place];
}

void FlightRecorder::clear()
{
    m_key.reset();
    m_clocks = {};
    m_cyclesModel->clear();
    m_recordModel->clear();
    m_timeline->show(TimelineParts());
    tell({});
}

void FlightRecorder::show(const TicketClocks &clocks, const TicketHistory &history, Instant now)
{
    m_clocks = clocks;
    m_history = history;
    m_now = now;
    m_cyclesModel->show(clocks, now);
    const int seen = std::clamp(m_cyclesModel->rowCount(), 1, mostCycles);
    m_cycles->setFixedHeight(m_cycles->horizontalHeader()->sizeHint().height() + seen * Space::hit + 2);
    if (!chosen() && !clocks.clocks.isEmpty()) {
        // The one that matters most: an open one, else the last.
        const auto open = std::find_if(clocks.clocks.begin(), clocks.clocks.end(),
                                       [](const FlightRecord &record) { return !record.line.endedAt.isSet(); });
        m_key = keyOf(open == clocks.clocks.end() ? clocks.clocks.last() : *open);
    }
    if (m_key)
        choose(placeOf(*m_key));
}

bool FlightRecorder::choose(qsizetype clock)
{
    if (clock < 0 || clock >= m_clocks.clocks.size())
        return false;
    m_key = keyOf(m_clocks.clocks[clock]);
    m_cycles->selectRow(int(clock));
    m_cycles->scrollTo(m_cyclesModel->index(int(clock), 0));
    showChosen();
    Q_EMIT cycleChosen();
    return true;
}

void FlightRecorder::tick(Instant now)
{
    m_now = now;
    m_cyclesModel->show(m_clocks, now);
    const FlightRecord *record = chosen();
    if (record && !record->line.endedAt.isSet())
        showChosen();
}

void FlightRecorder::showChosen()
{
    const FlightRecord *record = chosen();
    if (!record)
        return;
    m_recordModel->show(movedTo(*record, m_clocks.at, m_now), m_clocks, m_history, m_now);
    m_timeline->setAccessibleName(tr("Timeline: %1", "a cycle").arg(cycleWords(record->line)));
    const auto isOfClock = [record](const FlightRecord &other) {
        return other.line.metric == record->line.metric && other.line.level == record->line.level;
    };
    const bool isMany = std::count_if(m_clocks.clocks.begin(), m_clocks.clocks.end(), isOfClock) > 1;
    m_one->setVisible(isMany);
    m_all->setVisible(isMany);
    showTimeline();
}

// What is pointed at; else how to point.
void FlightRecorder::tell(const QString &words)
{
    const QString told = words.isEmpty() ? tr("Point at a part, or go from part to part with the arrow keys.") : words;
    m_told->setText(told);
    m_told->setToolTip(plainToolTip(told));
}

void FlightRecorder::showTimeline()
{
    const FlightRecord *record = chosen();
    if (!record)
        return;
    QList<FlightRecord> drawn;
    qsizetype place = 0;
    for (const FlightRecord &each : std::as_const(m_clocks.clocks)) {
        if (each.line.metric != record->line.metric || each.line.level != record->line.level)
            continue;
        if (&each == record)
            place = drawn.size();
        if (&each == record || (m_all->isChecked() && m_all->isVisibleTo(this)))
            drawn.append(movedTo(each, m_clocks.at, m_now));
    }
    m_timeline->show(timelineParts(drawn, place, m_clocks, m_now, m_directory));
}

void FlightRecorder::showWaiving(bool isOffered, const QString &hindrance)
{
    m_waive->setVisible(isOffered);
    m_waive->setEnabled(hindrance.isEmpty());
    m_waive->setToolTip(hindrance.isEmpty() ? tr("Leave this breach out of the compliance figures") : hindrance);
    m_hindrance->setText(isOffered ? hindrance : QString());
}

} // namespace Steward
