#include "gui/tickets/composer.h"

#include "gui/shared/markdowndocument.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/tickets/composertext.h"
#include "gui/tickets/filestrip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int shownLines = 5;

} // namespace

Composer::Composer(QWidget *parent)
    : QFrame(parent), m_reply(new QuietButton), m_note(new QuietButton), m_attach(new QuietButton),
      m_preview(new QuietButton), m_pages(new QStackedWidget), m_text(new ComposerText), m_seen(new QTextBrowser),
      m_document(new MarkdownDocument(this)), m_files(new FileStrip), m_words(plainLabel({})), m_record(new QuietButton)
{
    setObjectName(u"composer"_s);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the history has the rest
    m_reply->setObjectName(u"publicReply"_s);
    m_reply->setText(tr("Public reply"));
    m_reply->setIconName(u"message-square"_s);
    m_note->setObjectName(u"internalNote"_s);
    m_note->setText(tr("Internal note"));
    m_note->setIconName(u"lock"_s);
    auto *kinds = new QButtonGroup(this);
    for (QuietButton *button : {m_reply, m_note}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setAccessibleName(button->text());
        kinds->addButton(button);
    }
    m_text->setObjectName(u"composerText"_s);
    m_text->setTabChangesFocus(true);
    m_pages->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * Space::s);
    m_seen->setObjectName(u"composerPreview"_s);
    m_seen->setAccessibleName(tr("Preview"));
    m_seen->setOpenLinks(false);
    m_document->setDocumentMargin(Space::xs);
    m_seen->setDocument(m_document);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_seen);
    m_attach->setObjectName(u"attachFile"_s);
    m_attach->setIconName(u"paperclip"_s);
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setToolTip(
        tr("Attach files, up to 50 MB each (Ctrl+Shift+F). Or drop them here; pictures can be pasted."));
    m_preview->setObjectName(u"previewText"_s);
    m_preview->setIconName(u"eye"_s);
    m_preview->setCheckable(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("How it will be seen. Markdown: **strong**, *emphasis*, `code`, - lists, > quotes"));
    m_text->installEventFilter(this);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_record->setObjectName(u"record"_s);
    m_record->setFilled(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(Space::xs);
    top->addWidget(m_reply);
    top->addWidget(m_note);
    top->addStretch();
    top->addWidget(m_attach);
    top->addWidget(m_preview);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Space::s);
    foot->addWidget(m_words, 1);
    foot->addWidget(m_record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addLayout(top);
    layout->addWidget(m_pages);
    layout->addWidget(m_files);
    layout->addLayout(foot);

    connect(m_reply, &QToolButton::clicked, this, [this] { choose(false); });
    connect(m_note, &QToolButton::clicked, this, [this] { choose(true); });
    connect(m_record, &QToolButton::clicked, this, &Composer::recordWanted);
    connect(m_attach, &QToolButton::clicked, this, &Composer::chooseFiles);
    connect(m_preview, &QToolButton::toggled, this, &Composer::showPreview);
    connect(m_text, &ComposerText::filesGiven, this, &Composer::filesGiven);
    connect(m_text, &ComposerText::pictureGiven, this, &Composer::pictureGiven);
    connect(m_files, &FileStrip::takeOutWanted, this, [this](qsizetype file) {
        m_draft.files.removeAt(file);
        showState();
        Q_EMIT draftChanged();
        m_text->setFocus();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        if (m_draft.isEmpty())
            m_draft.seenVersion = m_version;
        m_draft.text = m_text->toPlainText().toUtf8();
        showState();
        Q_EMIT draftChanged();
    });
    choose(false);
}

void Composer::show(const Draft &draft)
{
    m_draft = draft;
    m_showing = true;
    m_text->setPlainText(fromUtf8(draft.text));
    m_text->moveCursor(QTextCursor::End);
    m_showing = false;
    m_words->clear();
    showPreview(false);
    showState();
    tint();
}

void Composer::addFile(const DraftFile &file)
{
    if (m_draft.files.contains(file))
        return;
    if (m_draft.isEmpty())
        m_draft.seenVersion = m_version;
    m_draft.files.append(file);
    showState();
    Q_EMIT draftChanged();
}

void Composer::chooseFiles()
{
    if (m_attach->isEnabled())
        Q_EMIT chooseFilesWanted();
}

bool Composer::isPreviewShown() const
{
    return m_preview->isChecked();
}

void Composer::showPreview(bool preview)
{
    m_preview->setChecked(preview);
    if (preview)
        m_document->show(m_text->toPlainText());
    m_pages->setCurrentWidget(preview ? static_cast<QWidget *>(m_seen) : m_text);
}

void Composer::acknowledge()
{
    m_draft.seenVersion = m_version;
    Q_EMIT draftChanged();
}

void Composer::choose(bool note)
{
    const bool changed = m_draft.isNote != note;
    m_draft.isNote = note;
    showState();
    tint();
    if (changed && !m_draft.isEmpty())
        Q_EMIT draftChanged();
}

void Composer::begin(bool note)
{
    choose(note);
    focusText();
}

void Composer::focusText()
{
    showPreview(false);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void Composer::setHindrance(const QString &why)
{
    m_hindrance = why;
    showState();
}

void Composer::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

void Composer::say(const QString &words)
{
    m_words->setText(words);
    m_words->setToolTip(plainToolTip(words));
}

void Composer::showState()
{
    m_reply->setChecked(!m_draft.isNote);
    m_note->setChecked(m_draft.isNote);
    const QString what = m_draft.isNote ? tr("Record note") : tr("Record reply (not sent)");
    m_record->setText(m_saving ? tr("Saving…") : what);
    m_record->setAccessibleName(what);
    const QString typed
        = m_draft.isNote ? tr("Write a note that only the desk sees") : tr("Write a reply to the requester");
    m_text->setPlaceholderText(typed);
    m_text->setAccessibleName(m_draft.isNote ? tr("Internal note") : tr("Public reply"));
    const bool may = m_hindrance.isEmpty();
    m_text->setReadOnly(!may || m_saving);
    m_record->setEnabled(may && !m_saving && !(m_draft.text.trimmed().isEmpty() && m_draft.files.isEmpty()));
    m_attach->setEnabled(may && !m_saving);
    m_files->show(m_draft.files);
    m_files->setLocked(!may || m_saving);
    m_record->setToolTip(may ? tr("Ctrl+Enter") : plainToolTip(m_hindrance));
    if (!may)
        say(m_hindrance);
}

void Composer::tint()
{
    const Tones &tones = tonesOf(palette());
    QPalette ground = m_text->palette();
    const QColor base = m_draft.isNote ? tones.note : tones.surface;
    if (ground.color(QPalette::Base) != base) {
        ground.setColor(QPalette::Base, base);
        m_text->setPalette(ground);
        m_seen->setPalette(ground);
    }
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_seen->setPalette({});
        m_text->setPalette({}); // first the new theme's, then ours
        tint();
    }
    QFrame::changeEvent(event);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            if (m_record->isEnabled())
                Q_EMIT recordWanted();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // leaves the text, not the page
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Steward
