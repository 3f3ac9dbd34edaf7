#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Steward {

// Asks the person for something; answers later, or not at all when the person thought better of it.
class Prompter
{
public:
    using Chosen = std::function<void(const QString &path)>;

    virtual ~Prompter() = default;

    virtual void chooseWorkspace(QWidget *over, Chosen chosen) = 0;
    virtual void chooseNewWorkspace(QWidget *over, const QString &suggestedName, Chosen chosen) = 0;
    virtual void chooseNewFile(QWidget *over, const QString &suggestedName, Chosen chosen) = 0;
    using ManyChosen = std::function<void(const QStringList &paths)>;
    virtual void chooseFiles(QWidget *over, const QString &title, ManyChosen chosen) = 0; // to read
    virtual void chooseFile(QWidget *over, const QString &title, Chosen chosen) = 0; // to read
};

} // namespace Steward
