// Memory that holds secrets does not leave the process.

#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "CTerminalGuard.h"

int guard_no_core_dumps(void) {
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
#ifdef __linux__
  // A limit of 0 is not heeded where dumps go to a program; this is.
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -1;
#endif
  return 0;
}
