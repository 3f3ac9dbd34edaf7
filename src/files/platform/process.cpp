#include "files/platform/process.h"

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

namespace Steward {

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
