#include "gui/sla/waiverpanel.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/sla/slawords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int noteHeight = 96;

QLabel *fieldLabel(const QString &text, QWidget *field)
{
    QLabel *label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    field->setAccessibleName(text);
    return label;
}

} // namespace

WaiverPanel::WaiverPanel(QWidget *parent)
    : Card(parent), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_reason(new ChoiceField(ChoiceField::Accepts::Listed)), m_note(new QPlainTextEdit),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_save(new QuietButton)
{
    setObjectName(u"waiverPanel"_s);
    setAccessibleName(tr("Waive a breach"));
    m_title->setFont(strongFont(font()));
    QLabel *meaning = plainLabel(tr("The verdict stands. The compliance figures leave this cycle out and count it "
                                    "among what was waived."),
                                 nullptr, Wrapping::Wrapped);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    QList<Choice> choices;
    for (const WaiverReason reason : waiverReasons)
        choices.append({.text = wordsFor(reason), .value = Value::string(word(reason)).json()});
    m_reason->setObjectName(u"waiverReason"_s);
    m_reason->setChoices(choices);
    m_note->setObjectName(u"waiverNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_note->setPlaceholderText(tr("What happened, for whoever reads the figures later"));
    m_words->setObjectName(u"waiverWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"saveWaiver"_s);
    m_save->setFilled(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    auto *cancel = new QuietButton;
    cancel->setObjectName(u"leaveWaiver"_s);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setToolTip(tr("Esc"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_title);
    layout->addWidget(meaning);
    layout->addWidget(fieldLabel(tr("Reason"), m_reason));
    layout->addWidget(m_reason);
    layout->addWidget(fieldLabel(tr("Note"), m_note));
    layout->addWidget(m_note);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    setFocusProxy(m_reason);

    connect(m_save, &QToolButton::clicked, this, &WaiverPanel::save);
    connect(cancel, &QToolButton::clicked, this, &WaiverPanel::left);
    connect(m_reason, &ChoiceField::chosen, this, [this](const QByteArray &value) {
        m_reason->setValue(value);
        showState();
    });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &WaiverPanel::save);
    }
}

void WaiverPanel::begin(const SlaLine &line)
{
    m_line = line;
    m_saving = false;
    m_title->setText(tr("Waive the breach: %1", "a cycle of a clock").arg(cycleWords(line)));
    m_reason->setValue({});
    m_note->clear();
    showState();
}

std::optional<WaiverReason> WaiverPanel::reason() const
{
    return waiverReasonFrom(Value::json(m_reason->value()).text());
}

QByteArray WaiverPanel::note() const
{
    return m_note->toPlainText().trimmed().toUtf8();
}

void WaiverPanel::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

void WaiverPanel::showState()
{
    m_words->setText(reason() ? QString() : tr("Still needed: the reason."));
    m_words->setVisible(!reason());
    m_save->setText(m_saving ? tr("Saving…") : tr("Waive"));
    m_save->setAccessibleName(tr("Waive"));
    m_save->setEnabled(!m_saving);
}

void WaiverPanel::save()
{
    if (m_saving)
        return;
    m_reason->commit();
    if (!reason()) {
        showState();
        m_reason->setFocus();
        return;
    }
    Q_EMIT saveWanted();
}

} // namespace Steward
