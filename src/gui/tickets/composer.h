#pragma once

#include "desk/tickets/draftstore.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTextBrowser;

namespace Steward {

class ComposerText;
class FileStrip;
class MarkdownDocument;
class QuietButton;

// Where a public reply or an internal note is written. The two have different grounds, so that nobody takes the one for
// the other.
class Composer : public QFrame
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    void show(const Draft &draft);
    Draft draft() const { return m_draft; }
    void setSeenVersion(int version) { m_version = version; } // of the ticket: what a draft begun now has seen
    void acknowledge(); // what came while it was written has been shown
    void setHindrance(const QString &why); // why nothing may be recorded; empty: it may
    void setSaving(bool saving);
    void say(const QString &words); // beside the button: that the draft is kept
    void focusText();
    void begin(bool note); // chooses and goes there
    void addFile(const DraftFile &file);
    void chooseFiles(); // asks which, where something may be written
    bool isPreviewShown() const;
    void showPreview(bool preview); // how the text will be seen, in place of the text

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void draftChanged();
    void recordWanted();
    void left(); // Esc
    void chooseFilesWanted();
    void filesGiven(const QStringList &paths);
    void pictureGiven(const QImage &picture);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(bool note);
    void tint();
    void showState();

    QuietButton *m_reply;
    QuietButton *m_note;
    QuietButton *m_attach;
    QuietButton *m_preview;
    QStackedWidget *m_pages;
    ComposerText *m_text;
    QTextBrowser *m_seen;
    MarkdownDocument *m_document;
    FileStrip *m_files;
    QLabel *m_words;
    QuietButton *m_record;
    Draft m_draft = {};
    int m_version = 0;
    QString m_hindrance = {};
    bool m_saving = false;
    bool m_showing = false; // a draft is being shown: nobody has typed it
};

} // namespace Steward
