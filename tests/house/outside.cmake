# Who may touch the outside world (architecture.md, sections 5 and 6), and what no file of ours does (style.md, section 10).
cmake_minimum_required(VERSION 3.24)
include("${CMAKE_CURRENT_LIST_DIR}/tree.cmake")

# A rule: words that a file is searched for first, since that is quick | the pattern that counts, without comments |
# paths below src/ where it may stand | what to do instead. `!` stands for "no letter of a name", `~` for |.
# (Of what is opened for writing, a buffer is told from a file by its name.)
set(rules
    "QSettings | !QSettings! | ^steward/settings[a-z]*\\.(h~cpp)$ | use Preferences or Session"
    "QMessageBox,QFileDialog,QInputDialog,QErrorMessage | !Q(MessageBox~FileDialog~InputDialog~ErrorMessage)! | ^gui/shared/dialogprompter\\.(h~cpp)$ | use Prompter"
    "QSaveFile,QTemporaryFile,QLockFile,fstream,fopen | !(QSaveFile~QTemporaryFile~QLockFile)!~!std::o?fstream!~!fopen *\\( | ^files/ | files are written by AtomicFile"
    "QFile:: | !QFile::(remove~rename~copy~resize~link) *\\( | ^(files~storage/engine~storage/workspace~assembly)/ | files are moved and removed in files, a workspace also where it is made"
    "WriteOnly,ReadWrite,Append,NewOnly | ([^rR]~[^eE][rR])(\\.~->)open *\\([^)]*::(WriteOnly~ReadWrite~Append~NewOnly)! | ^(files~storage/workspace)/ | files are written by AtomicFile"
    ".save( | ([Pp]ixmap~[Pp]icture~[Ii]mage~grab\\(\\))\\.save\\([^&] | ^files/ | save the picture to a buffer and hand it to AtomicFile"
    "current,system_clock,gettimeofday,clock_gettime,time(nullptr | !current(DateTime~DateTimeUtc~MSecsSinceEpoch~SecsSinceEpoch~Time~Date) *\\(~!system_clock!~!gettimeofday!~!clock_gettime!~!time\\(nullptr\\) | ^assembly/ | ask a WallClock"
    "sleep | !(QThread::[mu]?sleep~sleep_for~sleep_until~usleep~nanosleep) *\\( | ^files/platform/ | nothing sleeps: wait for a signal or a beat"
    "processEvents,QEventLoop,BlockingQueued | !(processEvents~QEventLoop~BlockingQueuedConnection)! | ^$ | no waiting inside the event loop: use a Worker"
    "unistd,fcntl,signal.h,pthread,dirent,termios,poll,dlfcn,execinfo,spawn,pwd.h,grp.h,<io.h,direct.h,windows,winbase,<sys/ | # *include *<(unistd~fcntl~signal~pthread~dirent~termios~poll~dlfcn~execinfo~spawn~pwd~grp~io~direct~windows~winbase~sys/[a-z]+)\\.h> | ^files/platform/ | the operating system is called in files/platform"
    "Q_OS_,__linux__,_WIN32,__APPLE__ | # *(if~ifdef~ifndef~elif)[^\n]*(Q_OS_~__linux__~_WIN32~__APPLE__) | ^files/platform/ | systems differ in files/platform alone"
    "getenv,putenv,setenv,EnvironmentVariable,QProcessEnvironment | !(qgetenv~qputenv~qunsetenv~getenv~putenv~setenv~qEnvironmentVariable[A-Za-z]*~QProcessEnvironment)! | ^(steward~stewardctl)/main\\.cpp$ | hand it in as an argument"
    "arguments() | Application::arguments\\(\\) | ^(steward~stewardctl)/main\\.cpp$ | hand them in as an argument"
    "Socket,QNetworkAccessManager,QTcpServer,QLocalServer | !Q(Tcp~Udp~Ssl~Local~Abstract)(Socket~Server)!~!QNetworkAccessManager! | ^channels/ | the network belongs to channels"
    "SELECT,INSERT,UPDATE,DELETE,CREATE,PRAGMA,select,insert,delete,pragma | \"[^\"\n]*(SELECT [^\"\n]*FROM~INSERT (OR [A-Z]+ )?INTO~UPDATE [a-z_]+ SET~DELETE FROM~CREATE (TABLE~INDEX~TRIGGER~VIEW)~PRAGMA [a-z])~\" *(select [^\"\n]* from ~insert into ~delete from ~pragma [a-z_]+) | ^storage/ | SQL belongs to storage"
    "QSql,sqlite3_ | !(QSql[A-Z][A-Za-z]*~sqlite3_[a-z_]+)! | ^(storage~assembly)/ | the database belongs to storage"
    "RichText,MarkdownText,AutoText,Html,Markdown | !Qt::(RichText~MarkdownText~AutoText)!~!(setHtml~insertHtml~appendHtml~setMarkdown) *\\( | ^gui/shared/(mailview~markdowndocument)\\.(h~cpp)$ | text is plain: use plainLabel, for mails MailView, for Markdown MarkdownDocument"
    "instance() | !static [A-Za-z:]+ *[&*] *(instance~self) *\\( | ^$ | no singletons: hand it in as an argument"
)

# Only for these rooms.
set(rules_desk
    "tr(,translate( | !(tr~translate) *\\( | ^$ | sentences for persons belong to wording")
set(rules_files ${rules_desk})
set(rules_storage ${rules_desk})
set(rules_channels ${rules_desk})
set(rules_gui
    "QLabel | !(new QLabel!~QLabel [a-zA-Z_]+[^a-zA-Z_ ]~make_unique<QLabel>) | ^gui/shared/plaintext\\.(h~cpp)$ | a label shows plain text alone: make it with plainLabel")

function(check_rule source content row)
    string(REGEX REPLACE " \\| " ";" cells "${row}")
    list(GET cells 0 words)
    list(GET cells 2 allowed)
    string(REPLACE "~" "|" allowed "${allowed}")
    string(STRIP "${allowed}" allowed)
    if(source MATCHES "${allowed}")
        return()
    endif()
    string(STRIP "${words}" words)
    string(REPLACE "," ";" words "${words}")
    set(near FALSE)
    foreach(word IN LISTS words)
        string(FIND "${content}" "${word}" at)
        if(NOT at EQUAL -1)
            set(near TRUE)
            break()
        endif()
    endforeach()
    if(NOT near)
        return()
    endif()
    list(GET cells 1 pattern)
    list(GET cells 3 instead)
    string(STRIP "${pattern}" pattern)
    string(REPLACE "~" "|" pattern "${pattern}")
    string(REPLACE "!" "[^A-Za-z0-9_]" pattern "${pattern}")
    # Comments may name what the code may not do; what stands in them is taken out, the lines stay.
    string(REGEX REPLACE "(^|[^:])//[^\n]*" "\\1" code "${content}")
    if("\n${code}\n" MATCHES "${pattern}")
        set(hit "${CMAKE_MATCH_0}")
        string(FIND "\n${code}\n" "${hit}" at)
        string(SUBSTRING "\n${code}" 0 ${at} before)
        string(REGEX MATCHALL "\n" ends "${before}")
        list(LENGTH ends line)
        if("${hit}" MATCHES "^\n")
            math(EXPR line "${line} + 1")
        endif()
        string(REGEX REPLACE "[\n ]+" " " hit "${hit}")
        string(STRIP "${hit}" hit)
        string(SUBSTRING "${hit}" 0 60 hit)
        found("${source}:${line}" "`${hit}`: ${instead}")
    endif()
endfunction()

foreach(source IN LISTS sources)
    string(REGEX REPLACE "/.*" "" room "${source}")
    file(READ "${SOURCE_DIR}/src/${source}" content)
    foreach(row IN LISTS rules rules_${room})
        check_rule("${source}" "${content}" "${row}")
    endforeach()
endforeach()

# A label of a form shows plain text: by its property, or made so by the class of the form. A caption, which has a buddy,
# shows words of ours alone.
file(GLOB_RECURSE forms RELATIVE "${SOURCE_DIR}/ui" "${SOURCE_DIR}/ui/*.ui")
foreach(form IN LISTS forms)
    file(READ "${SOURCE_DIR}/ui/${form}" content)
    string(REGEX REPLACE "\\.ui$" ".cpp" class "${SOURCE_DIR}/src/${form}")
    set(code "")
    if(EXISTS "${class}")
        file(READ "${class}" code)
    endif()
    string(REGEX REPLACE "[][;]" " " content "${content}") # they mean something in lists
    string(REPLACE "<widget " ";<widget " widgets "${content}")
    foreach(widget IN LISTS widgets)
        if(widget MATCHES "^<widget class=\"QLabel\" name=\"([^\"]*)\"")
            set(name "${CMAKE_MATCH_1}")
            # makePlain(*m_ui->name), or a loop over several: for (… : {m_ui->name, …}) makePlain(…)
            set(made_plain "makePlain\\(\\*m_ui->${name}\\)|[{][^{}]*m_ui->${name}[^a-zA-Z][^{}]*[}]?\\)[ \n{]*makePlain\\(")
            if(NOT code MATCHES "${made_plain}" AND NOT widget MATCHES "<enum>Qt::PlainText</enum>|<property name=\"buddy\">")
                found("ui/${form}" "the label ${name} is not plain text: give it textFormat Qt::PlainText")
            endif()
        endif()
    endforeach()
endforeach()

tell_findings()
