#include "gui/sla/clockstrip.h"

#include "gui/shared/directory.h"
#include "gui/shared/flowlayout.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/clockchip.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/timewords.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace Steward {

ClockStrip::ClockStrip(const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_all(new QuietButton)
{
    setObjectName(u"clocks"_s);
    setAccessibleName(tr("Clocks"));
    m_words->setObjectName(u"clocksFailure"_s);
    m_all->setObjectName(u"allClocks"_s);
    m_all->setIconName(u"history"_s);
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_words);
    layout->addWidget(m_all);
    connect(m_all, &QToolButton::clicked, this, &ClockStrip::allWanted);
    clear();
}

void ClockStrip::clear()
{
    m_places.clear();
    hide();
}

void ClockStrip::showFailure(const QString &words)
{
    for (ClockChip *chip : std::as_const(m_chips))
        chip->hide();
    m_places.clear();
    m_all->hide();
    m_words->setText(words);
    m_words->setMinimumWidth(qMin(m_words->fontMetrics().horizontalAdvance(words) + Space::s, 600));
    m_words->show();
    show();
}

void ClockStrip::show(const TicketClocks &clocks, Instant now)
{
    m_places.clear();
    for (qsizetype i = 0; i < clocks.clocks.size(); ++i) {
        const FlightRecord &record = clocks.clocks[i];
        if (record.line.endedAt.isSet())
            continue;
        if (m_places.size() == m_chips.size()) {
            auto *chip = new ClockChip;
            chip->setObjectName(u"clock%1"_s.arg(m_chips.size()));
            connect(chip, &ClockChip::clicked, this, [this, place = m_chips.size()] {
                if (place < m_places.size())
                    Q_EMIT clockWanted(m_places[place]);
            });
            QWidget *before = m_chips.isEmpty() ? m_all->previousInFocusChain() : m_chips.last();
            m_chips.append(chip);
            auto *flow = static_cast<FlowLayout *>(layout());
            flow->addWidget(chip);
            flow->addItem(flow->takeAt(flow->indexOf(m_all))); // stays the last one
            setTabOrder(before, chip);
            setTabOrder(chip, m_all);
        }
        const ClockFace face = faceAt(record, clocks.at, now);
        ClockChip *chip = m_chips[m_places.size()];
        chip->show(record, face);
        chip->setToolTip(plainToolTip(toolTipOf(record, face, clocks.clientZone)));
        chip->setVisible(true);
        m_places.append(i);
    }
    for (qsizetype i = m_places.size(); i < m_chips.size(); ++i)
        m_chips[i]->hide();
    const QString all = tr("Flight recorder: %Ln cycle(s)", nullptr, int(clocks.clocks.size()));
    m_all->setText(all);
    m_all->setAccessibleName(all);
    m_all->setToolTip(tr("All clocks of the ticket, also those that have ended"));
    m_all->show();
    m_words->hide();
    setVisible(!clocks.clocks.isEmpty());
}

QString ClockStrip::toolTipOf(const FlightRecord &record, const ClockFace &face, const QByteArray &clientZone) const
{
    const SlaLine &line = record.line;
    QStringList lines{chipWords(record, face)};
    if (face.isAtRisk)
        lines.append(tr("At risk: more than 75 % of the time is used."));
    if (line.due.isSet()) {
        lines.append(
            tr("Due %1", "time")
                .arg(bothTimesWords(line.due, m_directory.zone(), clientZone.isEmpty() ? record.zone : clientZone)));
    } else {
        lines.append(tr("Paused: it is due when it goes on."));
    }
    if (record.waiver)
        lines.append(waiverWords(*record.waiver, {.workspace = m_directory.workspace(), .time = [this](Instant at) {
                                                      return exactTimeWords(at, m_directory.zone());
                                                  }}));
    return lines.join(u'\n');
}

} // namespace Steward
