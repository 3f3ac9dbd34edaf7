#include "gui/sla/calendarspage.h"

#include "desk/sla/slaversions.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/calendareditor.h"
#include "gui/sla/versionbar.h"
#include "gui/sla/whatifpanel.h"
#include "wording/sla/slafaultwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const QByteArray newCalendar = "\n"; // key of one that is not kept yet
constexpr int versionsWidth = 220;

QByteArray keyOf(const CalendarDraft &draft)
{
    return draft.id + '\n' + QByteArray::number(draft.validFrom.ms);
}

} // namespace

CalendarsPage::CalendarsPage(SlaBook &book, SlaReader &reader, Worker &longWorker, Directory &directory,
                             Navigator &navigator, QWidget *parent)
    : Page(parent), m_book(book), m_directory(directory), m_notice(new NoticeBar), m_list(new VersionList),
      m_new(new QuietButton), m_empty(plainLabel({}, nullptr, Wrapping::Wrapped)), m_editor(new CalendarEditor),
      m_scroll(new ColumnScroll), m_bar(new VersionBar(directory))
{
    setObjectName(u"calendars"_s);
    m_whatIf = new WhatIfPanel(
        reader, longWorker, directory, navigator, [this](Instant from) -> std::optional<WhatIfQuestion> {
            const auto changed = version();
            if (!changed)
                return {};
            return WhatIfQuestion{.before = m_book.records(), .after = asIfValidFrom(m_book.records(), *changed, from)};
        });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    layout->setSpacing(Space::l);
    layout->addWidget(makeLeft());
    layout->addWidget(makeRight(), 1);

    connect(m_list, &VersionList::versionChosen, this, [this](const QByteArray &key) {
        m_key = key;
        showChosen();
    });
    connect(m_new, &QToolButton::clicked, this, [this] {
        CalendarDraft draft{.name = tr("New calendar").toUtf8(), .zone = m_directory.workspace().timeZone};
        std::fill_n(draft.week.begin(), 5, DayDraft{{.start = "09:00", .end = "17:00"}});
        if (!m_drafts.contains(newCalendar))
            m_drafts.insert(newCalendar, draft);
        m_wanted = newCalendar;
        fill();
    });
    connect(m_editor, &CalendarEditor::edited, this, &CalendarsPage::takeEdit);
    connect(m_bar, &VersionBar::beginChosen, this, [this](Instant begin) {
        if (const auto found = m_drafts.find(m_key); found != m_drafts.end())
            found->validFrom = begin;
        showBar();
    });
    connect(m_bar, &VersionBar::discardWanted, this, [this] {
        m_drafts.remove(m_key);
        m_whatIf->clear();
        fill();
        showChosen();
    });
    connect(m_bar, &VersionBar::withdrawalWanted, this, [this] {
        if (isPlanned() && !m_directory.hindrance(Right::EditSla))
            m_book.save({.type = SlaRecordType::Calendar, .record = {}, .replaces = base()->record});
    });
    connect(m_bar, &VersionBar::saveWanted, this, &CalendarsPage::save);
    connect(m_bar, &VersionBar::tryWanted, this, &CalendarsPage::tryIt);
    connect(
        m_whatIf, &WhatIfPanel::answered, this, [this] { m_scroll->ensureWidgetVisible(m_whatIf, 0, Space::m); },
        Qt::QueuedConnection); // once it is laid out
    connect(m_whatIf, &WhatIfPanel::failed, m_notice, &NoticeBar::showFailure);
    connect(&m_book, &SlaBook::changed, this, &CalendarsPage::fill);
    connect(&m_directory, &Directory::changed, this, &CalendarsPage::fill);
    connect(&m_directory, &Directory::meChanged, this, &CalendarsPage::showChosen);
    fill();
}

QWidget *CalendarsPage::makeLeft()
{
    auto *left = new QWidget;
    left->setFixedWidth(versionsWidth);
    m_list->setObjectName(u"calendarList"_s);
    m_list->setAccessibleName(tr("Calendars and their versions"));
    m_new->setObjectName(u"newCalendar"_s);
    m_new->setText(tr("New calendar"));
    m_new->setAccessibleName(m_new->text());
    m_new->setIconName(u"plus"_s);
    m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_new, 0, Qt::AlignLeft);
    return left;
}

QWidget *CalendarsPage::makeRight()
{
    auto *right = new QWidget;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QWidget;
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, 0, Space::xs, 0);
    inside->setSpacing(Space::m);
    inside->addWidget(m_editor);
    inside->addWidget(m_whatIf);
    inside->addStretch();
    m_scroll->setColumn(column);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_notice);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_bar);
    connect(&m_book, &SlaBook::failed, this, [this](const Failure &failure) {
        if (isVisible()) // the other page of the book tells its own
            m_notice->showFailure(failure);
    });
    connect(&m_book, &SlaBook::saved, this, [this](const QByteArray &record) {
        if (!record.startsWith("{\"type\":\"calendar\""))
            return;
        m_notice->clear();
        m_drafts.remove(std::exchange(m_saving, {}));
        m_whatIf->clear();
        m_wanted = keyOf(CalendarDraft::from(record));
    });
    return right;
}

QString CalendarsPage::title() const
{
    return tr("Calendars");
}

void CalendarsPage::arrive()
{
    m_book.reload();
}

void CalendarsPage::focusMain()
{
    m_list->setFocus();
}

bool CalendarsPage::isSettled() const
{
    return m_book.isSettled() && m_whatIf->isSettled();
}

QList<VersionList::Group> CalendarsPage::groups() const
{
    QList<VersionList::Group> groups;
    const Instant now = m_directory.now();
    QByteArray last;
    for (qsizetype i = 0; i < m_book.calendars().size(); ++i) {
        const CalendarDraft &draft = m_book.calendars()[i].draft;
        if (groups.isEmpty() || draft.id != last)
            groups.append({.title = m_book.calendarName(draft.id)});
        last = draft.id;
        const bool isLast = i + 1 == m_book.calendars().size() || m_book.calendars()[i + 1].draft.id != draft.id;
        const bool isNow
            = hasJudged(draft.validFrom, now) && (isLast || !hasJudged(m_book.calendars()[i + 1].draft.validFrom, now));
        const QString words
            = VersionList::words(draft.validFrom, isNow && !m_drafts.contains(keyOf(draft)), now, m_directory.zone());
        const QByteArray key = keyOf(draft);
        groups.last().lines.append(
            {.text = m_drafts.contains(key) ? tr("%1 · changed", "from when a version is valid").arg(words) : words,
             .key = key});
    }
    if (m_drafts.contains(newCalendar))
        groups.append({.title = oneLine(fromUtf8(m_drafts[newCalendar].name)),
                       .lines = {{.text = tr("Not saved yet"), .key = newCalendar}}});
    return groups;
}

void CalendarsPage::fill()
{
    const QList<VersionList::Group> all = groups();
    m_list->show(all);
    if (!m_wanted.isEmpty())
        m_list->choose(std::exchange(m_wanted, {}));
    if (m_list->chosen().isEmpty() && !all.isEmpty())
        m_list->choose(all.first().lines.last().key);
    if (m_key != m_list->chosen() || !m_drafts.contains(m_key)) {
        m_key = m_list->chosen();
        showChosen();
    } else {
        showBar();
    }
    if (m_book.fault())
        m_notice->showFailure({FailureCode::BadInput, m_book.fault()->field, m_book.fault()->code});
}

void CalendarsPage::choose(const QByteArray &calendar)
{
    for (const StoredVersion<CalendarDraft> &version : m_book.calendars()) {
        if (version.draft.id == calendar && hasJudged(version.draft.validFrom, m_directory.now()))
            m_list->choose(keyOf(version.draft));
    }
}

const StoredVersion<CalendarDraft> *CalendarsPage::base() const
{
    const auto found = std::find_if(m_book.calendars().begin(), m_book.calendars().end(),
                                    [this](const auto &version) { return keyOf(version.draft) == m_key; });
    return found == m_book.calendars().end() ? nullptr : &*found;
}

bool CalendarsPage::isPlanned() const
{
    const auto *stored = base();
    return stored && !hasJudged(stored->draft.validFrom, m_directory.now());
}

void CalendarsPage::showChosen()
{
    const auto *stored = base();
    const bool isThere = stored || m_drafts.contains(m_key);
    m_scroll->setVisible(isThere);
    m_empty->setVisible(!isThere);
    m_empty->setText(m_book.isLoaded()
                         ? tr("There is no calendar yet. A calendar says when the desk works; clocks run only then.")
                         : QString());
    const bool mayPropose = !m_directory.hindrance(Right::ProposeSla);
    m_new->setVisible(mayPropose);
    m_whatIf->setVisible(mayPropose && m_drafts.contains(m_key));
    if (isThere) {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone());
        m_editor->setEditable(mayPropose);
        m_editor->show(m_drafts.contains(m_key) ? m_drafts[m_key] : stored->draft, now.date().year());
        m_whatIf->clear();
    }
    showBar();
}

Instant CalendarsPage::nextMidnight() const
{
    const QTimeZone zone(m_editor->draft().zone);
    const QDateTime now
        = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, zone.isValid() ? zone : m_directory.zone());
    return Instant{now.date().addDays(1).startOfDay(now.timeZone()).toMSecsSinceEpoch()};
}

void CalendarsPage::takeEdit()
{
    const auto *stored = base();
    const bool isNew = !m_drafts.contains(m_key);
    CalendarDraft draft = m_editor->draft();
    draft.validFrom = isNew ? (stored && !isPlanned() ? nextMidnight() : draft.validFrom) : m_drafts[m_key].validFrom;
    m_drafts.insert(m_key, draft);
    m_whatIf->show();
    m_whatIf->outdate();
    if (isNew)
        fill();
    showBar();
}

QString CalendarsPage::beginFault(const CalendarDraft &draft) const
{
    const auto *stored = base();
    if (!mayBegin(draft.validFrom, m_directory.now(), stored == nullptr))
        return tr("What has been judged stays as it is: a changed version begins now or later.");
    for (const StoredVersion<CalendarDraft> &other : m_book.calendars()) {
        if (stored && &other != stored && other.draft.id == draft.id && other.draft.validFrom == draft.validFrom)
            return slaFaultWords({"duplicate_calendar", {}});
    }
    return {};
}

std::optional<SlaVersion> CalendarsPage::version() const
{
    const auto draft = m_drafts.constFind(m_key);
    if (draft == m_drafts.cend() || !faultsOf(*draft).isEmpty())
        return {};
    CalendarDraft kept = *draft;
    if (kept.id.isEmpty()) {
        QSet<QByteArray> ids;
        for (const QByteArray &id : m_book.calendarIds())
            ids.insert(id);
        kept.id = freeId(kept.name, ids);
    }
    SlaVersion version{.type = SlaRecordType::Calendar, .record = kept.record()};
    if (isPlanned())
        version.replaces = base()->record;
    return version;
}

void CalendarsPage::showBar()
{
    const auto *stored = base();
    const auto draft = m_drafts.constFind(m_key);
    const bool isChanged = draft != m_drafts.cend();
    const bool mayPropose = !m_directory.hindrance(Right::ProposeSla), maySave = !m_directory.hindrance(Right::EditSla);
    QString words;
    if (!mayPropose)
        words = tr("You can look at calendars here. Leads try changes, managers save them.");
    else if (isChanged && !maySave)
        words = tr("You can try this change on the past; a manager saves it.");
    else if (isChanged && stored && !isPlanned())
        words = tr("The version before stays for all that it has judged.");
    m_bar->show({.validFrom = isChanged ? draft->validFrom : Instant(),
                 .isChanged = isChanged,
                 .isPlanned = isPlanned(),
                 .mayPropose = mayPropose,
                 .maySave = maySave,
                 .isReady = isChanged && faultsOf(*draft).isEmpty(),
                 .fault = isChanged ? beginFault(*draft) : QString(),
                 .words = words});
}

void CalendarsPage::save()
{
    const auto kept = version();
    if (!kept || m_directory.hindrance(Right::EditSla))
        return;
    m_saving = m_key;
    m_book.save(*kept);
}

void CalendarsPage::tryIt()
{
    m_whatIf->show();
    m_whatIf->begin();
    m_scroll->ensureWidgetVisible(m_whatIf);
}

} // namespace Steward
