// The terminal as it was, and writing it back. Everything that a signal handler calls is
// async-signal-safe and bounded: write, poll, tcsetattr, tcflow, tcflush.

#include "State.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminalGuard.h"

pid_t guard_owner;
pthread_t guard_thread;
atomic_bool guard_armed;

static int terminal = -1;
static struct termios saved;
static bool has_saved;
static unsigned char restore_bytes[GUARD_MOST_BYTES];
static size_t restore_count;

// How long a terminal that takes no output is waited for, before what it still holds is thrown
// away, and after that. In milliseconds.
enum { PATIENCE = 150, TRIES = 2 };

static bool is_same_terminal(int one, int other) {
  struct stat first, second;
  return fstat(one, &first) == 0 && fstat(other, &second) == 0 && first.st_rdev == second.st_rdev;
}

// A file description of its own: O_NONBLOCK on the given one would be seen by the shell.
static int open_again(int fd) {
  char name[128];
  int again = -1;
  if (ttyname_r(fd, name, sizeof name) == 0)
    again = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  return again >= 0 ? again : fcntl(fd, F_DUPFD_CLOEXEC, 3);
}

int guard_save(int fd) {
  if (tcgetattr(fd, &saved) != 0) return -1;
  has_saved = true;
  if (terminal >= 0 && is_same_terminal(terminal, fd)) return terminal;
  if (terminal >= 0) close(terminal);
  terminal = open_again(fd);
  return terminal;
}

int guard_set_restore_bytes(const void *bytes, size_t count) {
  restore_count = 0;
  if (count > sizeof restore_bytes) return -1;
  memcpy(restore_bytes, bytes, count);
  restore_count = count;
  return 0;
}

void guard_arm(void) {
  guard_owner = getpid();
  guard_thread = pthread_self();
  atomic_store(&guard_armed, has_saved);
}

void guard_disarm(void) { atomic_store(&guard_armed, false); }

// A process in the background is stopped by TTOU when it sets a terminal, unless it blocks TTOU.
static void block_ttou(sigset_t *before) {
  sigset_t ttou;
  sigemptyset(&ttou);
  sigaddset(&ttou, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &ttou, before);
}

void guard_restore_line(void) {
  if (!has_saved) return;
  sigset_t before;
  block_ttou(&before);
  // TCSANOW: draining would wait for a terminal that takes no output.
  while (tcsetattr(terminal, TCSANOW, &saved) != 0 && errno == EINTR) continue;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// Writes as much as the terminal takes; whether that was all, or it is gone.
static bool write_bytes(size_t *written) {
  while (*written < restore_count) {
    struct pollfd ready = {.fd = terminal, .events = POLLOUT};
    if (poll(&ready, 1, PATIENCE) <= 0) return false;
    ssize_t count = write(terminal, restore_bytes + *written, restore_count - *written);
    if (count > 0) {
      *written += (size_t)count;
    } else if (errno == EAGAIN) {
      return false;
    } else if (errno != EINTR) {
      return true;
    }
  }
  return true;
}

void guard_restore_now(void) {
  // Of several threads that fail at once, one gives the terminal back.
  if (getpid() != guard_owner || !atomic_exchange(&guard_armed, false)) return;
  int error = errno;
  sigset_t before;
  block_ttou(&before);

  size_t written = 0;
  for (int attempt = 0; attempt < TRIES && !write_bytes(&written); attempt++) {
    // Stopped by ^S, or by nobody reading: start it again, and make room.
    tcflow(terminal, TCOON);
    tcflush(terminal, TCOFLUSH);
  }
  guard_restore_line();

  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
}
