// An alternate stack for every thread. The system has one for the thread that asks for it only, and
// nobody asks in the threads of libraries: where one of those used its stack up, no handler could run
// and the terminal would stay as it was.
//
// So threads are made through here: the C library's own pthread_create is behind this one.

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER 1  // which stands in the same place
#endif
#endif

#if defined(__linux__) && !defined(HAS_SANITIZER)

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

typedef int creator(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

// For a handler, which gives the terminal back and ends the process.
enum { STACK_OF_HANDLER = 32 * 1024 };
// A thread with less than this has not enough to lend any.
enum { LEAST_STACK = 8 * STACK_OF_HANDLER };

struct beginning {
  void *(*run)(void *);
  void *argument;
};

// The handler's stack lies at the upper end of the thread's own, which an overflow comes to last.
static void *begin(void *pointer) {
  struct beginning beginning = *(struct beginning *)pointer;
  free(pointer);
  _Alignas(16) unsigned char memory[STACK_OF_HANDLER];
  stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&stack, NULL);
  void *result = beginning.run(beginning.argument);
  stack.ss_flags = SS_DISABLE;
  sigaltstack(&stack, NULL);
  return result;
}

static int has_room(const pthread_attr_t *attributes) {
  size_t size = 0;
  pthread_attr_t defaults;
  if (attributes != NULL) return pthread_attr_getstacksize(attributes, &size) == 0 && size >= LEAST_STACK;
  if (pthread_attr_init(&defaults) != 0) return 0;
  int known = pthread_attr_getstacksize(&defaults, &size);
  pthread_attr_destroy(&defaults);
  return known == 0 && size >= LEAST_STACK;
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                   void *argument) {
  creator *create = (creator *)dlsym(RTLD_NEXT, "pthread_create");
  if (create == NULL) return ENOSYS;
  struct beginning *beginning = has_room(attributes) ? malloc(sizeof *beginning) : NULL;
  if (beginning == NULL) return create(thread, attributes, run, argument);
  *beginning = (struct beginning){run, argument};
  int error = create(thread, attributes, begin, beginning);
  if (error != 0) free(beginning);
  return error;
}

#endif
