#ifndef FULL_SCREEN_H
#define FULL_SCREEN_H

// The screen of a terminal, drawn by ncurses. Keys are read by the caller; ncurses only draws, and
// knows how the terminal was.

/// The looks of a text.
enum { fullScreenPlain = 0, fullScreenStrong = 1, fullScreenQuiet = 2, fullScreenChosen = 4 };

/// Takes the whole screen of an open terminal; returns 0, or -1 if it cannot place a cursor.
///
/// However the process ends from here on, the terminal is given back as it was: by
/// fullScreenEnd, from a signal handler, or by a child process that waits for our end.
int fullScreenBegin(int terminal);
/// Gives the terminal back as it was.
void fullScreenEnd(void);

/// The height, after a look at the terminal's size now.
int fullScreenRows(void);
/// The width.
int fullScreenColumns(void);

/// Makes the next picture empty.
void fullScreenErase(void);
/// Puts text, in UTF-8 and without control characters, into the next picture.
void fullScreenPut(int row, int column, const char *text, int looks);
/// Shows the picture with the cursor at a place, or without a cursor if the row is below 0.
void fullScreenShow(int row, int column);

#endif
