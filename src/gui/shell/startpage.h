#pragma once

#include "desk/base/result.h"
#include "gui/shared/page.h"

#include <memory>

namespace Steward {

namespace Ui {
class StartPage;
}

// What is shown while no workspace is open: how to open or make one, and why the last attempt failed.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    QString title() const override { return {}; }
    void focusMain() override;
    void showFailure(const Failure &failure);
    void showBusy(const QString &words); // what is being opened or made; empty: nothing is
    void showRecent(const QStringList &paths); // workspaces that were open before, the latest first
    void clear();
    void hold(); // nothing is shown until one of the others is called: most files open before anybody could read it

Q_SIGNALS:
    void openWanted();
    void sampleWanted(const QString &sample); // `payroll` or `county`
    void emptyWanted();
    void importWanted();
    void recentWanted(const QString &path);

private:
    std::unique_ptr<Ui::StartPage> m_ui;
    QString m_words;
};

} // namespace Steward
