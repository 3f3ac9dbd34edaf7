#include "gui/sla/versionbar.h"

#include "desk/history/value.h"
#include "gui/shared/directory.h"
#include "gui/shared/momentfield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Steward {

VersionBar::VersionBar(const Directory &directory, QWidget *parent)
    : QFrame(parent), m_directory(directory), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_label(plainLabel(tr("Valid from"))), m_begin(new MomentField([this] { return m_directory.now(); })),
      m_never(plainLabel(tr("(since ever)", "from when a version is valid"))), m_fault(new FaultLine),
      m_withdraw(new QuietButton), m_try(new QuietButton), m_discard(new QuietButton), m_save(new QuietButton)
{
    m_words->setObjectName(u"versionWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_begin->setObjectName(u"validFrom"_s);
    m_begin->setFieldName(m_label->text());
    m_begin->setMaximumWidth(230);
    m_never->setForegroundRole(QPalette::PlaceholderText);
    m_fault->setObjectName(u"fault-valid_from"_s);
    const auto name = [](QuietButton *button, const QString &objectName, const QString &text) {
        button->setObjectName(objectName);
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_withdraw, u"withdrawVersion"_s, tr("Withdraw this planned version"));
    m_withdraw->setIconName(u"trash-2"_s);
    m_withdraw->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    name(m_try, u"tryOnThePast"_s, tr("Try it"));
    m_try->setToolTip(tr("Runs the change over tickets of the past; nothing is saved by that"));
    m_try->setIconName(u"flask-conical"_s);
    m_try->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    name(m_discard, u"discardVersion"_s, tr("Discard"));
    name(m_save, u"saveVersion"_s, tr("Save as a new version"));
    m_save->setFilled(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_label);
    row->addWidget(m_begin);
    row->addWidget(m_never);
    row->addStretch(1);
    row->addWidget(m_withdraw);
    row->addWidget(m_try);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_words);
    layout->addLayout(row);
    layout->addWidget(m_fault);

    connect(m_begin, &MomentField::chosen, this, [this](const QByteArray &value) {
        Q_EMIT beginChosen(instantFrom(Value::json(value).text()).value_or(Instant()));
    });
    connect(m_withdraw, &QToolButton::clicked, this, &VersionBar::withdrawalWanted);
    connect(m_try, &QToolButton::clicked, this, &VersionBar::tryWanted);
    connect(m_discard, &QToolButton::clicked, this, &VersionBar::discardWanted);
    connect(m_save, &QToolButton::clicked, this, &VersionBar::saveWanted);
    connect(&m_directory, &Directory::changed, this, [this] { m_begin->setZone(m_directory.zone()); });
    m_begin->setZone(m_directory.zone());
}

void VersionBar::show(const State &state)
{
    const bool isEditing = state.mayPropose && state.isChanged;
    m_words->setText(state.words);
    m_words->setVisible(!state.words.isEmpty());
    m_begin->setValue(state.validFrom.isSet() ? Value::string(toRfc3339(state.validFrom)).json() : QByteArray());
    m_label->setVisible(isEditing);
    m_begin->setVisible(isEditing);
    m_never->setVisible(isEditing && !state.validFrom.isSet());
    m_fault->show(isEditing ? state.fault : QString());
    m_try->setVisible(isEditing);
    m_try->setEnabled(state.isReady);
    m_discard->setVisible(isEditing);
    m_save->setVisible(isEditing);
    const bool mayWithdraw = state.isPlanned && !state.isChanged && state.maySave;
    m_withdraw->setVisible(mayWithdraw);
    m_save->setText(state.isPlanned ? tr("Save the planned version") : tr("Save as a new version"));
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(state.isReady && state.maySave && state.fault.isEmpty());
    m_save->setToolTip(plainToolTip(state.maySave ? QString() : tr("A manager saves calendars and policies.")));
    setVisible(isEditing || mayWithdraw || !state.words.isEmpty());
}

void VersionBar::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones.border);
    painter.setBrush(tones.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radius, Space::radius);
}

} // namespace Steward
