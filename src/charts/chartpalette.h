#pragma once

#include <QBrush>
#include <QColor>
#include <QList>
#include <QPen>

class QPalette;

namespace Steward {

// The colours of every chart. Series take theirs from Okabe and Ito's list, which colour-blind people can tell apart;
// from the second series on a texture says the same without colour.
struct ChartPalette
{
    QColor surface = {};
    QColor text = {};
    QColor muted = {};
    QColor grid = {};
    QColor target = {}; // lines that say what is wanted
    QList<QColor> series = {}; // six

    QBrush seriesBrush(qsizetype index) const;
    QPen seriesPen(qsizetype index) const; // of a line: each in another style, too
    // Of a line that says what to compare with; a running share is drawn as what was measured.
    QPen referencePen(qsizetype index, bool isShare) const;

    static ChartPalette light();
    static ChartPalette dark();
    // The one of both that suits a window's palette, on that palette's surface.
    static ChartPalette of(const QPalette &palette);
};

} // namespace Steward
