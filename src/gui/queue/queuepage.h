#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/shared/page.h"

#include <QTimer>

#include <memory>

namespace Steward {

class Navigator;
class QueueModel;
namespace Ui {
class QueuePage;
}

// The queue: a line to find with, what narrows the list, and the list.
class QueuePage : public Page
{
    Q_OBJECT

public:
    QueuePage(QueueModel &model, Navigator &navigator, QWidget *parent = nullptr);
    ~QueuePage() override;

    using QWidget::show;
    void show(const QueueQuestion &question); // asks it
    QString title() const override;
    QString status() const override; // "20,769 tickets · 3 ms"
    bool isSettled() const override; // all that the question needs has come
    void focusMain() override { focusList(); }
    void focusList();
    void focusFilter();

Q_SIGNALS:
    void listPainted();

private:
    void setUpList();
    void ask(const QueueQuestion &question);
    void showFilters();
    void showRows();
    void showWaiting();
    void showFailure(const Failure &failure);
    void openCurrent();

    std::unique_ptr<Ui::QueuePage> m_ui;
    QueueModel &m_model;
    Navigator &m_navigator;
    QTimer m_waiting; // runs from a question on until words say that it takes long
};

} // namespace Steward
