#pragma once

#include "desk/base/instant.h"

#include <QTimeZone>
#include <QWidget>

#include <functional>

class QDateTimeEdit;
class QMenu;

namespace Steward {

class QuietButton;

// A field of a form that holds an instant, as a JSON string in RFC 3339, or none. Shown and typed to the minute in one
// zone; usual times are one choice away.
class MomentField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QByteArray value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    // `now` tells the time of the workspace, from which `tomorrow` counts.
    explicit MomentField(std::function<Instant()> now, QWidget *parent = nullptr);
    ~MomentField() override;

    void setZone(const QTimeZone &zone);
    QByteArray value() const { return m_value; }
    void setValue(const QByteArray &value);
    void setFieldName(const QString &name); // for those who do not see it
    QDateTimeEdit &edit() { return *m_edit; }

Q_SIGNALS:
    void chosen(const QByteArray &value);
    void valueChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fillMenu();
    void showValue();
    void commit();
    void choose(Instant instant);
    QDateTime localNow() const;
    Instant instantOf(const QDateTime &local) const;

    std::function<Instant()> m_now;
    QTimeZone m_zone = QTimeZone::utc();
    QuietButton *m_none; // while there is no value
    QDateTimeEdit *m_edit; // while there is one
    QuietButton *m_choose;
    QMenu *m_menu;
    QByteArray m_value;
    QDateTime m_shown; // what the edit was given
};

} // namespace Steward
