#include "gui/imports/sourcestep.h"

#include "desk/history/value.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/importwords.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int sourceWidth = 720;
const QByteArray yes = "true";

QString fileIn(const QMimeData &data)
{
    return data.urls().size() == 1 ? data.urls().first().toLocalFile() : QString();
}

} // namespace

SourceStep::SourceStep(const QList<QByteArray> &formats, Prompter &prompter, QWidget *parent)
    : QWidget(parent), m_prompter(prompter), m_path(new QLineEdit), m_choose(new QuietButton), m_found(new Card),
      m_words(plainLabel({})), m_format(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_interrupted(plainLabel({}, nullptr, Wrapping::Wrapped)), m_resume(new ChoiceField(ChoiceField::Accepts::Listed))
{
    setAcceptDrops(true);
    QLabel *words = plainLabel(
        tr("Tickets of another help desk come in with all that its export tells of them. Choose a file, a folder of "
           "pages, or drop it here. Nothing is taken in before you have seen what becomes of it."),
        nullptr, Wrapping::Wrapped);
    QString known = tr("Understood are:");
    for (const QByteArray &format : formats)
        known += u"\n• "_s + importFormatWords(format);
    QLabel *formatsWords = plainLabel(known);
    formatsWords->setForegroundRole(QPalette::PlaceholderText);
    m_path->setObjectName(u"importPath"_s);
    m_path->setAccessibleName(tr("File or folder"));
    m_path->setPlaceholderText(tr("A file, or a folder of pages"));
    m_path->setMinimumHeight(Space::hit);
    m_choose->setObjectName(u"chooseFile"_s);
    m_choose->setText(tr("&Choose…"));
    m_choose->setAccessibleName(tr("Choose a file"));
    m_choose->setIconName(u"folder-open"_s);
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_format->setObjectName(u"importFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    QList<Choice> choices;
    for (const QByteArray &format : formats)
        choices.append({.text = importFormatWords(format), .value = Value::string(format).json()});
    m_format->setChoices(choices);
    m_resume->setObjectName(u"importResume"_s);
    m_resume->setAccessibleName(tr("Interrupted import"));
    m_resume->setChoices({{.text = tr("Go on where it stopped"), .value = yes},
                          {.text = tr("Begin again: what is here already stays as it is"), .value = "false"}});
    m_resume->setValue(yes);

    auto *line = new QHBoxLayout;
    line->setSpacing(Space::s);
    line->addWidget(m_path, 1);
    line->addWidget(m_choose);
    auto *form = new QFormLayout(m_found);
    form->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    form->setSpacing(Space::s);
    form->addRow(m_words);
    form->addRow(tr("Format"), m_format);
    form->addRow(m_interrupted);
    form->addRow(tr("Interrupted import"), m_resume);
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::m);
    column->addWidget(words);
    column->addLayout(line);
    column->addWidget(m_found);
    column->addWidget(formatsWords);
    column->addStretch();
    auto *holder = new QWidget;
    holder->setMaximumWidth(sourceWidth);
    column->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(column);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(holder, 1);
    layout->addStretch();
    m_found->hide();

    connect(m_choose, &QToolButton::clicked, this, [this] {
        m_prompter.chooseFile(this, tr("Which file shall be taken in?"),
                              [this](const QString &path) { Q_EMIT fileChosen(path, {}); });
    });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        const QString path = m_path->text().trimmed();
        if (!path.isEmpty() && path != m_shown)
            Q_EMIT fileChosen(path, {});
    });
    connect(m_format, &ChoiceField::chosen, this,
            [this](const QByteArray &format) { Q_EMIT fileChosen(m_shown, Value::json(format).text()); });
}

void SourceStep::showLooking(const QString &path)
{
    m_shown = path;
    m_path->setText(path);
}

void SourceStep::show(const std::optional<ImportFacts> &facts)
{
    m_found->setVisible(facts.has_value());
    if (!facts)
        return;
    showLooking(facts->path);
    m_words->setText(
        tr("%1 · %2", "file, size").arg(oneLine(QFileInfo(facts->path).fileName()), sizeWords(facts->size)));
    m_format->setValue(Value::string(facts->format).json());
    const bool interrupted = facts->interruptedAfter > 0;
    m_interrupted->setText(tr("An import of this file was interrupted after %1 records. What it took in is there.")
                               .arg(numberWords(facts->interruptedAfter)));
    m_interrupted->setVisible(interrupted);
    auto *form = qobject_cast<QFormLayout *>(m_found->layout());
    m_resume->setVisible(interrupted);
    form->labelForField(m_resume)->setVisible(interrupted);
}

bool SourceStep::wantsResume() const
{
    return !m_resume->isHidden() && m_resume->value() == yes;
}

void SourceStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SourceStep::dropEvent(QDropEvent *event)
{
    if (const QString path = fileIn(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT fileChosen(path, {});
    }
}

} // namespace Steward
