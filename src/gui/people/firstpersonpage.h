#pragma once

#include "desk/base/worker.h"
#include "desk/people/peoplestore.h"
#include "gui/shared/page.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Steward {

class ChoiceField;
class NoticeBar;
class QuietButton;

// Asks who works here: one of those that the workspace knows, or, where it knows nobody, whoever comes first.
class FirstPersonPage : public Page
{
    Q_OBJECT

public:
    FirstPersonPage(PeopleStore &store, Worker &writer, QWidget *parent = nullptr);

    void offer(const QList<Person> &staff); // to choose from; nobody: somebody new begins

    QString title() const override;
    void focusMain() override;

Q_SIGNALS:
    void added(const QByteArray &person); // somebody new: her id
    void chosen(const QByteArray &person); // one of the offered; empty: nobody, she only looks
    void importWanted(); // the people come with the tickets

private:
    void begin();
    void showState();

    PeopleStore &m_store;
    NoticeBar *m_notice;
    QLabel *m_words;
    QFormLayout *m_form;
    ChoiceField *m_who;
    QLineEdit *m_name;
    ChoiceField *m_role;
    QuietButton *m_begin;
    QuietButton *m_import;
    QuietButton *m_look;
    QList<Person> m_staff;
    bool m_saving = false;
    EveryAnswer m_answer;
};

} // namespace Steward
