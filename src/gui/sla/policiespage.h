#pragma once

#include "desk/sla/slaspans.h"
#include "gui/shared/page.h"
#include "gui/sla/slabook.h"
#include "gui/sla/versionlist.h"

class QLabel;

namespace Steward {

class ChoiceField;
class ColumnScroll;
class Directory;
class FaultLine;
class Navigator;
class NoticeBar;
class PeriodPicture;
class PolicyEditor;
class VersionBar;
class WhatIfPanel;

// What is promised to each client, and to all the others, version by version; an editor over one of them, and a try of
// the change on the past. Changes that are not saved yet stay as long as the workspace is open.
class PoliciesPage : public Page
{
    Q_OBJECT

public:
    PoliciesPage(SlaBook &book, SlaReader &reader, Worker &longWorker, Directory &directory, Navigator &navigator,
                 QWidget *parent = nullptr);

    QString title() const override;
    void arrive() override;
    void focusMain() override;
    bool isSettled() const override;
    void tryIt(); // on the past

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void connectParts();
    void fill();
    QList<VersionList::Group> groups() const;
    void fillClients(const QList<QByteArray> &known);
    void showChosen();
    void showPeriods();
    void takeEdit();
    void showBar();
    void save();
    QByteArray client() const; // of the version that is shown
    QString clientWords(const QByteArray &client) const;
    const StoredVersion<PolicyDraft> *base() const;
    bool isPlanned() const;
    QString beginFault(const PolicyDraft &draft) const;
    std::optional<SlaVersion> version() const; // that would be saved; nothing: it cannot be yet
    QList<SlaPolicy> policiesWithDraft() const;
    QString nameOf(const SlaPolicy &policy) const;
    QString spanWords(const PolicySpan &span) const;
    Instant nextMidnight() const;

    SlaBook &m_book;
    Directory &m_directory;
    QByteArray m_key; // of the version that is shown
    QByteArray m_saving; // of the version that is being kept
    QByteArray m_wanted; // to be shown once it is read
    QHash<QByteArray, PolicyDraft> m_drafts; // that were changed, by key
    NoticeBar *m_notice;
    VersionList *m_list;
    ChoiceField *m_new;
    QLabel *m_newWords;
    QLabel *m_empty;
    QLabel *m_client;
    PeriodPicture *m_periods;
    FaultLine *m_gaps;
    PolicyEditor *m_editor;
    WhatIfPanel *m_whatIf;
    ColumnScroll *m_scroll;
    VersionBar *m_bar;
};

} // namespace Steward
