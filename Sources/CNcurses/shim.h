// ncurses, and one static inline function for each thing in it that Swift cannot see: macros,
// variadic functions, global variables.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <term.h>
#include <wchar.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

// Global variables: Swift 6 takes a C variable for shared mutable state and refuses it.
static inline WINDOW *curses_stdscr(void) { return stdscr; }
static inline WINDOW *curses_curscr(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline TERMINAL *curses_cur_term(void) { return cur_term; }

// Macros that cast or shift: Swift imports neither.
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_dim(void) { return A_DIM; }

// A `cchar_t` has a field that is an array, and setcchar takes a wide pair through a void pointer.
static inline int curses_setcchar(cchar_t *cell, const wchar_t *scalars, attr_t attributes, int pair) {
  return setcchar(cell, scalars, attributes, 0, &pair);
}

// The cell with another character in it, which is one scalar. What a cell is made of is ncurses'
// business, but it says that in its header, and setcchar is slow where thousands are set.
static inline cchar_t curses_with_character(cchar_t cell, wchar_t character) {
  cell.chars[0] = character;
  return cell;
}

// setcchar the other way round. `scalars` has room for CCHARW_MAX + 1.
static inline int curses_getcchar(const cchar_t *cell, wchar_t *scalars, attr_t *attributes, int *pair) {
  short narrow;
  return getcchar(cell, scalars, attributes, &narrow, pair);
}

// terminfo.h types these as functions of `char *`, and their answer as "absent" (0) or "no such
// name" (-1) cast to a pointer.
static inline const char *curses_string(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}
static inline bool curses_flag(const char *name) { return tigetflag((char *)name) == 1; }
static inline int curses_number(const char *name) { return tigetnum((char *)name); }

// Variadic.
static inline const char *curses_string_with_two(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}

// wcwidth is declared only where _XOPEN_SOURCE is, which Swift's own modules do not define.
static inline int curses_wcwidth(wchar_t scalar) { return wcwidth(scalar); }

// CODESET is a macro over an enumeration's member on one system and a number on another.
static inline const char *curses_codeset(void) { return nl_langinfo(CODESET); }

// Whether the locale of a name is UTF-8; -1 where there is none of it. The process keeps its own.
static inline int curses_locale_is_utf8(const char *name) {
  locale_t locale = newlocale(LC_CTYPE_MASK, name, (locale_t)0);
  if (locale == (locale_t)0) return -1;
  int is_utf8 = strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;
  freelocale(locale);
  return is_utf8;
}

#ifdef __linux__
// Not of ncurses: a file in memory for it to write to, closed on exec (1). The system declares it
// only where _GNU_SOURCE is, which Swift's own modules do not define.
int memfd_create(const char *name, unsigned int flags);
static inline int curses_memory_file(void) { return memfd_create("curses", 1); }
#endif
