#include "gui/people/personbox.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"

#include <algorithm>

namespace Steward {

namespace {

const QByteArray newPerson = "\n"; // no id

} // namespace

PersonBox::PersonBox(Directory &directory, QWidget *parent) : QComboBox(parent), m_directory(directory)
{
    setObjectName(QStringLiteral("personBox"));
    setAccessibleName(tr("Who works here"));
    setToolTip(tr("Who works here: what you do is recorded under this name"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this, [this](int row) {
        const QByteArray id = itemData(row).toByteArray();
        if (id == newPerson) {
            showMe();
            Q_EMIT newWanted();
            return;
        }
        m_directory.setMe(id);
        Q_EMIT chosen(id);
    });
    connect(&directory, &Directory::changed, this, &PersonBox::fill);
    connect(&directory, &Directory::meChanged, this, &PersonBox::showMe);
    fill();
}

void PersonBox::fill()
{
    clear();
    addItem(tr("Nobody: look only"), QByteArray());
    const QList<Person> staff = m_directory.staffByName();
    if (staff.isEmpty() && m_directory.isLoaded())
        addItem(tr("I work here…"), newPerson);
    for (const Person &person : staff)
        addItem(oneLine(fromUtf8(person.name)), person.id);
    showMe();
}

void PersonBox::showMe()
{
    setCurrentIndex(std::max(findData(m_directory.me().id), 0));
}

} // namespace Steward
