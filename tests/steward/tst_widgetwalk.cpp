#include "steward/screentour.h"

#include "assembly/assembly.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

// All texts 40 % longer, as another language may have them. Patterns of dates stay what they are.
class LongLanguage : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.isEmpty() || (comment && QByteArrayView(comment).contains("QDate")))
            return text;
        Q_UNUSED(context)
        Q_UNUSED(n)
        return text + QString(qsizetype(text.size() * 0.4) + 1, u'~');
    }
    bool isEmpty() const override { return false; }
};

QString nameOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *each = &widget; each && path.size() < 4; each = each->parentWidget())
        path.prepend(each->objectName().isEmpty() ? QString::fromLatin1(each->metaObject()->className())
                                                  : each->objectName());
    return path.join(u'/');
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const QTextEdit *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget);
}

// Parts of a control that are reached and named through it.
bool isPartOfAnother(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QLineEdit *>(parent)
            || qobject_cast<const QKeySequenceEdit *>(parent) || qobject_cast<const QMenuBar *>(parent)
            || qobject_cast<const QAbstractItemView *>(parent))
            return true;
    }
    return qobject_cast<const QHeaderView *>(&widget) != nullptr;
}

QString textOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    return {};
}

class Walk
{
public:
    void look(const QString &screen, QWidget &window)
    {
        QSet<const QWidget *> reached;
        const QWidget *at = &window;
        do {
            at = at->nextInFocusChain();
            reached.insert(at);
        } while (at != &window && at);
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisibleTo(&window) || widget->size().isEmpty())
                continue;
            if (isControl(*widget) && !isPartOfAnother(*widget)) {
                ++controls;
                lookAtControl(screen, *widget, reached);
                lookAtSides(screen, *widget, window);
            }
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                lookAtLabel(screen, *label);
        }
    }
    QStringList findings;
    int controls = 0, labels = 0;

private:
    void tell(const QString &screen, const QWidget &widget, const QString &what)
    {
        const QString finding = u"%1: %2"_s.arg(nameOf(widget), what);
        if (!m_told.contains(finding)) {
            m_told.insert(finding);
            findings.append(screen + u": "_s + finding);
        }
    }
    void lookAtControl(const QString &screen, const QWidget &widget, const QSet<const QWidget *> &reached)
    {
        if (widget.accessibleName().trimmed().isEmpty() && textOf(widget).trimmed().isEmpty())
            tell(screen, widget, u"no accessible name"_s);
        const bool isDriven = widget.objectName() == "paletteList"_L1; // by the line above it, with the arrow keys
        if (widget.isEnabled() && !isDriven && !(widget.focusPolicy() & Qt::TabFocus))
            tell(screen, widget, u"Tab does not reach it"_s);
        if (!reached.contains(&widget))
            tell(screen, widget, u"not in the order of Tab"_s);
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            const bool mayShrink = button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
            if (!mayShrink && !button->text().isEmpty() && !button->toolTip().contains(button->text())
                && button->width() + 1 < button->minimumSizeHint().width())
                tell(screen, widget, u"its text is wider: “%1”"_s.arg(button->text()));
        }
        if (const auto *box = qobject_cast<const QComboBox *>(&widget); box && !box->isEditable()) {
            const int room = box->width() - box->height(); // its arrow
            if (box->fontMetrics().horizontalAdvance(box->currentText()) > room && box->toolTip().isEmpty())
                tell(screen, widget, u"its text is wider: “%1”"_s.arg(box->currentText()));
        }
    }
    // Up and down it may have to be scrolled to; to the side nothing is cut.
    void lookAtSides(const QString &screen, const QWidget &widget, const QWidget &window)
    {
        for (const QWidget *parent = widget.parentWidget(); parent && parent != &window;
             parent = parent->parentWidget()) {
            const QRect place(widget.mapTo(parent, QPoint(0, 0)), widget.size());
            if (place.left() < -1 || place.right() > parent->width()) {
                tell(screen, widget, u"is cut at the side of %1"_s.arg(nameOf(*parent)));
                return;
            }
        }
    }
    void lookAtLabel(const QString &screen, const QLabel &label)
    {
        const QString text = label.text();
        if (text.isEmpty())
            return;
        ++labels;
        const bool cut = !label.wordWrap()
            && label.width() + 1 < label.fontMetrics().horizontalAdvance(text.section(u'\n', 0, 0))
            && label.toolTip().isEmpty() && label.accessibleDescription().isEmpty();
        if (cut)
            tell(screen, label,
                 u"its text is wider: “%1” (%2 < %3)"_s.arg(text)
                     .arg(label.width())
                     .arg(label.fontMetrics().horizontalAdvance(text)));
        if (label.wordWrap() && label.height() + 1 < label.heightForWidth(label.width()))
            tell(screen, label, u"its lines are cut: “%1”"_s.arg(text));
        static const QRegularExpression bare(u"^[\\d.,\\s−-]+$"_s);
        if (bare.match(text).hasMatch() && (label.accessibleName().isEmpty() || label.accessibleName() == text))
            tell(screen, label, u"a figure without its unit: “%1”"_s.arg(text));
    }

    QSet<QString> m_told;
};

} // namespace

// Every widget of every screen, in both themes: named, reached by Tab, not cut; also in a longer language and from
// right to left.
class WidgetWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetOfEveryScreen_data();
    void everyWidgetOfEveryScreen();
};

void WidgetWalkTest::everyWidgetOfEveryScreen_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("as it is") << false << Qt::LeftToRight;
    QTest::newRow("40 % longer") << true << Qt::LeftToRight;
    QTest::newRow("right to left") << true << Qt::RightToLeft;
}

void WidgetWalkTest::everyWidgetOfEveryScreen()
{
    QFETCH(bool, isLong);
    QFETCH(Qt::LayoutDirection, direction);
    LongLanguage language;
    if (isLong)
        QCoreApplication::installTranslator(&language);
    QApplication::setLayoutDirection(direction);
    const QTemporaryDir home;
    PassingPreferences preferences;
    preferences.setPersonIn({}, "agent-1");
    PassingSession session;
    Walk walk;
    int screens = 0;
    {
        Desktop desktop(*qApp, preferences, session, std::make_unique<Assembly>(home.path()));
        ScreenTour tour(desktop, {});
        connect(&tour, &ScreenTour::standing, this, [&](const QString &name) {
            ++screens;
            walk.look(name, desktop.window());
        });
        QSignalSpy ended(&tour, &ScreenTour::ended);
        QMetaObject::invokeMethod(&tour, &ScreenTour::begin, Qt::QueuedConnection);
        QVERIFY(ended.wait(120'000));
    }
    QCoreApplication::removeTranslator(&language);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(screens >= 50 && walk.controls > 1000 && walk.labels > 500); // something was looked at
    for (const QString &finding : std::as_const(walk.findings))
        qWarning("%s", qPrintable(finding));
    QCOMPARE(walk.findings.size(), 0);
}

} // namespace Steward

QTEST_MAIN(Steward::WidgetWalkTest)

#include "tst_widgetwalk.moc"
