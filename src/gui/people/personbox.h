#pragma once

#include <QComboBox>

namespace Steward {

class Directory;

// Who works here: everybody of the desk to choose from, and nobody, who only looks. Typing letters finds a name.
class PersonBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PersonBox(Directory &directory, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QByteArray &id); // by the person; empty: nobody

private:
    void fill();
    void showMe();

    Directory &m_directory;
};

} // namespace Steward
