#include "stewardctl/program.h"

#include "stewardctl/verb.h"

#include "assembly/inspection.h"
#include "assembly/workspacefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct StewardctlWords
{
    Q_DECLARE_TR_FUNCTIONS(Stewardctl)
};

QString overview(const QList<Verb> &verbs)
{
    QString text = StewardctlWords::tr("Usage: stewardctl [--db FILE] COMMAND …") + u"\n\n"_s;
    for (const Verb &verb : verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(verb.name, verb.usage, verb.summary);
    return text + u'\n' + StewardctlWords::tr("Each command: stewardctl COMMAND --help") + u'\n';
}

QString helpOf(const Verb &verb, const QCommandLineParser &parser)
{
    QString text = StewardctlWords::tr("Usage: stewardctl %1 %2").arg(verb.name, verb.usage) + u"\n\n"_s + verb.summary
        + u"\n\n"_s;
    text += parser.helpText().section(u"\n\n"_s, 1); // behind Qt's own line of usage, in whatever language
    if (!verb.examples.isEmpty())
        text += u'\n' + StewardctlWords::tr("Examples:") + u'\n';
    for (const QString &example : verb.examples)
        text += u"  "_s + example + u'\n';
    return text;
}

} // namespace

int runStewardctl(QStringList arguments, const WallClock &clock)
{
    arguments.removeFirst();
    const QList<Verb> verbs = allVerbs();
    // `--db` and `--as` may stand before the command's name or behind it.
    qsizetype at = 0;
    while (at < arguments.size() && arguments[at].startsWith(u'-'))
        at += (arguments[at] == u"--db"_s || arguments[at] == u"--as"_s) ? 2 : 1;
    const QString name = at < arguments.size() ? arguments.takeAt(at) : QString();
    if (name.isEmpty() || name == u"help"_s) {
        const bool asked = name == u"help"_s || arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
        if (asked)
            print(overview(verbs).toUtf8());
        else
            complain(overview(verbs));
        return asked ? Success : WrongUse;
    }
    const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const Verb &v) { return v.name == name; });
    if (verb == verbs.end()) {
        complain(StewardctlWords::tr("There is no command %1.").arg(name) + u'\n' + overview(verbs));
        return WrongUse;
    }

    QCommandLineParser parser;
    parser.addOption({u"db"_s, StewardctlWords::tr("The workspace file (default: the one in your data folder)."),
                      StewardctlWords::tr("FILE")});
    parser.addOption({u"as"_s, StewardctlWords::tr("Act as this person, with that person's rights."),
                      StewardctlWords::tr("PERSON")});
    parser.addOption({u"json"_s, StewardctlWords::tr("For machines.")});
    parser.addOption({{u"h"_s, u"help"_s}, StewardctlWords::tr("This help.")});
    parser.addOptions(verb->options);
    if (!parser.parse(QStringList{u"stewardctl"_s} + arguments)) {
        complain(parser.errorText());
        complain(helpOf(*verb, parser));
        return WrongUse;
    }
    if (parser.isSet(u"help"_s)) {
        print(helpOf(*verb, parser).toUtf8());
        return Success;
    }
    Call call{.workspace = parser.isSet(u"db"_s) ? parser.value(u"db"_s) : usualWorkspace(),
              .person = parser.value(u"as"_s)};
    call.json = parser.isSet(u"json"_s);
    call.arguments = parser.positionalArguments();
    call.options = &parser;
    call.clock = &clock;
    if (call.arguments.size() < verb->least || call.arguments.size() > verb->most) {
        complain(StewardctlWords::tr("%1 takes other arguments than these.").arg(name));
        complain(helpOf(*verb, parser));
        return WrongUse;
    }
    if (verb->needsUpToDate) {
        if (const Done done = bringUpToDate(call); !done)
            return report(done.error());
    }
    if (verb->isAdministration) {
        if (const Done may = mayAdministerAs(call.workspace, call.person.toUtf8(), clock); !may)
            return report(may.error());
    }
    return verb->run(call);
}

} // namespace Steward
