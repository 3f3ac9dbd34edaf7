#pragma once

#include "gui/shared/page.h"
#include "gui/sla/slabook.h"
#include "gui/sla/versionlist.h"

class QLabel;

namespace Steward {

class CalendarEditor;
class ColumnScroll;
class Directory;
class Navigator;
class NoticeBar;
class QuietButton;
class VersionBar;
class WhatIfPanel;

// The calendars of the workspace with their versions, an editor over one of them, and a try of the change on the past.
// Changes that are not saved yet stay as long as the workspace is open.
class CalendarsPage : public Page
{
    Q_OBJECT

public:
    CalendarsPage(SlaBook &book, SlaReader &reader, Worker &longWorker, Directory &directory, Navigator &navigator,
                  QWidget *parent = nullptr);

    QString title() const override;
    void arrive() override;
    void focusMain() override;
    bool isSettled() const override;
    void choose(const QByteArray &calendar); // its version that is valid now
    CalendarEditor &editor() { return *m_editor; }
    void tryIt(); // on the past

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void fill();
    QList<VersionList::Group> groups() const;
    void showChosen();
    void takeEdit();
    void showBar();
    void save();
    const StoredVersion<CalendarDraft> *base() const;
    bool isPlanned() const;
    QString beginFault(const CalendarDraft &draft) const;
    std::optional<SlaVersion> version() const; // that would be saved; nothing: it cannot be yet
    Instant nextMidnight() const;

    SlaBook &m_book;
    Directory &m_directory;
    QByteArray m_key; // of the version that is shown
    QByteArray m_saving; // of the version that is being kept
    QByteArray m_wanted; // to be shown once it is read
    QHash<QByteArray, CalendarDraft> m_drafts; // that were changed, by key
    NoticeBar *m_notice;
    VersionList *m_list;
    QuietButton *m_new;
    QLabel *m_empty;
    CalendarEditor *m_editor;
    WhatIfPanel *m_whatIf;
    ColumnScroll *m_scroll;
    VersionBar *m_bar;
};

} // namespace Steward
