#include "gui/shared/dialogprompter.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Steward {

void DialogPrompter::chooseWorkspace(QWidget *over, Chosen chosen)
{
    auto *dialog = new QFileDialog(over, tr("Open workspace"), {}, tr("Steward workspaces (*.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void DialogPrompter::chooseNewWorkspace(QWidget *over, const QString &suggestedName, Chosen chosen)
{
    auto *dialog = new QFileDialog(over, tr("Where should the new workspace be kept?"), {},
                                   tr("Steward workspaces (*.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void DialogPrompter::chooseNewFile(QWidget *over, const QString &suggestedName, Chosen chosen)
{
    auto *dialog = new QFileDialog(over, tr("Where should the file be kept?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void DialogPrompter::chooseFile(QWidget *over, const QString &title, Chosen chosen)
{
    auto *dialog = new QFileDialog(over, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

void DialogPrompter::chooseFiles(QWidget *over, const QString &title, ManyChosen chosen)
{
    auto *dialog = new QFileDialog(over, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, over, std::move(chosen));
    dialog->open();
}

} // namespace Steward
