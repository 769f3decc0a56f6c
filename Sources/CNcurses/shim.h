#ifndef NTM_CNCURSES_SHIM_H
#define NTM_CNCURSES_SHIM_H

// What the Swift importer cannot see of ncurses: macros, and globals that are "mutable state".

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <wchar.h>

// Writes to a descriptor of its own, which must be a terminal.
static inline SCREEN *ntm_newterm(const char *type, int descriptor) {
  FILE *output = fdopen(descriptor, "w");
  return output ? newterm(type, output, stdin) : 0;
}
static inline WINDOW *ntm_stdscr(void) { return stdscr; }
static inline WINDOW *ntm_curscr(void) { return curscr; }
static inline int ntm_lines(void) { return LINES; }
static inline int ntm_columns(void) { return COLS; }
static inline int ntm_colours(void) { return COLORS; }

static const attr_t ntm_bold = A_BOLD;
static const attr_t ntm_dim = A_DIM;
static const attr_t ntm_underline = A_UNDERLINE;
static const attr_t ntm_reverse = A_REVERSE;
static const int ntm_key_f0 = KEY_F0;

// wchar.h hides this one unless a later X/Open is asked for.
static inline int ntm_width(wchar_t point) {
  extern int wcwidth(wchar_t);
  return wcwidth(point);
}

// GNU names, which X/Open hides: a file in memory, and a descriptor that takes another's place.
static inline int ntm_memory_file(void) {
  extern int memfd_create(const char *, unsigned int);
  return memfd_create("ntm frame", 1);
}
static inline int ntm_replace(int source, int target) {
  extern int dup3(int, int, int);
  return dup3(source, target, 02000000);
}

// ioctl takes variable arguments; 0 when the size is known.
static inline int ntm_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  if (size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

#endif
