#pragma once

#include "gui/shared/card.h"

namespace Steward {

// A small card that says how many of something there are: the number, and beside it the word.
class FigureTile : public Card
{
    Q_OBJECT

public:
    explicit FigureTile(const QString &word, QWidget *parent = nullptr);

    void show(qint64 number);
    using Card::show;
    QString number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    QString m_number;
};

} // namespace Steward
