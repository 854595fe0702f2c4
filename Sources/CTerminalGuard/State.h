// What the files of this target share. Everything here is read in signal handlers.
#pragma once

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/types.h>

/// The process that installed the guard: a forked child must leave the terminal alone.
extern pid_t guard_owner;

/// The thread that claimed the terminal, which alone writes to it.
extern pthread_t guard_thread;

/// Whether the terminal is claimed, and so has to be given back.
extern atomic_bool guard_armed;
