// ncurses, and one static inline function for each thing in it that Swift cannot see: macros,
// variadic functions, global variables.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
