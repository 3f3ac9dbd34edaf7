#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace Steward {

class QuietButton;

// The rail of places at the edge of the window: an icon and a word for each; in a low window the icon alone.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    enum class End { Top, Foot };
    void add(const QByteArray &id, const QString &icon, const QString &word, End end = End::Top);
    void name(const QByteArray &id, const QString &word);
    void clear();
    void choose(const QByteArray &id); // marks it; empty: none

Q_SIGNALS:
    void chosen(const QByteArray &id); // by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
    QHash<QByteArray, QuietButton *> m_buttons;
};

} // namespace Steward
