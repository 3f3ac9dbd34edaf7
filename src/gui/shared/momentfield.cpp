#include "gui/shared/momentfield.h"

#include "desk/history/value.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int startOfWork = 9, endOfWork = 17; // hours, for the usual times alone

// The edit knows no zones: it is given the clock's reading as if it were UTC.
QDateTime naive(const QDateTime &local)
{
    return {local.date(), local.time(), Qt::UTC};
}

} // namespace

MomentField::MomentField(std::function<Instant()> now, QWidget *parent)
    : QWidget(parent), m_now(std::move(now)), m_none(new QuietButton), m_edit(new QDateTimeEdit),
      m_choose(new QuietButton), m_menu(new QMenu(this))
{
    m_none->setText(tr("Set a time…"));
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_edit->setCalendarPopup(true);
    m_edit->setMinimumHeight(Space::hit);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->installEventFilter(this);
    m_choose->setIconName(u"clock"_s);
    m_choose->setToolTip(tr("Usual times"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_none, 0, Qt::AlignLeft);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_choose);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_menu, &QMenu::aboutToShow, this, &MomentField::fillMenu);
    for (QuietButton *button : {m_none, m_choose})
        connect(button, &QToolButton::clicked, this,
                [this, button] { m_menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    connect(m_edit, &QDateTimeEdit::editingFinished, this, &MomentField::commit);
    connect(m_edit->calendarWidget(), &QCalendarWidget::activated, this, &MomentField::commit);
    setFieldName({});
    showValue();
}

MomentField::~MomentField()
{
    disconnect(m_edit, nullptr, this, nullptr); // it loses the focus when this is no longer a field
}

void MomentField::setFieldName(const QString &name)
{
    m_none->setAccessibleName(name.isEmpty() ? m_none->text() : tr("%1: not set", "a field").arg(name));
    m_edit->setAccessibleName(name.isEmpty() ? tr("Time") : name);
    m_choose->setAccessibleName(tr("Usual times"));
    setAccessibleName(name);
}

void MomentField::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showValue();
}

void MomentField::setValue(const QByteArray &value)
{
    if (m_value == value)
        return;
    m_value = value;
    showValue();
    Q_EMIT valueChanged();
}

QDateTime MomentField::localNow() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now().ms, m_zone);
}

Instant MomentField::instantOf(const QDateTime &local) const
{
    return {QDateTime(local.date(), local.time(), m_zone).toMSecsSinceEpoch()};
}

void MomentField::showValue()
{
    const auto instant = instantFrom(Value::json(m_value).text());
    const bool hadFocus = m_edit->hasFocus() || m_none->hasFocus();
    m_none->setVisible(!instant);
    m_edit->setVisible(instant.has_value());
    m_choose->setVisible(instant.has_value());
    if (instant) {
        m_shown = naive(QDateTime::fromMSecsSinceEpoch(instant->ms, m_zone));
        m_edit->setDateTime(m_shown);
        const QString exact
            = QLocale().toString(QDateTime::fromMSecsSinceEpoch(instant->ms, m_zone), u"d MMM yyyy, HH:mm:ss t"_s);
        m_edit->setToolTip(exact);
    }
    if (hadFocus)
        setFocus();
}

// No focus proxy: Qt takes the parts out of the order of Tab when the proxy is another one (QWidget::setFocusProxy).
void MomentField::focusInEvent(QFocusEvent *event)
{
    (m_edit->isVisibleTo(this) ? static_cast<QWidget *>(m_edit) : m_none)->setFocus(event->reason());
}

void MomentField::commit()
{
    if (!m_edit->isVisibleTo(this) || m_edit->dateTime() == m_shown)
        return;
    choose(instantOf(m_edit->dateTime()));
}

void MomentField::choose(Instant instant)
{
    const QByteArray value = instant.isSet() ? Value::string(toRfc3339(instant)).json() : QByteArray();
    if (value == m_value)
        return;
    m_value = value;
    showValue();
    Q_EMIT valueChanged();
    Q_EMIT chosen(value);
}

void MomentField::fillMenu()
{
    m_menu->clear();
    const QDateTime now = localNow();
    const auto at = [](const QDate &day, int hour) { return QDateTime(day, QTime(hour, 0), Qt::UTC); };
    const auto add = [this](const QString &words, const QDateTime &local) {
        m_menu->addAction(words, this, [this, local] { choose(instantOf(local)); });
    };
    const auto rounded = [](QDateTime time) {
        time.setTime(QTime(time.time().hour(), time.time().minute() / 5 * 5));
        return time;
    };
    add(tr("In an hour"), naive(rounded(now.addSecs(3600))));
    add(tr("In four hours"), naive(rounded(now.addSecs(4 * 3600))));
    if (now.time().hour() < endOfWork)
        add(tr("Today at %1").arg(QLocale().toString(QTime(endOfWork, 0), QLocale::ShortFormat)),
            at(now.date(), endOfWork));
    const QString morning = QLocale().toString(QTime(startOfWork, 0), QLocale::ShortFormat);
    add(tr("Tomorrow at %1").arg(morning), at(now.date().addDays(1), startOfWork));
    add(tr("Next Monday at %1").arg(morning), at(now.date().addDays(8 - now.date().dayOfWeek()), startOfWork));
    if (!m_value.isEmpty()) {
        m_menu->addSeparator();
        m_menu->addAction(tr("None"), this, [this] { choose({}); });
    }
}

bool MomentField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore(); // the page scrolls
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && m_edit->dateTime() != m_shown) {
            if (event->type() == QEvent::KeyPress)
                m_edit->setDateTime(m_shown);
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Steward
