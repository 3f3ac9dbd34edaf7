#include "gui/shell/startpage.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "shell/ui_startpage.h"

using namespace Qt::StringLiterals;

namespace Steward {

StartPage::StartPage(QWidget *parent) : Page(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->title, m_ui->words, m_ui->samplesWords})
        makePlain(*label);
    m_ui->title->setFont(titleFont(font()));
    m_ui->samplesWords->setFont(captionFont(font()));
    m_words = m_ui->words->text();
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
    m_ui->samples->setEnabled(!busy);
    m_ui->card->show();
    if (busy)
        m_ui->notice->clear();
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
