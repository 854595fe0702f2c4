// The handlers: signals that end the process, and signals that become bytes in a pipe.

#include "State.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "CTerminalGuard.h"

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
static const int event_signals[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT,
                                    SIGTSTP, SIGCONT, SIGWINCH};

enum { COUNT_OF_FATAL = sizeof fatal_signals / sizeof *fatal_signals };
enum { COUNT_OF_EVENTS = sizeof event_signals / sizeof *event_signals };

// How long a thread waits for another one that is ending the process, in milliseconds: longer than
// `guard_restore_now` takes.
enum { OTHERS = 400 };

static int pipe_ends[2] = {-1, -1};
static bool pipe_signal_was_ignored;
// By which signal the process ends when the alarm goes off; 0 if it does not. Atomic, not only safe in a
// handler: a signal to the process is handled by whichever thread the system takes.
static atomic_int deadly_signal;
static atomic_bool stopping;

// Handlers run here when the main thread's own stack is used up.
static _Alignas(16) unsigned char alternate_stack[64 * 1024];

// Ends the process by the default action of a signal, also while that signal is blocked.
static void die(int signal_number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
  raise(signal_number);
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
  _exit(128 + signal_number);
}

// Gives the terminal back and ends the process.
static void give_back_and_die(int signal_number) {
  bool is_owner = pthread_equal(pthread_self(), guard_thread);
  if (atomic_load(&guard_armed) && !is_owner) {
    // The thread that owns the terminal does it, as its handler for ALRM: this one would wait in
    // vain for its turn to write while the owner is stuck in writing, and the owner must not draw
    // over what was given back.
    deadly_signal = signal_number;
    pthread_kill(guard_thread, SIGALRM);
    poll(NULL, 0, OTHERS);
  }
  guard_restore_now();
  die(signal_number);
}

static void on_fatal(int signal_number) {
  static atomic_bool dying;
  if (atomic_exchange(&dying, true)) poll(NULL, 0, OTHERS);
  give_back_and_die(signal_number);
}

static void on_alarm(int signal_number) {
  (void)signal_number;
  if (deadly_signal != 0) give_back_and_die(deadly_signal);
}

static void on_event(int signal_number) {
  if (signal_number == SIGCONT && stopping) return;
  int error = errno;
  int none = 0;
  bool is_deadly = signal_number == SIGTERM || signal_number == SIGHUP;
  if (is_deadly && atomic_compare_exchange_strong(&deadly_signal, &none, signal_number)) alarm(1);
  unsigned char byte = (unsigned char)signal_number;
  // A full pipe holds thousands of signals that nobody has looked at: one more says nothing new.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = error;
  errno = error;
}

static bool is_ignored(int signal_number) {
  struct sigaction action;
  return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static int handle(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
  // Nothing interrupts a handler. A fault inside one ends the process, as it is blocked then.
  sigfillset(&action.sa_mask);
  return sigaction(signal_number, &action, NULL);
}

static int make_pipe(void) {
  if (pipe(pipe_ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

// Where standard input, output or error is closed, the next thing opened would take its number, and
// a message for standard error would end up in it.
static void fill_standard_descriptors(void) {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) < 0) open("/dev/null", O_RDWR);
  }
}

int guard_install(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  fill_standard_descriptors();
  if (make_pipe() != 0) return -1;

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  if (sigaltstack(&stack, NULL) != 0) return -1;
  for (int i = 0; i < COUNT_OF_FATAL; i++) {
    if (handle(fatal_signals[i], on_fatal) != 0) return -1;
  }
  for (int i = 0; i < COUNT_OF_EVENTS; i++) {
    int number = event_signals[i];
    bool ours = number == SIGCONT || number == SIGWINCH || !is_ignored(number);
    if (ours && handle(number, on_event) != 0) return -1;
  }
  if (handle(SIGALRM, on_alarm) != 0) return -1;
  pipe_signal_was_ignored = is_ignored(SIGPIPE);
  signal(SIGPIPE, SIG_IGN);
  atexit(guard_restore_now);
  return pipe_ends[0];
}

void guard_cancel_alarm(void) {
  alarm(0);
  deadly_signal = 0;
}

void guard_stop(bool group) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&stop.sa_mask);
  stopping = true;
  sigaction(SIGTSTP, &stop, &before);
  // To the group as the terminal does it: a `make` that started us has to stop as well. It goes to
  // this thread if it can, so that it has happened when the call returns.
  if (group) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  sigaction(SIGTSTP, &before, NULL);
  stopping = false;
}

sigset_t guard_child_defaults(void) {
  sigset_t defaults;
  sigemptyset(&defaults);
  if (!pipe_signal_was_ignored) sigaddset(&defaults, SIGPIPE);
  return defaults;
}
