#pragma once

#include <QColor>

class QFont;
class QPalette;

namespace Steward {

// The colours of the window by what they mean. Each text colour has at least 4.5:1 on `window`, `surface` and on its
// own soft ground, in both themes (tst_theme recounts it).
struct Tones
{
    QColor window = {}; // behind everything
    QColor surface = {}; // cards, lists, fields
    QColor border = {};
    QColor text = {};
    QColor muted = {};
    QColor accent = {}, accentSoft = {};
    QColor good = {}, goodSoft = {};
    QColor warning = {}, warningSoft = {};
    QColor bad = {}, badSoft = {};
    QColor hold = {}, holdSoft = {};
    QColor note = {}, noteBorder = {}; // internal notes
};

const Tones &lightTones();
const Tones &darkTones();

// Those of a palette that Theme made; of a foreign one by its lightness. What paints itself asks with its own palette,
// so that a change of theme reaches it by the palette alone.
const Tones &tonesOf(const QPalette &palette);

// Distances and radii, in device independent pixels.
namespace Space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, radius = 6, hit = 28, row = 40;
}

// Text sizes, from the font of the system.
QFont captionFont(QFont font);
QFont strongFont(QFont font);
QFont titleFont(QFont font);

} // namespace Steward
