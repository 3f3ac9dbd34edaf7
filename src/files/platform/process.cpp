#include "files/platform/process.h"

#include "desk/base/worker.h"

#ifdef Q_OS_WIN
#include <windows.h>

#include <cstdio>
#include <io.h>
// windows.h must stand first
#include <psapi.h>
#else
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>
#endif

#ifdef Q_OS_DARWIN
#include <mach/mach.h>
#endif

#include <atomic>

namespace Steward {

namespace {

std::atomic<CancelFlag *> stopFlag = nullptr; // a handler of signals is given nothing else

} // namespace

#if defined(Q_OS_WIN)

namespace {

PROCESS_MEMORY_COUNTERS memoryCounters()
{
    PROCESS_MEMORY_COUNTERS counters = {};
    K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters);
    return counters;
}

} // namespace

qint64 peakMemoryKb()
{
    return qint64(memoryCounters().PeakWorkingSetSize / 1024);
}

qint64 processMemoryKb()
{
    return qint64(memoryCounters().WorkingSetSize / 1024);
}

void ignoreBrokenPipesAndFileSizeSignals() { } // Windows has neither signal

namespace {

BOOL WINAPI askedToStop(DWORD event)
{
    CancelFlag *const flag = event == CTRL_C_EVENT ? stopFlag.load() : nullptr;
    if (!flag || flag->isRaised())
        return FALSE;
    flag->raise();
    return TRUE;
}

} // namespace

StopRequests::StopRequests(CancelFlag &flag)
{
    stopFlag = &flag;
    SetConsoleCtrlHandler(askedToStop, TRUE);
}

StopRequests::~StopRequests()
{
    SetConsoleCtrlHandler(askedToStop, FALSE);
    stopFlag = nullptr;
}

#else

#if defined(Q_OS_DARWIN)

qint64 peakMemoryKb()
{
    rusage usage = {};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? qint64(usage.ru_maxrss) / 1024 : 0;
}

qint64 processMemoryKb()
{
    mach_task_basic_info info = {};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    const auto answer = task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count);
    return answer == KERN_SUCCESS ? qint64(info.resident_size / 1024) : 0;
}

#else

namespace {

// getrusage would also count what the process was before exec: the size of the shell that started it.
qint64 statusKb(const char *key)
{
    std::FILE *status = std::fopen("/proc/self/status", "re");
    if (!status)
        return 0;
    qint64 kb = 0;
    char line[256];
    const size_t length = std::strlen(key);
    while (kb == 0 && std::fgets(line, sizeof line, status)) {
        if (std::strncmp(line, key, length) == 0)
            kb = std::strtoll(line + length, nullptr, 10);
    }
    std::fclose(status);
    return kb;
}

} // namespace

qint64 peakMemoryKb()
{
    return statusKb("VmHWM:");
}

qint64 processMemoryKb()
{
    return statusKb("VmRSS:");
}

#endif

void ignoreBrokenPipesAndFileSizeSignals()
{
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, nullptr);
    sigaction(SIGXFSZ, &ignore, nullptr);
}

namespace {

static_assert(std::atomic<CancelFlag *>::is_always_lock_free && std::atomic_bool::is_always_lock_free);

void askedToStop(int)
{
    if (CancelFlag *const flag = stopFlag.load())
        flag->raise();
}

void handleStopSignals(const struct sigaction &action)
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction present = {};
        sigaction(signal, nullptr, &present);
        if (present.sa_handler != SIG_IGN) // as under nohup
            sigaction(signal, &action, nullptr);
    }
}

} // namespace

StopRequests::StopRequests(CancelFlag &flag)
{
    stopFlag = &flag;
    struct sigaction stop = {};
    stop.sa_handler = askedToStop;
    stop.sa_flags = SA_RESTART | int(SA_RESETHAND); // the second time does what it always does
    sigemptyset(&stop.sa_mask);
    handleStopSignals(stop);
}

StopRequests::~StopRequests()
{
    struct sigaction usual = {};
    usual.sa_handler = SIG_DFL;
    sigemptyset(&usual.sa_mask);
    handleStopSignals(usual);
    stopFlag = nullptr;
}

#endif

bool errorsGoToTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return ::isatty(::fileno(stderr)) == 1;
#endif
}

} // namespace Steward
