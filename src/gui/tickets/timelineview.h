#pragma once

#include "desk/history/attachments.h"

#include <QListView>

#include <optional>

namespace Steward {

class Pictures;
class TimelineDelegate;

// A timeline of any length: entries are laid out in batches, so that thousands do not hold up the window.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setPictures(Pictures &pictures); // of files, where pictures are shown
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void painted();
    void attachmentsWanted(const QList<Steward::Attachment> &attachments,
                           QPoint globalPlace); // chosen, or of the entry
    void linkWanted(const QString &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Attachment> attachmentAt(QPoint place) const;
    QString linkAt(QPoint place) const;

    TimelineDelegate *m_delegate;
};

} // namespace Steward
