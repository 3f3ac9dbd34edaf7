#include "gui/shell/startpage.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "shell/ui_startpage.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qsizetype mostRecent = 5;

} // namespace

StartPage::StartPage(QWidget *parent) : Page(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->title, m_ui->words, m_ui->samplesWords})
        makePlain(*label);
    m_ui->title->setFont(titleFont(font()));
    m_ui->samplesWords->setFont(captionFont(font()));
    m_words = m_ui->words->text();
    m_ui->recentWords->setFont(captionFont(font()));
    makePlain(*m_ui->recentWords);
    m_ui->recent->hide();
    connect(m_ui->empty, &QToolButton::clicked, this, &StartPage::emptyWanted);
    connect(m_ui->import, &QToolButton::clicked, this, &StartPage::importWanted);
    connect(m_ui->open, &QToolButton::clicked, this, &StartPage::openWanted);
    connect(m_ui->payroll, &QToolButton::clicked, this, [this] { Q_EMIT sampleWanted(u"payroll"_s); });
    connect(m_ui->county, &QToolButton::clicked, this, [this] { Q_EMIT sampleWanted(u"county"_s); });
}

StartPage::~StartPage() = default;

void StartPage::showFailure(const Failure &failure)
{
    showBusy({});
    m_ui->notice->showFailure(failure);
}

void StartPage::showBusy(const QString &words)
{
    const bool busy = !words.isEmpty();
    m_ui->words->setText(busy ? words : m_words);
    m_ui->open->setEnabled(!busy);
    m_ui->empty->setEnabled(!busy);
    m_ui->import->setEnabled(!busy);
    m_ui->samples->setEnabled(!busy);
    m_ui->recent->setEnabled(!busy);
    m_ui->card->show();
    if (busy)
        m_ui->notice->clear();
}

void StartPage::showRecent(const QStringList &paths)
{
    qDeleteAll(m_ui->recent->findChildren<QuietButton *>());
    for (const QString &path : paths.first(std::min(paths.size(), mostRecent))) {
        auto *button = new QuietButton(m_ui->recent);
        const QString name = QFileInfo(path).fileName();
        button->setText(QString(name).replace(u'&', u"&&"_s));
        button->setIconName(u"history"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(plainToolTip(path));
        button->setAccessibleName(tr("Open %1", "a file").arg(name));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_ui->recentLayout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
    }
    m_ui->recent->setVisible(!paths.isEmpty());
}

void StartPage::focusMain()
{
    m_ui->open->setFocus();
}

void StartPage::clear()
{
    showBusy({});
    m_ui->notice->clear();
}

void StartPage::hold()
{
    clear();
    m_ui->card->hide();
}

} // namespace Steward
