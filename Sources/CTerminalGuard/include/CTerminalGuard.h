// Gives the terminal back from a signal handler when the program itself no longer can, and turns
// the other signals into bytes in a pipe. It knows a descriptor, line settings and bytes to write;
// nothing of ncurses and nothing of the program.
#pragma once

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

/// The most bytes that `guard_set_restore_bytes` takes.
#define GUARD_MOST_BYTES 512

/// Installs all handlers and makes the pipe. Call it on the main thread, before anything else
/// installs handlers for the same signals; a second call changes nothing.
///
/// - SEGV, BUS, ILL, TRAP, ABRT, FPE, SYS: the terminal is given back if the guard is armed, and
///   the process ends by that signal's default action. Handlers that were there are not called.
/// - TERM, HUP, INT, QUIT, TSTP, CONT, WINCH: the signal's number is written to the pipe as one
///   byte. TERM and HUP also start an alarm: if nobody calls `guard_cancel_alarm` within a second,
///   the terminal is given back and the process ends by that signal.
/// - A standard descriptor that is closed is opened to /dev/null.
/// - PIPE is ignored. HUP, INT, QUIT, TERM and TSTP stay ignored where they were when it was called.
///
/// The handlers run on an alternate stack, so that an overflow of a stack is survived for long enough.
/// On Linux every thread gets one when it is made (`Threads.c`); elsewhere the main thread alone has
/// one, and where another thread overflows its stack the system ends the process at once.
///
/// Returns the pipe's read end (non-blocking, closed on exec), or -1 with `errno`.
int guard_install(void);

/// Remembers the line settings of the terminal `fd` and opens it once more, so that it can be written
/// to without blocking and without changing the flags of a descriptor that others share. Not while
/// another terminal is armed. Returns that descriptor, the same one for the same terminal, or -1 with
/// `errno`. Where a terminal cannot be opened by its name it is a duplicate, which blocks.
int guard_save(int fd);

/// The bytes that put the terminal's modes back. Returns 0, or -1 if they are too many; then none
/// are kept. They are written as they are, line settings apart.
int guard_set_restore_bytes(const void *bytes, size_t count);

/// From now on the terminal is this thread's: whatever ends the process gives it back, on this
/// thread. `guard_save` first.
void guard_arm(void);

/// The terminal has been given back.
void guard_disarm(void);

/// Puts the line settings back as they were saved. Never waits, and works from the background.
void guard_restore_line(void);

/// What the handlers do: writes the bytes, puts the line settings back and disarms. Takes 0.3
/// seconds at most on a terminal that takes no output. Safe in a signal handler; does nothing when
/// the guard is not armed.
void guard_restore_now(void);

/// The program has reacted to TERM or HUP.
void guard_cancel_alarm(void);

/// Stops the process as the terminal's suspend key does, its whole process group or itself alone,
/// and returns when it goes on. The CONT that lets it go on writes no byte to the pipe.
void guard_stop(bool group);

/// The signals that a child must get back to their default action before it executes another
/// program (`posix_spawnattr_setsigdefault`): those ignored here, since exec resets the others.
sigset_t guard_child_defaults(void);

/// No core dump of this process is ever written and no other process of this person may read its
/// memory, since it holds secrets. Returns 0, or -1 with `errno`.
int guard_no_core_dumps(void);
