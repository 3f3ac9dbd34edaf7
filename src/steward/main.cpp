#include "steward/program.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    return Steward::runSteward(application, QApplication::arguments());
}
