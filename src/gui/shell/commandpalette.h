#pragma once

#include "gui/shell/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QListView;

namespace Steward {

class SearchLine;

// One line over the window that finds and does everything: acts, places, clients, tickets. Goes when it loses the
// focus; the focus goes back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(QList<PaletteEntry> entries);
    void showFound(QList<PaletteEntry> entries); // tickets for what is typed
    QString typed() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void typedChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();
    void choose();
    void fit();

    PaletteModel m_model;
    SearchLine *m_line;
    QListView *m_list;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace Steward
