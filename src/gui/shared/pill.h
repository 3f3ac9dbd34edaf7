#pragma once

#include "desk/history/vocabulary.h"

#include <QColor>
#include <QWidget>

class QPainter;

namespace Steward {

struct Tones;

// The ink and the ground of a pill. The word in it always tells the same without colour.
struct PillInk
{
    QColor ink = {};
    QColor ground = {};
};
// What a word in a pill is about, where it is no state and no priority.
enum class PillTone { Plain, Neutral, Good, Warning, Bad };
PillInk inkOf(PillTone tone, const Tones &tones);
PillInk inkOf(State state, const Tones &tones);
PillInk inkOf(Priority priority, const Tones &tones);

// Draws `text` in a pill, at the left of `place`, in its middle; returns the width that it took.
int drawPill(QPainter &painter, const QRect &place, const QString &text, const PillInk &ink);
int pillWidth(const QFont &font, const QString &text);
// The four bars that stand for a priority beside its word; `place` is 16 px wide.
void drawPriorityBars(QPainter &painter, const QRect &place, Priority priority, const Tones &tones);

// A pill as a widget.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void show(const QString &text, State state);
    void show(const QString &text, Priority priority);
    void show(const QString &text, PillTone tone);
    void showPlain(const QString &text) { show(text, PillTone::Plain); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Meaning { OfTone, OfState, OfPriority };
    void show(const QString &text, Meaning meaning);

    QString m_text;
    Meaning m_meaning = Meaning::OfTone;
    PillTone m_tone = PillTone::Plain;
    State m_state = State::New;
    Priority m_priority = Priority::Normal;
};

} // namespace Steward
