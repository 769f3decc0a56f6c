#ifndef NTM_CNCURSES_SHIM_H
#define NTM_CNCURSES_SHIM_H
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
static inline WINDOW *ntm_stdscr(void) { return stdscr; }
#endif
