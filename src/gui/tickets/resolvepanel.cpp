#include "gui/tickets/resolvepanel.h"

#include "desk/tickets/taxonomy.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/linefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/resolutionwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int lookedAt = 200; // tickets resolved alike

// Not of the record: why it may be incomplete.
const QByteArray overridePart = "override";

QByteArray jsonOf(const QByteArray &text)
{
    return text.isEmpty() ? QByteArray() : Value::string(text).json();
}

QList<Choice> choicesOf(const QList<QByteArray> &codes, QString (*words)(const QByteArray &))
{
    QList<Choice> choices;
    for (const QByteArray &code : codes)
        choices.append({.text = words(code), .value = jsonOf(code)});
    return choices;
}

} // namespace

ResolvePanel::ResolvePanel(TicketAid &aid, Worker &longWorker, const Directory &directory, QWidget *parent)
    : Card(parent), m_aid(aid), m_directory(directory), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_source(plainLabel({}, nullptr, Wrapping::Wrapped)), m_open(new QuietButton),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_save(new QuietButton), m_close(new QuietButton),
      m_answer(longWorker)
{
    setObjectName(u"resolvePanel"_s);
    setAccessibleName(tr("Resolution"));
    m_title->setFont(strongFont(font()));
    m_source->setObjectName(u"resolutionSource"_s);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_words->setObjectName(u"resolutionWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_open->setObjectName(u"openAlike"_s);
    m_open->setIconName(u"external-link"_s);
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_save->setObjectName(u"saveResolution"_s);
    m_save->setFilled(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_close->setObjectName(u"leaveResolution"_s);
    m_close->setText(tr("Cancel"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("Esc"));

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows); // the words are long
    form->setVerticalSpacing(Space::xs);
    makeForm(*form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_title);
    layout->addWidget(m_source);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    layout->addLayout(form);
    layout->addWidget(m_words);
    layout->addLayout(buttons);

    connect(m_save, &QToolButton::clicked, this, &ResolvePanel::save);
    connect(m_close, &QToolButton::clicked, this, &ResolvePanel::left);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openWanted(m_alike); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &ResolvePanel::save);
    }
}

void ResolvePanel::makeForm(QFormLayout &form)
{
    using Accepts = ChoiceField::Accepts;
    const auto add = [&](const QByteArray &part, Accepts accepts, const QList<Choice> &choices,
                         QString (*words)(const QByteArray &)) {
        auto *field = new ChoiceField(accepts);
        field->setChoices(choices);
        field->setNaming([words](const QByteArray &value) { return words(Value::json(value).text()); });
        connect(field, &ChoiceField::chosen, this, [this, part] { touch(part); });
        if (field->isEditable())
            field->lineEdit()->setPlaceholderText(part == "kb" ? tr("Article or reason for none") : u"–"_s);
        addRow(form, part, field);
    };
    const auto addLine = [&](const QByteArray &part, const QString &asked) {
        auto *field = new LineField(LineField::Holds::Text);
        field->setPlaceholderText(asked);
        connect(field, &LineField::chosen, this, [this, part] { touch(part); });
        addRow(form, part, field);
    };
    add("root_cause", Accepts::Found, choicesOf(Taxonomy::rootCauses(), rootCauseWords), rootCauseWords);
    addLine("cause_note", tr("One sentence: what is known"));
    add("code", Accepts::Listed, choicesOf(Taxonomy::codes(), resolutionCodeWords), resolutionCodeWords);
    add("fix", Accepts::Listed, choicesOf(Taxonomy::fixes(), fixWords), fixWords);
    add("kb", Accepts::AnyText, choicesOf(Taxonomy::reasonsForNoArticle(), articleWords), articleWords);
    add("ai", Accepts::Listed, choicesOf(Taxonomy::aiVerdicts(), aiVerdictWords), aiVerdictWords);
    add("ai_reason", Accepts::Listed, choicesOf(Taxonomy::aiReasons(), aiReasonWords), aiReasonWords);
    addLine(overridePart, tr("Only where a part cannot be known"));
}

void ResolvePanel::addRow(QFormLayout &form, const QByteArray &part, QWidget *field)
{
    const QString name = part == overridePart ? tr("Incomplete because") : resolutionPartWords(part);
    QLabel *label = plainLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    field->setObjectName(QString::fromLatin1(part));
    field->setAccessibleName(name);
    form.addRow(label, field);
    m_rows.insert(part, {.label = label, .field = field, .name = name});
    m_parts.append(part);
}

QByteArray ResolvePanel::text(const QByteArray &part) const
{
    return Value::json(m_rows.value(part).field->property("value").toByteArray()).text();
}

void ResolvePanel::fill(const QByteArray &part, const QByteArray &text)
{
    m_rows.value(part).field->setProperty("value", jsonOf(text));
}

void ResolvePanel::begin(const Ticket &ticket, Purpose purpose)
{
    m_ticket = ticket;
    m_purpose = purpose;
    m_saving = false;
    const QString key = m_directory.keyOf(ticket.number);
    m_title->setText(purpose == Purpose::Resolve ? tr("Resolve %1", "key").arg(key)
                                                 : tr("Complete the record of %1", "key").arg(key));
    const ResolutionDraft draft = resolutionDraft(ticket);
    const std::pair<QByteArray, QByteArray> values[] = {{"root_cause", draft.record.rootCause},
                                                        {"cause_note", draft.causeNote},
                                                        {"code", draft.record.code},
                                                        {"fix", draft.record.fix},
                                                        {"kb", draft.record.kb},
                                                        {"ai", draft.record.ai.isEmpty() ? "none" : draft.record.ai},
                                                        {"ai_reason", draft.aiReason},
                                                        {overridePart, {}}};
    for (const auto &[part, value] : values) {
        m_rows[part].isProposed = false;
        fill(part, value);
    }
    m_asking = true;
    m_alike = 0;
    m_source->setText(tr("Looking at tickets that were resolved alike…"));
    showState();
    m_rows.value("root_cause").field->setFocus();
    m_answer.ask<Result<QList<ResolvedTicket>>>(
        [aid = &m_aid, ticket](const CancelFlag &cancel) { return aid->resolvedAlike(ticket, lookedAt, cancel); },
        [this](const Result<QList<ResolvedTicket>> &resolved) {
            m_asking = false;
            showProposal(resolved ? proposeResolution(m_ticket, *resolved) : std::nullopt);
        });
}

void ResolvePanel::showProposal(const std::optional<ResolutionProposal> &proposal)
{
    if (!proposal) {
        m_source->setText(tr("No ticket like this one was resolved before: nothing is proposed."));
        showState();
        return;
    }
    const std::pair<QByteArray, QByteArray> values[] = {{"root_cause", proposal->record.rootCause},
                                                        {"code", proposal->record.code},
                                                        {"fix", proposal->record.fix},
                                                        {"kb", proposal->record.kb}};
    bool isUsed = false;
    for (const auto &[part, value] : values) {
        if (!text(part).isEmpty() || value.isEmpty())
            continue;
        fill(part, value);
        m_rows[part].isProposed = isUsed = true;
    }
    if (isUsed) {
        m_alike = proposal->alike;
        m_source->setText(
            tr("Proposed as in %1 of %Ln ticket(s) resolved alike. Check it, then save.", nullptr, proposal->looked)
                .arg(numberWords(proposal->agreeing)));
        const QString words = tr("Most like it: %1", "key").arg(m_directory.keyOf(m_alike));
        m_open->setText(words);
        m_open->setAccessibleName(words);
    } else {
        m_source->clear();
    }
    const bool stayed = m_rows.value("root_cause").field->hasFocus();
    showState();
    if (QWidget *wrong = firstWrong(); stayed && isVisible())
        (wrong ? wrong : m_save)->setFocus();
}

ResolutionDraft ResolvePanel::draft() const
{
    ResolutionDraft draft{.record = {.rootCause = text("root_cause"),
                                     .code = text("code"),
                                     .fix = text("fix"),
                                     .kb = text("kb"),
                                     .ai = text("ai")},
                          .overrideReason = text(overridePart)};
    if (Taxonomy::asksAiReason(draft.record.ai))
        draft.aiReason = text("ai_reason");
    if (Taxonomy::asksCauseNote(draft.record.rootCause))
        draft.causeNote = text("cause_note");
    return draft;
}

// What a person chose is hers.
void ResolvePanel::touch(const QByteArray &part)
{
    m_rows[part].isProposed = false;
    showState();
}

void ResolvePanel::showState()
{
    const ResolutionDraft draft = this->draft();
    const bool isCase = !Taxonomy::isNoCase(draft.record.code);
    const bool mayOverride = !m_directory.hindrance(Right::ResolveIncomplete).has_value();
    const auto show = [this](const QByteArray &part, bool shown) {
        m_rows.value(part).label->setVisible(shown);
        m_rows.value(part).field->setVisible(shown);
    };
    show("root_cause", isCase);
    show("fix", isCase);
    show("kb", isCase);
    show("cause_note", isCase && Taxonomy::asksCauseNote(draft.record.rootCause));
    show("ai_reason", Taxonomy::asksAiReason(draft.record.ai));
    show(overridePart, mayOverride);
    for (const Row &row : std::as_const(m_rows))
        row.label->setText(row.isProposed ? tr("%1 (proposed)", "a field").arg(row.name) : row.name);

    QStringList missing;
    for (const Failure &fault : resolutionFaults(draft))
        missing.append(resolutionPartWords(fault.subject));
    m_words->setText(missing.isEmpty() ? tr("The record is complete.")
                                       : tr("Still needed: %1.", "fields").arg(missing.join(u", "_s)));
    m_open->setVisible(m_alike != 0);
    m_source->setVisible(!m_source->text().isEmpty());
    const QString act = m_purpose == Purpose::Resolve ? tr("Resolve") : tr("Save the record");
    m_save->setText(m_saving ? tr("Saving…") : act);
    m_save->setAccessibleName(act);
    m_save->setEnabled(!m_saving);
}

QWidget *ResolvePanel::firstWrong() const
{
    const QList<Failure> faults = resolutionFaults(draft());
    return faults.isEmpty() ? nullptr : m_rows.value(faults.first().subject).field;
}

void ResolvePanel::save()
{
    for (const Row &row : std::as_const(m_rows)) { // what is being typed counts
        if (auto *list = qobject_cast<ChoiceField *>(row.field))
            list->commit();
        else if (auto *line = qobject_cast<LineField *>(row.field))
            line->commit();
    }
    if (m_saving)
        return;
    if (QWidget *wrong = firstWrong()) {
        showState();
        wrong->setFocus();
        return;
    }
    Q_EMIT saveWanted();
}

void ResolvePanel::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

} // namespace Steward
