#include "gui/shared/tones.h"

#include <QFont>
#include <QPalette>

namespace Steward {

const Tones &lightTones()
{
    static const Tones tones{.window = QColor(0xf3f5f8),
                             .surface = QColor(0xffffff),
                             .border = QColor(0xdce1e8),
                             .text = QColor(0x1b2430),
                             .muted = QColor(0x556070),
                             .accent = QColor(0x0b57a4),
                             .accentSoft = QColor(0xe2edf9),
                             .good = QColor(0x186b41),
                             .goodSoft = QColor(0xdff0e6),
                             .warning = QColor(0x8a4b00),
                             .warningSoft = QColor(0xf7ead8),
                             .bad = QColor(0xa81c1c),
                             .badSoft = QColor(0xf8e0df),
                             .hold = QColor(0x5b4896),
                             .holdSoft = QColor(0xebe7f6),
                             .note = QColor(0xfff6df),
                             .noteBorder = QColor(0xd9b25c)};
    return tones;
}

const Tones &darkTones()
{
    static const Tones tones{.window = QColor(0x12161b),
                             .surface = QColor(0x1b2129),
                             .border = QColor(0x323b46),
                             .text = QColor(0xe6eaf0),
                             .muted = QColor(0xa3adba),
                             .accent = QColor(0x6fb1ff),
                             .accentSoft = QColor(0x1d3350),
                             .good = QColor(0x5fca92),
                             .goodSoft = QColor(0x1a3a2b),
                             .warning = QColor(0xf0ac53),
                             .warningSoft = QColor(0x41301a),
                             .bad = QColor(0xff9089),
                             .badSoft = QColor(0x472425),
                             .hold = QColor(0xbeaaf5),
                             .holdSoft = QColor(0x322b4b),
                             .note = QColor(0x352c18),
                             .noteBorder = QColor(0x7d6531)};
    return tones;
}

const Tones &tonesOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTones() : lightTones();
}

QFont captionFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QFont strongFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() + 3);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace Steward
