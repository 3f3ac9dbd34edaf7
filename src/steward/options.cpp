#include "steward/options.h"

using namespace Qt::StringLiterals;

namespace Steward {

Result<Options> optionsFrom(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--bench") {
            options.bench = true;
        } else if (argument == u"--first-paint") {
            options.firstPaint = true;
        } else if (argument == u"--db" || argument == u"--screens") {
            if (++i == arguments.size())
                return failed(FailureCode::WrongUsage, argument.toUtf8());
            (argument == u"--db" ? options.file : options.screens) = arguments[i];
        } else if (argument == u"--as") {
            if (++i == arguments.size())
                return failed(FailureCode::WrongUsage, argument.toUtf8());
            options.person = arguments[i].toUtf8();
        } else if (argument == u"--json") {
            continue; // the only form that measurements have
        } else if (argument.startsWith(u'-') || !options.file.isEmpty()) {
            return failed(FailureCode::WrongUsage, argument.toUtf8());
        } else {
            options.file = argument;
        }
    }
    if ((options.bench || options.firstPaint) && options.file.isEmpty())
        return failed(FailureCode::WrongUsage, "--db");
    return options;
}

QString usage()
{
    return u"steward [FILE] [--as PERSON]\n"
           "steward --db FILE --bench --json\n"
           "steward --screens DIR\n"_s;
}

} // namespace Steward
