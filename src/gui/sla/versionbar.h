#pragma once

#include "desk/base/instant.h"

#include <QFrame>

class QLabel;

namespace Steward {

class Directory;
class FaultLine;
class MomentField;
class QuietButton;

// Below an editor: from when on the changed version holds, and what becomes of it.
class VersionBar : public QFrame
{
    Q_OBJECT

public:
    explicit VersionBar(const Directory &directory, QWidget *parent = nullptr);

    struct State
    {
        Instant validFrom = {};
        bool isChanged = false;
        bool isPlanned = false; // it has not begun: the change takes its place
        bool mayPropose = false;
        bool maySave = false; // of the person
        bool isReady = false; // nothing is wrong
        QString fault = {}; // of the beginning
        QString words = {};
    };
    void show(const State &state);

Q_SIGNALS:
    void beginChosen(Steward::Instant validFrom);
    void saveWanted();
    void discardWanted();
    void tryWanted();
    void withdrawalWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Directory &m_directory;
    QLabel *m_words;
    QLabel *m_label;
    MomentField *m_begin;
    QLabel *m_never;
    FaultLine *m_fault;
    QuietButton *m_withdraw;
    QuietButton *m_try;
    QuietButton *m_discard;
    QuietButton *m_save;
};

} // namespace Steward
