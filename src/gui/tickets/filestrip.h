#pragma once

#include "desk/tickets/draftstore.h"

#include <QWidget>

class QHBoxLayout;

namespace Steward {

// The files that go with a draft, each with a button that takes it out again.
class FileStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FileStrip(QWidget *parent = nullptr);

    void show(const QList<DraftFile> &files);
    void setLocked(bool locked); // nothing is taken out now
    using QWidget::show;

Q_SIGNALS:
    void takeOutWanted(qsizetype file);

private:
    QList<DraftFile> m_files;
    QHBoxLayout *m_layout;
    bool m_locked = false;
};

} // namespace Steward
