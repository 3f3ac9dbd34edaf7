#pragma once

#include "desk/base/worker.h"
#include "desk/people/peoplestore.h"
#include "gui/shared/page.h"

class QLineEdit;

namespace Steward {

class ChoiceField;
class NoticeBar;
class QuietButton;

// Asks who works in a workspace that has nobody yet.
class FirstPersonPage : public Page
{
    Q_OBJECT

public:
    FirstPersonPage(PeopleStore &store, Worker &writer, QWidget *parent = nullptr);

    QString title() const override;
    void focusMain() override;

Q_SIGNALS:
    void added(const QByteArray &person); // her id
    void importWanted(); // the people come with the tickets

private:
    void begin();

    PeopleStore &m_store;
    NoticeBar *m_notice;
    QLineEdit *m_name;
    ChoiceField *m_role;
    QuietButton *m_begin;
    QuietButton *m_import;
    bool m_saving = false;
    EveryAnswer m_answer;
};

} // namespace Steward
