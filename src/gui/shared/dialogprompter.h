#pragma once

#include "gui/shared/prompter.h"

#include <QCoreApplication>

namespace Steward {

// Asks with the dialogs of the system, none of which holds up the program.
class DialogPrompter : public Prompter
{
    Q_DECLARE_TR_FUNCTIONS(DialogPrompter)

public:
    void chooseWorkspace(QWidget *over, Chosen chosen) override;
    void chooseNewWorkspace(QWidget *over, const QString &suggestedName, Chosen chosen) override;
    void chooseNewFile(QWidget *over, const QString &suggestedName, Chosen chosen) override;
    void chooseFiles(QWidget *over, const QString &title, ManyChosen chosen) override;
    void chooseFile(QWidget *over, const QString &title, Chosen chosen) override;
};

} // namespace Steward
