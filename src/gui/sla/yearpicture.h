#pragma once

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QWidget>

#include <functional>

namespace Steward {

// What a day of a calendar is, as far as a picture tells it.
enum class DayLook {
    Open, // as the week says
    Free, // the week has no hours on it
    Closed,
    Special, // other hours than the week's
    Conflict // closed and special
};

struct DayMark
{
    DayLook look = DayLook::Open;
    QString words = {}; // hours, and the name of the day
};

// A year, month by month, each day drawn by what it is. One day is chosen, with a click or the arrow keys.
class YearPicture : public QWidget
{
    Q_OBJECT

public:
    explicit YearPicture(QWidget *parent = nullptr);

    // `markOf` is asked for each day of the year that is shown.
    void setMarks(std::function<DayMark(const QDate &day)> markOf);
    void reload();
    int year() const { return m_day.year(); }
    QDate day() const { return m_day; }
    void choose(const QDate &day);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChosen(const QDate &day);
    void yearChanged(int year);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Sizes
    {
        int cell = 0; // width of a day
        int line = 0; // height of a day, and of a month's name
        int columns = 0; // months beside one another
    };
    Sizes sizes() const;
    QRect placeOf(const QDate &day) const;
    QDate dayAt(const QPoint &place) const;
    void paintMonth(QPainter &painter, int month) const;
    void paintDay(QPainter &painter, const QDate &day) const;
    QString wordsOf(const QDate &day) const;
    void tellDay();

    std::function<DayMark(const QDate &)> m_markOf;
    QHash<QDate, DayMark> m_marks;
    QDate m_day;
};

} // namespace Steward
