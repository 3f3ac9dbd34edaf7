# Plants every breach in a small tree of the same rooms and expects the checks to name each; without them the tree passes.
# SCRATCH: a folder of its own. A breach is: check | file | its content, with ~ for a line end and % for a semicolon | words of the finding.
cmake_minimum_required(VERSION 3.24)

set(clean
    "src/desk/base/clock.h | #pragma once~#include <QByteArray>~#include <date/date.h>~// QSettings, QDateTime::currentDateTime() and SELECT a FROM b are named in a comment alone"
    "src/desk/tickets/ticket.h | #pragma once~#include \"desk/base/clock.h\"~#include <tl/expected.hpp>"
    "src/wording/failures/words.cpp | #include \"desk/tickets/ticket.h\"~QString words() { return Words::tr(\"Select one\")% }"
    "src/files/platform/lock.cpp | #include <unistd.h>~#ifdef Q_OS_WIN~#endif~void wait() { std::this_thread::sleep_for(pause)% }"
    "src/files/files/atomicfile.cpp | #include \"files/platform/lock.h\"~bool write() { QSaveFile file% return file.open(QIODevice::WriteOnly)% }"
    "src/files/platform/lock.h | #pragma once"
    "src/storage/engine/database.cpp | #include <sqlite3.h>~#include <QSqlQuery>~const char *all = \"SELECT a FROM b\"% // https://example.org"
    "src/channels/json/reader.cpp | #include <rapidjson/reader.h>~void read() { QFile file(path)% file.open(QIODevice::ReadOnly)% QBuffer buffer% buffer.open(QIODevice::WriteOnly)% }"
    "src/gui/queue/queuemodel.cpp | #include <QAbstractTableModel>~#include \"desk/tickets/ticket.h\"~QString state() { return currentState()% }"
    "src/gui/queue/queuepage.cpp | #include \"gui/shared/plaintext.h\"~#include \"ui_queuepage.h\"~#include <QWidget>~void plain() { makePlain(*m_ui->words)%~image.save(&buffer, \"PNG\")% }"
    "src/gui/shared/plaintext.h | #pragma once~class QLabel%"
    "src/gui/shared/plaintext.cpp | #include <QLabel>~QLabel *plainLabel() { return new QLabel(parent)% }"
    "src/gui/shared/dialogprompter.cpp | #include <QMessageBox>~void ask() { QMessageBox box% }"
    "src/assembly/systemclock.cpp | #include <QDateTime>~qint64 now() { return QDateTime::currentMSecsSinceEpoch()% }"
    "src/steward/settingssession.cpp | #include <QSettings>~void save() { QSettings settings% }"
    "src/steward/main.cpp | int main() { return qEnvironmentVariableIsSet(\"X\") || QCoreApplication::arguments().isEmpty()% }"
    "ui/gui/queue/queuepage.ui | <widget class=\"QLabel\" name=\"title\"><property name=\"textFormat\"><enum>Qt::PlainText</enum></property></widget>~<widget class=\"QLabel\" name=\"words\"></widget><widget class=\"QLabel\" name=\"caption\"><property name=\"buddy\"><cstring>words</cstring></property></widget>"
)
set(breaches
    "includes | src/desk/tickets/a.h | #include \"storage/engine/database.h\" | not written from src/"
    "includes | src/desk/tickets/a.h | #include \"gui/shared/plaintext.h\" | desk may not use gui"
    "includes | src/storage/engine/a.cpp | #include \"wording/failures/words.h\" | not written from src/"
    "includes | src/gui/tickets/a.cpp | #include \"files/platform/lock.h\"~#include \"steward/settings.h\" | not written from src/"
    "includes | src/wording/failures/a.cpp | #  include \"files/platform/lock.h\" | wording may not use files"
    "includes | src/desk/base/a.h | #include \"desk/tickets/ticket.h\" | may not use desk/tickets"
    "includes | src/files/platform/a.h | #include \"files/above.h\" | not written from src/"
    "includes | src/desk/base/a.h | #include \"../tickets/ticket.h\" | not written from src/"
    "includes | src/desk/tickets/a.h | #include \"ticket.h\" | not written from src/"
    "includes | src/gui/tickets/a.cpp | #include <QtWidgets/QWidget> | names a Qt module"
    "includes | src/gui/tickets/a.cpp | #include <QtWidgets> | names a Qt module"
    "includes | src/gui/tickets/amodel.h | #include <QTableView> | includes no widget class"
    "includes | src/gui/tickets/aproxy.cpp | #include <QLabel> | includes no widget class"
    "includes | src/gui/tickets/acommand.cpp | #include <QWidget> | includes no widget class"
    "includes | src/gui/tickets/a.cpp | #include <sqlite3.h> | may not use the library sqlite3"
    "includes | src/storage/engine/a.cpp | #include <rapidjson/document.h> | may not use the library rapidjson"
    "includes | src/gui/tickets/a.cpp | #include <date/tz.h> | may not use the library date"
    "includes | src/cellar/base/a.h | #pragma once | stands in no room"
    "includes | src/a.h | #pragma once | stands in no room"
    "includes | src/desk/attic/a.h | #pragma once | has no place in the row of desk"
    "includes | src/desk/tickets/deep/a.h | #pragma once | deeper than a shelf"
    "outside | src/gui/tickets/a.cpp | void f() { QSettings s% } | use Preferences or Session"
    "outside | src/steward/desktop.cpp | #include <QSettings> | use Preferences or Session"
    "outside | src/gui/tickets/a.cpp | ~~void f() { QMessageBox::warning(this)% } | .cpp:3:"
    "outside | src/steward/a.cpp | #include <QFileDialog> | use Prompter"
    "outside | src/channels/json/a.cpp | void f() { QSaveFile file% } | written by AtomicFile"
    "outside | src/channels/json/a.cpp | void f() { QFile file(p)% file.open(QIODevice::WriteOnly)% } | written by AtomicFile"
    "outside | src/stewardctl/a.cpp | void f() { std::ofstream file% } | written by AtomicFile"
    "outside | src/steward/a.cpp | void f() { QFile::rename(a, b)% } | moved and removed in files"
    "outside | src/steward/a.cpp | void f() { pixmap.save(path)% } | hand it to AtomicFile"
    "outside | src/steward/a.cpp | void f() { window.grab().save(path)% } | hand it to AtomicFile"
    "outside | src/gui/tickets/a.cpp | auto now = QDateTime::currentDateTimeUtc()% | ask a WallClock"
    "outside | src/desk/base/a.cpp | auto now = QTime::currentTime()% | ask a WallClock"
    "outside | src/desk/base/a.cpp | auto now = std::chrono::system_clock::now()% | ask a WallClock"
    "outside | src/assembly/a.cpp | void f() { QThread::msleep(5)% } | nothing sleeps"
    "outside | src/gui/tickets/a.cpp | void f() { QCoreApplication::processEvents()% } | no waiting inside"
    "outside | src/storage/engine/a.cpp | #include <unistd.h> | files/platform"
    "outside | src/files/files/a.cpp | #include <sys/stat.h> | files/platform"
    "outside | src/assembly/a.cpp | #ifdef Q_OS_WIN~#endif | systems differ in files/platform"
    "outside | src/assembly/a.cpp | #if defined(Q_OS_LINUX)~#endif | systems differ in files/platform"
    "outside | src/assembly/a.cpp | auto home = qgetenv(\"HOME\")% | hand it in as an argument"
    "outside | src/steward/a.cpp | auto all = QCoreApplication::arguments()% | hand them in as an argument"
    "outside | src/gui/tickets/a.cpp | #include <QTcpSocket> | belongs to channels"
    "outside | src/desk/tickets/a.cpp | const char *q = \"SELECT a FROM b\"% | SQL belongs to storage"
    "outside | src/assembly/a.cpp | const char *q = \"PRAGMA user_version\"% | SQL belongs to storage"
    "outside | src/channels/json/a.cpp | const char *q = \"insert into b values (1)\"% | SQL belongs to storage"
    "outside | src/gui/tickets/a.cpp | #include <QSqlQuery> | the database belongs to storage"
    "outside | src/gui/tickets/a.cpp | void f() { label->setTextFormat(Qt::RichText)% } | text is plain"
    "outside | src/gui/tickets/a.cpp | void f() { view->setHtml(mail)% } | text is plain"
    "outside | src/gui/tickets/a.cpp | auto *label = new QLabel(this)% | plain text alone"
    "outside | src/storage/engine/a.cpp | auto text = tr(\"Not found\")% | belong to wording"
    "outside | src/assembly/a.h | static Assembly &instance()% | no singletons"
    "outside | ui/gui/tickets/a.ui | <widget class=\"QLabel\" name=\"loose\"><property name=\"text\"/></widget><widget class=\"QLabel\" name=\"held\"><enum>Qt::PlainText</enum></widget> | the label loose is not plain text"
)

set(tree "${SCRATCH}/tree")
function(plant file content)
    string(REPLACE "~" "\n" content "${content}")
    string(REPLACE "%" ";" content "${content}")
    file(WRITE "${tree}/${file}" "${content}\n")
endfunction()

function(check name output)
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${tree}" "-DWIDGETS_INCLUDE=${WIDGETS_INCLUDE}"
        -P "${CMAKE_CURRENT_LIST_DIR}/${name}.cmake" OUTPUT_VARIABLE said ERROR_VARIABLE said)
    set(${output} "${said}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${tree}")
file(MAKE_DIRECTORY "${tree}/src")
file(COPY_FILE "${SOURCE_DIR}/src/CMakeLists.txt" "${tree}/src/CMakeLists.txt")
foreach(row IN LISTS clean)
    string(REGEX MATCH "^([^ ]+) \\| (.*)$" row "${row}")
    plant("${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
endforeach()
set(missed "")
foreach(name IN ITEMS includes outside)
    check(${name} said)
    if(said)
        string(APPEND missed "  ${name} complains of a clean tree: ${said}\n")
    endif()
endforeach()

# Each in a file of its own: a7model.h for the seventh that says amodel.h.
set(number 0)
set(planted "")
foreach(row IN LISTS breaches)
    math(EXPR number "${number} + 1")
    string(REGEX MATCH "^([a-z]+) \\| ([^ ]+) \\| (.*) \\| ([^|]*)$" whole "${row}")
    set(name "${CMAKE_MATCH_1}")
    set(content "${CMAKE_MATCH_3}")
    set(expected "${CMAKE_MATCH_4}")
    string(REGEX REPLACE "/a([a-z]*\\.[a-z]+)$" "/a${number}\\1" file "${CMAKE_MATCH_2}")
    plant("${file}" "${content}")
    string(REGEX REPLACE "^src/" "" file "${file}")
    list(APPEND planted "${name}|${file}|${expected}")
endforeach()
check(includes said_includes)
check(outside said_outside)
foreach(breach IN LISTS planted)
    string(REPLACE "|" ";" breach "${breach}")
    list(GET breach 0 name)
    list(GET breach 1 file)
    list(GET breach 2 expected)
    string(REGEX MATCHALL "[^\n]+" lines "${said_${name}}")
    set(caught FALSE)
    foreach(line IN LISTS lines)
        string(FIND "${line}" " ${file}:" of_file)
        string(FIND "${line}" "${expected}" as_expected)
        if(NOT of_file EQUAL -1 AND NOT as_expected EQUAL -1)
            set(caught TRUE)
            break()
        endif()
    endforeach()
    if(NOT caught)
        string(APPEND missed "  ${name} did not say of ${file}: ${expected}\n")
    endif()
endforeach()

# A file laid out otherwise, and a text that no .ts file knows.
function(expect_failure what expected)
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DSOURCE_DIR=${tree}" ${ARGN} OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(FIND "${said}" "${expected}" at)
    if(at EQUAL -1)
        set(missed "${missed}  ${what} did not say: ${expected}\n    but: ${said}\n" PARENT_SCOPE)
    endif()
endfunction()
file(COPY_FILE "${SOURCE_DIR}/.clang-format" "${tree}/.clang-format")
file(REMOVE_RECURSE "${tree}/src" "${tree}/tests" "${tree}/ui")
plant("src/laidout.h" "#pragma once")
plant("ui/none.txt" "")
plant("translations/steward_de.ts" "<?xml version=\"1.0\"?><TS version=\"2.1\" language=\"de_DE\"></TS>")
plant("translations/steward_en.ts" "<?xml version=\"1.0\"?><TS version=\"2.1\" language=\"en_US\"></TS>")
plant("src/loose.cpp" "int  f( ){return 1%}~QString text() { return QCoreApplication::translate(\"Loose\", \"Loose text\")% }")
if(CLANG_FORMAT)
    expect_failure(format "src/loose.cpp" "-DCLANG_FORMAT=${CLANG_FORMAT}" "-DSTAMP=${SCRATCH}/stamp"
        -P "${CMAKE_CURRENT_LIST_DIR}/format.cmake")
endif()
plant("src/nocontext.cpp" "namespace Steward {~QString tr(const char *text)%~QString other() { return tr(\"No context\")% }~}")
foreach(expected IN ITEMS "not translated: Loose text" "build the target update_translations" "texts without a context")
    expect_failure(translations "${expected}" "-DLUPDATE=${LUPDATE}" "-DOPTIONS=${OPTIONS}" "-DSCRATCH=${SCRATCH}/ts"
        -P "${CMAKE_CURRENT_LIST_DIR}/translations.cmake")
endforeach()

if(missed)
    message(FATAL_ERROR "\n${missed}")
endif()
