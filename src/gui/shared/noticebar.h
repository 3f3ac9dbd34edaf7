#pragma once

#include "desk/base/result.h"

#include <QFrame>

class QLabel;

namespace Steward {

class QuietButton;

// Says on a page what went wrong: what happened, what is kept, what to do. Hidden until there is something to say.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showFailure(const Failure &failure);
    void clear();
    void offerRetry(const QString &text); // the button's word; empty: no such button

Q_SIGNALS:
    void retryWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QLabel *m_icon;
    QLabel *m_happened;
    QLabel *m_kept;
    QLabel *m_todo;
    QuietButton *m_retry;
    QuietButton *m_copy;
    QuietButton *m_close;
    QString m_details;
};

} // namespace Steward
