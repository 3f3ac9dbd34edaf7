#pragma once

#include <QHeaderView>

namespace Steward {

// The flat header of a list: words, a thin line, an arrow where it is sorted.
class QuietHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit QuietHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace Steward
