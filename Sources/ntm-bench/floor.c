/* The least that a table in C and ncurses does: 40 rows, one of them chosen, Down and PgDn.
   What `make bench` holds ntm against; built on the fly and never installed. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>

enum { ROWS = 8297, CRITERIA = 19 };

static void draw_row(int line, int row, int is_chosen) {
  char text[256];
  int length = snprintf(text, sizeof text, "%05d  Xã Tân Lập %-4d  Huyện Phú Hòa %-3d ", row,
                        row % 89, row % 37);
  for (int criterion = 0; criterion < CRITERIA && length < 240; criterion++) {
    text[length++] = (row * 2654435761u >> criterion) & 1 ? 'x' : '-';
    text[length++] = ' ';
  }
  text[length] = 0;
  if (is_chosen) attron(A_REVERSE);
  mvaddstr(line, 0, text);
  if (is_chosen) attroff(A_REVERSE);
  clrtoeol();
}

int main(void) {
  int top = 0, chosen = 0;
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  for (;;) {
    int height = LINES - 2;
    mvprintw(0, 0, "FLOOR table of %d rows", ROWS);
    for (int line = 0; line < height; line++) {
      draw_row(line + 1, top + line, top + line == chosen);
    }
    mvprintw(LINES - 1, 0, "row %d ", chosen + 1);
    clrtoeol();
    refresh();
    int key = getch();
    if (key == 'q' || key == ERR) break;
    if (key == KEY_DOWN) chosen++;
    if (key == KEY_NPAGE) chosen += height;
    if (chosen > ROWS - height) chosen = 0;
    if (chosen < top) top = chosen;
    if (chosen >= top + height) top = key == KEY_NPAGE ? chosen : chosen - height + 1;
  }
  endwin();
  return 0;
}
