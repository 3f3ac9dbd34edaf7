#include "gui/sla/policiespage.h"

#include "desk/sla/slaversions.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"
#include "gui/sla/periodpicture.h"
#include "gui/sla/policyeditor.h"
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

constexpr int policiesWidth = 220;
const QByteArray newPolicy = "\nnew"; // behind the client: one that is not kept yet

QByteArray keyOfPolicy(const PolicyDraft &draft)
{
    return draft.client + '\n' + QByteArray::number(draft.validFrom.ms);
}

// The targets of product.md 5.5: what a contract begins with.
PolicyDraft seedPolicy(const QByteArray &client, const QString &name)
{
    PolicyDraft draft{.name = name.toUtf8(), .client = client, .calendar = "24x7"};
    draft.targets = {{.metric = "first_response", .amount = "1h"},
                     {.metric = "level_response", .amount = "1h", .level = "1"},
                     {.metric = "level_response", .amount = "4h", .level = "2"},
                     {.metric = "level_response", .amount = "1bd", .level = "3", .anyAnswers = true}};
    return draft;
}

} // namespace

PoliciesPage::PoliciesPage(SlaBook &book, SlaReader &reader, Worker &longWorker, Directory &directory,
                           Navigator &navigator, QWidget *parent)
    : Page(parent), m_book(book), m_directory(directory), m_notice(new NoticeBar), m_list(new VersionList),
      m_new(new ChoiceField(ChoiceField::Accepts::Found)), m_newWords(plainLabel(tr("A policy for"))),
      m_empty(plainLabel({}, nullptr, Wrapping::Wrapped)), m_client(plainLabel({})), m_periods(new PeriodPicture),
      m_gaps(new FaultLine(FaultLine::Tone::Warning)), m_editor(new PolicyEditor(book)), m_scroll(new ColumnScroll),
      m_bar(new VersionBar(directory))
{
    setObjectName(u"policies"_s);
    m_whatIf = new WhatIfPanel(reader, longWorker, directory, navigator,
                               [this](Instant from) -> std::optional<WhatIfQuestion> {
                                   const auto changed = version();
                                   if (!changed)
                                       return {};
                                   WhatIfQuestion question{.before = m_book.records(),
                                                           .after = asIfValidFrom(m_book.records(), *changed, from)};
                                   if (!client().isEmpty())
                                       question.client = client();
                                   return question;
                               });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    layout->setSpacing(Space::l);
    layout->addWidget(makeLeft());
    layout->addWidget(makeRight(), 1);
    connectParts();
    fill();
}

void PoliciesPage::connectParts()
{
    connect(m_list, &VersionList::versionChosen, this, [this](const QByteArray &key) {
        m_key = key;
        showChosen();
    });
    connect(m_new, &ChoiceField::chosen, this, [this](const QByteArray &value) {
        const QByteArray client = Value::json(value).text();
        m_wanted = client + newPolicy;
        if (!m_drafts.contains(m_wanted)) {
            PolicyDraft draft = seedPolicy(client, client.isEmpty() ? tr("Standard", "a policy") : clientWords(client));
            draft.validFrom = nextMidnight();
            m_drafts.insert(m_wanted, draft);
        }
        m_new->setValue({});
        fill();
    });
    connect(m_editor, &PolicyEditor::edited, this, &PoliciesPage::takeEdit);
    connect(m_bar, &VersionBar::beginChosen, this, [this](Instant begin) {
        if (const auto found = m_drafts.find(m_key); found != m_drafts.end())
            found->validFrom = begin;
        m_whatIf->outdate();
        showPeriods();
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
            m_book.save({.type = SlaRecordType::Policy, .record = {}, .replaces = base()->record});
    });
    connect(m_bar, &VersionBar::saveWanted, this, &PoliciesPage::save);
    connect(m_bar, &VersionBar::tryWanted, this, &PoliciesPage::tryIt);
    connect(
        m_whatIf, &WhatIfPanel::answered, this, [this] { m_scroll->ensureWidgetVisible(m_whatIf, 0, Space::m); },
        Qt::QueuedConnection); // once it is laid out
    connect(m_whatIf, &WhatIfPanel::failed, m_notice, &NoticeBar::showFailure);
    connect(&m_book, &SlaBook::changed, this, &PoliciesPage::fill);
    connect(&m_book, &SlaBook::failed, this, [this](const Failure &failure) {
        if (isVisible()) // the other page of the book tells its own
            m_notice->showFailure(failure);
    });
    connect(&m_book, &SlaBook::saved, this, [this](const QByteArray &record) {
        if (!record.startsWith("{\"type\":\"policy\""))
            return;
        m_notice->clear();
        m_drafts.remove(std::exchange(m_saving, {}));
        m_whatIf->clear();
        m_wanted = keyOfPolicy(PolicyDraft::from(record));
    });
    connect(&m_directory, &Directory::changed, this, &PoliciesPage::fill);
    connect(&m_directory, &Directory::meChanged, this, &PoliciesPage::showChosen);
}

QWidget *PoliciesPage::makeLeft()
{
    auto *left = new QWidget;
    left->setFixedWidth(policiesWidth);
    m_list->setObjectName(u"policyList"_s);
    m_list->setAccessibleName(tr("Policies and their versions"));
    m_newWords->setForegroundRole(QPalette::PlaceholderText);
    m_new->setObjectName(u"newPolicy"_s);
    m_new->setAccessibleName(tr("Begin a policy for a client"));
    m_new->lineEdit()->setPlaceholderText(tr("choose a client"));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_newWords);
    layout->addWidget(m_new);
    return left;
}

QWidget *PoliciesPage::makeRight()
{
    auto *right = new QWidget;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_client->setObjectName(u"policyClient"_s);
    m_client->setFont(titleFont(font()));
    m_periods->setObjectName(u"periods"_s);
    m_gaps->setObjectName(u"gaps"_s);
    auto *head = new Card;
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    headLayout->setSpacing(Space::s);
    headLayout->addWidget(m_client);
    headLayout->addWidget(m_periods);
    headLayout->addWidget(m_gaps);
    auto *column = new QWidget;
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins(0, 0, Space::xs, 0);
    inside->setSpacing(Space::m);
    inside->addWidget(head);
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
    return right;
}

QString PoliciesPage::title() const
{
    return tr("Policies");
}

void PoliciesPage::arrive()
{
    m_book.reload();
}

void PoliciesPage::focusMain()
{
    m_list->setFocus();
}

bool PoliciesPage::isSettled() const
{
    return m_book.isSettled() && m_whatIf->isSettled();
}

QString PoliciesPage::clientWords(const QByteArray &client) const
{
    return client.isEmpty() ? tr("Everybody else", "clients without a policy of their own")
                            : oneLine(m_directory.clientName(client));
}

QList<VersionList::Group> PoliciesPage::groups() const
{
    QList<QByteArray> clients; // with a policy, or the draft of one
    for (const StoredVersion<PolicyDraft> &version : m_book.policies()) {
        if (!clients.contains(version.draft.client))
            clients.append(version.draft.client);
    }
    for (auto draft = m_drafts.begin(); draft != m_drafts.end(); ++draft) {
        if (draft.key().endsWith(newPolicy) && !clients.contains(draft->client))
            clients.append(draft->client);
    }
    std::sort(clients.begin(), clients.end(), [this](const QByteArray &a, const QByteArray &b) {
        return a.isEmpty() != b.isEmpty() ? a.isEmpty() : clientWords(a).localeAwareCompare(clientWords(b)) < 0;
    });
    const Instant now = m_directory.now();
    QList<VersionList::Group> groups;
    for (const QByteArray &client : std::as_const(clients)) {
        VersionList::Group group{.title = clientWords(client)};
        const SlaPolicy *valid = m_book.rules().policyFor(client, now);
        for (const StoredVersion<PolicyDraft> &version : m_book.policies()) {
            if (version.draft.client != client)
                continue;
            const bool isNow = valid && valid->client == client && valid->validFrom == version.draft.validFrom;
            const QString words
                = VersionList::words(version.draft.validFrom, isNow && !m_drafts.contains(keyOfPolicy(version.draft)),
                                     now, m_directory.zone());
            const QByteArray key = keyOfPolicy(version.draft);
            group.lines.append(
                {.text = m_drafts.contains(key) ? tr("%1 · changed", "from when a version is valid").arg(words) : words,
                 .detail = oneLine(fromUtf8(version.draft.name)),
                 .key = key});
        }
        if (m_drafts.contains(client + newPolicy))
            group.lines.append({.text = tr("Not saved yet"), .key = client + newPolicy});
        groups.append(group);
    }
    return groups;
}

void PoliciesPage::fillClients(const QList<QByteArray> &known)
{
    QList<Choice> choices;
    if (!known.contains(QByteArray()))
        choices.append({.text = clientWords({}), .value = Value::string({}).json()});
    const auto ids = m_directory.workspace().clientNames.keys();
    for (const QByteArray &id : ids) {
        if (!known.contains(id))
            choices.append({.text = clientWords(id), .value = Value::string(id).json()});
    }
    std::sort(choices.begin(), choices.end(),
              [](const Choice &a, const Choice &b) { return a.text.localeAwareCompare(b.text) < 0; });
    m_new->setChoices(choices);
}

void PoliciesPage::fill()
{
    const QList<VersionList::Group> all = groups();
    QList<QByteArray> known;
    for (const VersionList::Group &group : all) {
        for (const VersionList::Line &line : group.lines)
            known.append(line.key.first(line.key.lastIndexOf('\n')));
    }
    fillClients(known);
    m_list->show(all);
    if (!m_wanted.isEmpty())
        m_list->choose(std::exchange(m_wanted, {}));
    if (m_list->chosen().isEmpty() && !all.isEmpty())
        m_list->choose(all.first().lines.last().key);
    if (m_key != m_list->chosen() || !m_drafts.contains(m_key)) {
        m_key = m_list->chosen();
        showChosen();
    } else {
        showPeriods();
        showBar();
    }
    if (m_book.fault())
        m_notice->showFailure({FailureCode::BadInput, m_book.fault()->field, m_book.fault()->code});
}

QByteArray PoliciesPage::client() const
{
    return m_key.first(std::max<qsizetype>(0, m_key.lastIndexOf('\n')));
}

const StoredVersion<PolicyDraft> *PoliciesPage::base() const
{
    const auto found = std::find_if(m_book.policies().begin(), m_book.policies().end(),
                                    [this](const auto &version) { return keyOfPolicy(version.draft) == m_key; });
    return found == m_book.policies().end() ? nullptr : &*found;
}

bool PoliciesPage::isPlanned() const
{
    const auto *stored = base();
    return stored && !hasJudged(stored->draft.validFrom, m_directory.now());
}

void PoliciesPage::showChosen()
{
    const auto *stored = base();
    const bool isThere = stored || m_drafts.contains(m_key);
    const bool mayPropose = !m_directory.hindrance(Right::ProposeSla);
    m_scroll->setVisible(isThere);
    m_empty->setVisible(!isThere);
    m_empty->setText(m_book.isLoaded() ? tr("Nothing is promised to anybody yet. A policy says how soon clients get an "
                                            "answer and a solution; clocks run by it.")
                                       : QString());
    m_new->setVisible(mayPropose);
    m_newWords->setVisible(mayPropose);
    m_whatIf->setVisible(mayPropose && m_drafts.contains(m_key));
    if (isThere) {
        m_client->setText(clientWords(client()));
        m_editor->show(m_drafts.contains(m_key) ? m_drafts[m_key] : stored->draft);
        m_editor->setEditable(mayPropose);
        m_whatIf->clear();
    }
    showPeriods();
    showBar();
}

QList<SlaPolicy> PoliciesPage::policiesWithDraft() const
{
    QList<SlaPolicy> policies = m_book.rules().policies;
    const auto draft = m_drafts.constFind(m_key);
    if (draft == m_drafts.cend())
        return policies;
    const Instant replaced = isPlanned() ? base()->draft.validFrom : draft->validFrom;
    policies.removeIf([&](const SlaPolicy &policy) {
        return policy.client == draft->client && (policy.validFrom == draft->validFrom || policy.validFrom == replaced);
    });
    SlaPolicy changed{.id = draft->id, .client = draft->client, .validFrom = draft->validFrom};
    changed.targets.resize(draft->targets.size()); // how many: what they say is no matter of the picture
    policies.append(changed);
    return policies;
}

QString PoliciesPage::nameOf(const SlaPolicy &policy) const
{
    if (const auto draft = m_drafts.constFind(m_key);
        draft != m_drafts.cend() && draft->client == policy.client && draft->validFrom == policy.validFrom)
        return oneLine(fromUtf8(draft->name));
    for (const StoredVersion<PolicyDraft> &version : m_book.policies()) {
        if (version.draft.client == policy.client && version.draft.validFrom == policy.validFrom)
            return oneLine(fromUtf8(version.draft.name.isEmpty() ? version.draft.id : version.draft.name));
    }
    return oneLine(fromUtf8(policy.id));
}

QString PoliciesPage::spanWords(const PolicySpan &span) const
{
    const auto day = [this](Instant instant) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(instant.ms, m_directory.zone()).date(),
                                  QLocale::ShortFormat);
    };
    const QString time = span.from.isSet() && span.until.isSet()
        ? tr("from %1 to %2", "days").arg(day(span.from), day(span.until))
        : span.from.isSet()  ? tr("from %1 on", "a day").arg(day(span.from))
        : span.until.isSet() ? tr("until %1", "a day").arg(day(span.until))
                             : tr("always");
    if (!span.isPromised())
        return tr("Nothing is promised %1.", "from when to when").arg(time);
    const QString name = span.isOfEverybody() && !client().isEmpty()
        ? tr("%1, as for everybody else", "a policy").arg(nameOf(*span.policy))
        : nameOf(*span.policy);
    return tr("%1: %2", "a policy, from when to when").arg(name, time);
}

void PoliciesPage::showPeriods()
{
    const QList<SlaPolicy> policies = policiesWithDraft();
    const QList<PolicySpan> spans = policySpans(policies, client());
    QList<PeriodPicture::Bar> bars;
    for (const PolicySpan &span : spans) {
        bars.append({.name = span.isPromised() ? nameOf(*span.policy) : tr("nothing", "is promised"),
                     .words = spanWords(span),
                     .from = span.from,
                     .until = span.until,
                     .isPromised = span.isPromised(),
                     .isOfEverybody = span.isOfEverybody() && !client().isEmpty()});
    }
    m_periods->show(bars, m_directory.now(), m_directory.zone());
    QStringList gaps;
    const QList<PolicySpan> without = policyGaps(spans);
    for (const PolicySpan &gap : without)
        gaps.append(spanWords(gap));
    m_gaps->show(gaps.join(u'\n'));
}

Instant PoliciesPage::nextMidnight() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone());
    return Instant{now.date().addDays(1).startOfDay(m_directory.zone()).toMSecsSinceEpoch()};
}

void PoliciesPage::takeEdit()
{
    const auto *stored = base();
    const bool isNew = !m_drafts.contains(m_key);
    PolicyDraft draft = m_editor->draft();
    draft.validFrom = isNew ? (stored && !isPlanned() ? nextMidnight() : draft.validFrom) : m_drafts[m_key].validFrom;
    m_drafts.insert(m_key, draft);
    m_whatIf->show();
    m_whatIf->outdate();
    if (isNew)
        fill();
    showPeriods();
    showBar();
}

QString PoliciesPage::beginFault(const PolicyDraft &draft) const
{
    const Instant now = m_directory.now();
    if (!mayBegin(draft.validFrom, now, isFirst(draft, m_book.rules(), now)))
        return tr("What has been judged stays as it is: a changed version begins now or later.");
    const auto *stored = base();
    for (const StoredVersion<PolicyDraft> &other : m_book.policies()) {
        const bool isReplaced = isPlanned() && &other == stored;
        if (!isReplaced && other.draft.client == draft.client && other.draft.validFrom == draft.validFrom)
            return slaFaultWords({"duplicate_policy", {}});
    }
    return {};
}

std::optional<SlaVersion> PoliciesPage::version() const
{
    const auto draft = m_drafts.constFind(m_key);
    if (draft == m_drafts.cend() || !faultsOf(*draft, m_book.rules().calendars).isEmpty())
        return {};
    PolicyDraft kept = *draft;
    if (kept.id.isEmpty())
        kept.id = freeId(kept.name, m_book.policyIds());
    SlaVersion version{.type = SlaRecordType::Policy, .record = kept.record()};
    if (isPlanned())
        version.replaces = base()->record;
    return version;
}

void PoliciesPage::showBar()
{
    const auto *stored = base();
    const auto draft = m_drafts.constFind(m_key);
    const bool isChanged = draft != m_drafts.cend();
    const bool mayPropose = !m_directory.hindrance(Right::ProposeSla), maySave = !m_directory.hindrance(Right::EditSla);
    QString words;
    if (!mayPropose)
        words = tr("You can look at policies here. Leads try changes, managers save them.");
    else if (isChanged && !maySave)
        words = tr("You can try this change on the past; a manager saves it.");
    else if (isChanged && stored && !isPlanned())
        words = tr("The version before stays for all that it has judged; a clock that runs keeps its target.");
    m_bar->show({.validFrom = isChanged ? draft->validFrom : Instant(),
                 .isChanged = isChanged,
                 .isPlanned = isPlanned(),
                 .mayPropose = mayPropose,
                 .maySave = maySave,
                 .isReady = isChanged && faultsOf(*draft, m_book.rules().calendars).isEmpty(),
                 .fault = isChanged ? beginFault(*draft) : QString(),
                 .words = words});
}

void PoliciesPage::save()
{
    const auto kept = version();
    if (!kept || m_directory.hindrance(Right::EditSla))
        return;
    m_saving = m_key;
    m_book.save(*kept);
}

void PoliciesPage::tryIt()
{
    m_whatIf->show();
    m_whatIf->begin();
    m_scroll->ensureWidgetVisible(m_whatIf);
}

} // namespace Steward
