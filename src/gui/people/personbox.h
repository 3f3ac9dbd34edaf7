#pragma once

#include <QComboBox>

namespace Steward {

class Directory;

// Who works here: everybody of the desk to choose from, and nobody, who only looks. Typing letters finds a name. Where
// nobody is known yet, whoever comes first.
class PersonBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PersonBox(Directory &directory, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QByteArray &id); // by the person; empty: nobody
    void newWanted(); // there is nobody to choose

private:
    void fill();
    void showMe();

    Directory &m_directory;
};

} // namespace Steward
