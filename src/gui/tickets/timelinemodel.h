#pragma once

#include "desk/history/attachments.h"
#include "desk/history/tickethistory.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace Steward {

class Directory;

// What happened to a ticket, from its creation on: messages, notes, changes, surveys.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Sort { Message, Note, Change, Survey };
    Q_ENUM(Sort)
    enum Role {
        SortRole = Qt::UserRole, // int of Sort
        AuthorRole,
        BodyRole, // plain text; of a change the sentence
        SideRole, // beside the author: how it came, to whom
        TimeRole, // short, local
        IconRole, // name of an icon, of changes
        MarkdownRole, // bool: the body is Markdown
        AttachmentsRole, // QList<Attachment>
        AtRole, // qint64: milliseconds of the instant
        SeqRole // int: the record's place in the history; 0: the creation
    };
    // A longer text is shown in part: laying out a mail of 30 MB would hold up the window.
    static constexpr qsizetype longestBody = 20'000;

    explicit TimelineModel(const Directory &directory, QObject *parent = nullptr);

    void show(const TicketHistory &history, const QByteArray &client);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        Sort sort = Sort::Change;
        int seq = 0;
        Instant at = {};
        QString author = {};
        QString side = {};
        QString body = {};
        QString icon = {};
        bool isMarkdown = false;
        QList<Attachment> attachments = {};
    };
    Line lineOf(const Creation &creation) const;
    Line lineOf(const Event &event) const;
    Line lineOf(const Message &message) const;
    Line lineOf(const Survey &survey) const;
    static QString sideOf(const Message &message);
    QString authorOf(const QByteArray &id) const;

    const Directory &m_directory;
    QByteArray m_client; // whose ticket it is now
    QList<Line> m_lines;
};

// All of a timeline, or only what was said, or only what was changed.
class TimelineFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Conversation, History };

    explicit TimelineFilter(QObject *parent = nullptr);

    Show shown() const { return m_show; }
    void setShown(Show show);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Show m_show = Show::All;
};

} // namespace Steward
