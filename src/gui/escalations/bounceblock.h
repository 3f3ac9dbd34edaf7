#pragma once

#include "desk/escalations/bounceacts.h"

#include <QWidget>

class QHBoxLayout;

namespace Steward {

class Directory;
class QuietButton;

// One bounce of a ticket in words: what it was, who sent the ticket back, who is charged, what was said of it since;
// with what may be said of it now.
class BounceBlock : public QWidget
{
    Q_OBJECT

public:
    BounceBlock(const Bounce &bounce, const QByteArray &client, const Directory &directory, QWidget *parent = nullptr);

    const Bounce &bounce() const { return m_bounce; }
    void showRights(const BounceHearing &hearing); // what may not be done is there, with the reason

Q_SIGNALS:
    void disputeWanted();
    void decideWanted();

private:
    QHBoxLayout *makeHead(const QByteArray &client);
    QString ruledWords(const BounceRuling &ruling) const;

    const Directory &m_directory;
    Bounce m_bounce;
    QuietButton *m_dispute;
    QuietButton *m_decide;
};

} // namespace Steward
