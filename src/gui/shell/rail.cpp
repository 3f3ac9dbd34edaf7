#include "gui/shell/rail.h"

#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

Rail::Rail(QWidget *parent) : QWidget(parent), m_top(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    setObjectName(u"rail"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::xs, Space::s, Space::xs, Space::s);
    layout->setSpacing(Space::xs);
    for (QVBoxLayout *part : {m_top, m_foot})
        part->setSpacing(Space::xs);
    layout->addLayout(m_top);
    layout->addStretch();
    layout->addLayout(m_foot);
}

void Rail::add(const QByteArray &id, const QString &icon, const QString &word, End end)
{
    auto *button = new QuietButton(this);
    button->setObjectName(u"rail-"_s + QString::fromLatin1(id));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconName(icon);
    button->setText(word);
    button->setAccessibleName(word);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    (end == End::Top ? m_top : m_foot)->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    m_buttons.insert(id, button);
}

void Rail::name(const QByteArray &id, const QString &word)
{
    if (QuietButton *button = m_buttons.value(id)) {
        button->setText(word);
        button->setAccessibleName(word);
        button->updateGeometry();
    }
}

void Rail::clear()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), tonesOf(palette()).border);
}

void Rail::choose(const QByteArray &id)
{
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button)
        button.value()->setChecked(button.key() == id);
}

} // namespace Steward
