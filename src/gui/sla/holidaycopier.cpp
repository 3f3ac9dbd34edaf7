#include "gui/sla/holidaycopier.h"

#include "desk/history/value.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int shownLines = 8, dateLetters = 26, nameLetters = 44;

QSpinBox *yearField(const QString &objectName, const QString &name)
{
    auto *field = new QSpinBox;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setRange(HolidayTable::firstYear, HolidayTable::lastYear);
    field->setMinimumHeight(Space::hit);
    field->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the page
    return field;
}

} // namespace

HolidayCopier::HolidayCopier(QWidget *parent)
    : QWidget(parent), m_country(new ChoiceField(ChoiceField::Accepts::Found)),
      m_part(new ChoiceField(ChoiceField::Accepts::Listed)), m_from(yearField(u"holidayFrom"_s, tr("First year"))),
      m_to(yearField(u"holidayTo"_s, tr("Last year"))), m_list(new QTableView),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_copy(new QuietButton)
{
    m_country->setObjectName(u"holidayCountry"_s);
    m_country->setAccessibleName(tr("Country"));
    m_country->lineEdit()->setPlaceholderText(tr("Country"));
    m_part->setObjectName(u"holidayPart"_s);
    m_part->setAccessibleName(tr("Part of the country"));
    m_list->setObjectName(u"holidays"_s);
    m_list->setAccessibleName(tr("Holidays"));
    m_list->setHorizontalHeader(new QuietHeader(m_list));
    m_list->setItemDelegate(new QuietDelegate(m_list));
    m_list->setItemDelegateForColumn(HolidayModel::Date, new QStyledItemDelegate(m_list)); // it draws the ticks
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(Space::hit);
    const int letter = fontMetrics().averageCharWidth();
    m_list->horizontalHeader()->resizeSection(HolidayModel::Date, dateLetters * letter);
    m_list->horizontalHeader()->resizeSection(HolidayModel::Name, nameLetters * letter);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setFixedHeight(m_list->horizontalHeader()->sizeHint().height() + shownLines * Space::hit + 2);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setObjectName(u"copyHolidays"_s);
    m_copy->setIconName(u"copy"_s);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_country, 3);
    row->addWidget(m_part, 1);
    row->addWidget(m_from);
    row->addWidget(plainLabel(tr("to", "between two years")));
    row->addWidget(m_to);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addLayout(row);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);

    connect(m_country, &ChoiceField::choicesWanted, this, [this] {
        if (!m_country->choices().isEmpty())
            return;
        QList<Choice> choices;
        for (const QByteArray &code : table().countries()) {
            const QLocale::Territory territory = QLocale::codeToTerritory(QString::fromLatin1(code));
            choices.append({.text = tr("%1 (%2)", "a country and its code")
                                        .arg(territory == QLocale::AnyTerritory ? QString::fromLatin1(code)
                                                                                : QLocale::territoryToString(territory),
                                             QString::fromLatin1(code)),
                            .value = Value::string(code).json()});
        }
        std::sort(choices.begin(), choices.end(),
                  [](const Choice &a, const Choice &b) { return a.text.localeAwareCompare(b.text) < 0; });
        m_country->setChoices(choices);
    });
    connect(m_country, &ChoiceField::chosen, this, [this] {
        fillParts();
        find();
    });
    connect(m_part, &ChoiceField::chosen, this, &HolidayCopier::find);
    connect(m_from, &QSpinBox::valueChanged, this, [this](int year) {
        m_to->setMinimum(year);
        find();
    });
    connect(m_to, &QSpinBox::valueChanged, this, &HolidayCopier::find);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &HolidayCopier::showChosen);
    connect(m_copy, &QToolButton::clicked, this, [this] { Q_EMIT copied(m_model.chosen()); });
    fillParts();
    find();
}

const HolidayTable &HolidayCopier::table()
{
    if (!m_table) {
        QFile file(u":/holidays/holidays.bin"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        m_table = std::make_unique<HolidayTable>(isOpen ? qUncompress(file.readAll()) : QByteArray());
    }
    return *m_table;
}

void HolidayCopier::show(const CalendarDraft &draft, int year)
{
    if (draft.id != m_draft.id || m_draft.zone.isEmpty()) {
        m_from->setValue(year);
        m_to->setValue(year);
    }
    m_draft = draft;
    find();
}

void HolidayCopier::fillParts()
{
    const QByteArray country = Value::json(m_country->value()).text();
    const QList<QByteArray> parts = country.isEmpty() ? QList<QByteArray>() : table().partsOf(country);
    QList<Choice> choices{{.text = tr("Whole country")}};
    for (const QByteArray &part : parts)
        choices.append({.text = QString::fromLatin1(country + '-' + part), .value = Value::string(part).json()});
    m_part->setChoices(choices);
    m_part->setValue({});
    m_part->setVisible(!parts.isEmpty());
}

void HolidayCopier::find()
{
    const QByteArray country = Value::json(m_country->value()).text(), part = Value::json(m_part->value()).text();
    m_model.show(country.isEmpty() ? QList<Holiday>() : table().holidays(country, part, m_from->value(), m_to->value()),
                 m_draft);
    m_list->setVisible(m_model.count() > 0);
    const bool isBeyondParts = !part.isEmpty()
        && (m_to->value() > HolidayTable::lastYearOfParts || m_from->value() < HolidayTable::firstYearOfParts);
    m_words->setText(country.isEmpty() ? tr("Choose a country to see its public holidays. Those that you tick are "
                                            "copied; a newer list never changes a calendar by itself.")
                         : m_model.count() == 0 ? tr("No public holidays are known for it.")
                         : isBeyondParts
                         ? tr("What differs in this part is known from %1 to %2; outside of it stand the days of the "
                              "country.")
                               .arg(HolidayTable::firstYearOfParts)
                               .arg(HolidayTable::lastYearOfParts)
                         : tr("Days that follow the moon are estimated; they are copied only where you tick them."));
    showChosen();
}

void HolidayCopier::showChosen()
{
    const int count = int(m_model.chosen().size());
    m_copy->setText(tr("Close on %Ln holiday(s)", nullptr, count));
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setEnabled(count > 0);
    m_copy->setVisible(m_model.count() > 0);
}

} // namespace Steward
