#pragma once

#include <QWidget>

class QLabel;

namespace Steward {

// Says below a field what is wrong in it; takes no room while nothing is.
class FaultLine : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Fault, Warning };

    explicit FaultLine(Tone tone = Tone::Fault, QWidget *parent = nullptr);

    void show(const QString &words); // empty: nothing is wrong
    QString words() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    Tone m_tone;
    QLabel *m_icon;
    QLabel *m_words;
};

} // namespace Steward
