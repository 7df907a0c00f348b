#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "fullScreen.h"

#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static SCREEN *screen;
static FILE *out, *in;
static struct termios before;
// What gives the screen back, made when it is taken: a signal handler may only write it.
static char leaving[256];
static size_t leavingLength;
// The pipe to the child that waits for our end, and the child.
static int guardPipe = -1;
static pid_t guard;
static volatile sig_atomic_t isTaken, wasStopped;

static const int endings[] = {
  SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV
};
enum { endingCount = sizeof endings / sizeof endings[0] };

// Bracketed paste: the terminal marks where pasted text begins and ends. Not in terminfo.
static const char pasteMarked[] = "\033[?2004h", pasteUnmarked[] = "\033[?2004l";

static int collect(int character) {
  if (leavingLength < sizeof leaving) leaving[leavingLength++] = (char)character;
  return character;
}

static void send(int file, const char *text, size_t length) {
  while (length > 0) {
    ssize_t sent = write(file, text, length);
    if (sent <= 0) return;
    text += sent;
    length -= (size_t)sent;
  }
}

// Gives the terminal back; async-signal-safe.
static void restore(int file) {
  send(file, leaving, leavingLength);
  tcsetattr(file, TCSANOW, &before);
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Says to the child that nothing is left to do for it; async-signal-safe.
static void dismissGuard(void) {
  if (guardPipe >= 0) send(guardPipe, "x", 1);
}

static void endBySignal(int number) {
  if (isTaken) {
    isTaken = 0;
    restore(terminal);
    dismissGuard();
  }
  signal(number, SIG_DFL);
  raise(number);
}

// Stops as any program does, and has the screen drawn anew when it goes on.
static void stop(int number) {
  if (isTaken) restore(terminal);
  signal(number, SIG_DFL);
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &stopping, NULL);
  install(number, stop);
  wasStopped = 1;
}

static void resized(int number) { (void)number; }

// A kill -9 leaves no time to give the screen back. So a child waits until our end of a pipe is
// closed, which the system does however we end, and gives it back then.
static void startGuard(void) {
  int ends[2];
  if (pipe(ends) != 0) return;
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  guard = fork();
  if (guard != 0) {
    close(ends[0]);
    guardPipe = guard > 0 ? ends[1] : (close(ends[1]), -1);
    return;
  }
  for (int place = 0; place < endingCount; place++) signal(endings[place], SIG_IGN);
  for (int number = SIGTSTP; number <= SIGTTOU; number++) signal(number, SIG_IGN);
  signal(SIGWINCH, SIG_IGN);
  // Nothing else of ours stays open in it.
  int own = dup2(terminal, 0), heard = dup2(ends[0], 1);
  if (own < 0 || heard < 0) _exit(1);
  close_range(2, ~0U, 0);
  char said;
  if (read(heard, &said, 1) == 0) {
    send(own, leaving, leavingLength);
    // Not where a shell has taken the terminal back already: it sets it as it needs it.
    if (tcgetpgrp(own) == getpgrp()) tcsetattr(own, TCSANOW, &before);
  }
  _exit(0);
}

static void prepare(void) {
  raw();
  noecho();
  nonl();
  send(terminal, pasteMarked, sizeof pasteMarked - 1);
}

int fullScreenBegin(int file) {
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "");
  terminal = file;
  if (tcgetattr(file, &before) != 0) return -1;
  int known = 0;
  if (setupterm(NULL, file, &known) != OK || !cursor_address) return -1;
  out = fdopen(dup(file), "w");
  in = fdopen(dup(file), "r");
  screen = out && in ? newterm(NULL, out, in) : NULL;
  if (!screen) {
    if (out) fclose(out);
    if (in) fclose(in);
    return -1;
  }
  leavingLength = 0;
  for (const char *mark = pasteUnmarked; *mark; mark++) collect(*mark);
  const char *const parts[] = { exit_attribute_mode, cursor_normal, exit_ca_mode };
  for (int place = 0; place < 3; place++) {
    if (parts[place]) tputs(parts[place], 1, collect);
  }
  // Where there is no second screen, what follows begins on a line of its own.
  if (!exit_ca_mode) {
    collect('\r');
    collect('\n');
  }
  prepare();
  // ncurses' own handlers draw, which a handler must not.
  for (int place = 0; place < endingCount; place++) install(endings[place], endBySignal);
  install(SIGTSTP, stop);
  install(SIGWINCH, resized);
  isTaken = 1;
  startGuard();
  return 0;
}

void fullScreenEnd(void) {
  if (!isTaken) return;
  isTaken = 0;
  endwin();
  send(terminal, pasteUnmarked, sizeof pasteUnmarked - 1);
  delscreen(screen);
  fclose(out);
  fclose(in);
  dismissGuard();
  if (guardPipe >= 0) close(guardPipe);
  if (guard > 0) waitpid(guard, NULL, 0);
  guardPipe = -1;
  guard = 0;
  for (int place = 0; place < endingCount; place++) signal(endings[place], SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  signal(SIGWINCH, SIG_DFL);
}

int fullScreenRows(void) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
      && (size.ws_row != LINES || size.ws_col != COLS)) {
    resizeterm(size.ws_row, size.ws_col);
    // Terminals do as they like with what was there.
    clearok(stdscr, TRUE);
  }
  return LINES;
}

int fullScreenColumns(void) { return COLS; }

void fullScreenErase(void) {
  if (wasStopped) {
    wasStopped = 0;
    endwin();
    refresh();
    prepare();
    clearok(stdscr, TRUE);
  }
  erase();
}

void fullScreenPut(int row, int column, const char *text, int looks) {
  attr_t attributes = A_NORMAL;
  if (looks & fullScreenStrong) attributes |= A_BOLD;
  if (looks & fullScreenQuiet) attributes |= A_DIM;
  if (looks & fullScreenChosen) attributes |= A_REVERSE;
  attrset(attributes);
  mvaddstr(row, column, text);
  attrset(A_NORMAL);
}

void fullScreenShow(int row, int column) {
  curs_set(row >= 0);
  if (row >= 0) move(row, column);
  refresh();
}
