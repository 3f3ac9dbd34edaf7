#pragma once

#include <QTableView>

namespace Steward {

class RecorderModel;

// The flight record as a table: stretches in columns, what follows from them as lines of text below. Chosen rows are
// copied as a table for other programs; Enter goes to the record that a row comes from.
class RecorderTable : public QTableView
{
    Q_OBJECT

public:
    explicit RecorderTable(RecorderModel &model, QWidget *parent = nullptr);

    void copy(); // what is chosen; nothing chosen: all
    void copyAll();

Q_SIGNALS:
    void recordWanted(int seq);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(); // facts over the whole width, in as many lines as they need
    void wantRecord();
    QList<int> chosenRows() const;

    RecorderModel &m_model;
};

} // namespace Steward
