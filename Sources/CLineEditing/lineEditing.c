#include "lineEditing.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

// libedit writes through a stream of its own: standard error has no buffer, and a line that is
// drawn character by character flickers.
static FILE *stream(int file, const char *mode) {
  int copy = dup(file);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (!stream) close(copy);
  return stream;
}

EditLine *lineEditingBegin(int input, int output) {
  // What we write is UTF-8 whatever the environment says, so that is how keys are read too.
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "");
  FILE *in = stream(input, "r");
  FILE *out = stream(output, "w");
  EditLine *line = in && out ? el_init("lineEditing", in, out, out) : NULL;
  if (!line) {
    if (in) fclose(in);
    if (out) fclose(out);
    return NULL;
  }
  el_set(line, EL_EDITOR, "emacs");
  // Ctrl-Z, a new width and a closed terminal find the terminal in order.
  el_set(line, EL_SIGNAL, 1);
  return line;
}

void lineEditingEnd(EditLine *line) {
  FILE *in = NULL, *out = NULL;
  el_get(line, EL_GETFP, 0, &in);
  el_get(line, EL_GETFP, 1, &out);
  el_end(line);
  if (in) fclose(in);
  if (out) fclose(out);
}

int lineEditingSetOwner(EditLine *line, void *owner) {
  return el_wset(line, EL_CLIENTDATA, owner);
}

void *lineEditingOwner(EditLine *line) {
  void *owner = NULL;
  el_wget(line, EL_CLIENTDATA, &owner);
  return owner;
}

int lineEditingSetPrompt(EditLine *line, lineEditingPrompt prompt) {
  return el_wset(line, EL_PROMPT, prompt);
}

int lineEditingSetRead(EditLine *line, lineEditingRead read) {
  return el_wset(line, EL_GETCFN, read);
}

int lineEditingAdd(EditLine *line, const wchar_t *name, lineEditingCommand command) {
  return el_wset(line, EL_ADDFN, name, L"", command);
}

int lineEditingBind(EditLine *line, const wchar_t *key, const wchar_t *command) {
  return el_wset(line, EL_BIND, key, command, NULL);
}

int lineEditingTakeInterrupt(EditLine *line) {
  return el_wset(line, EL_SETTY, L"-d", L"-isig", NULL);
}

int lineEditingPrepare(EditLine *line) {
  return el_wset(line, EL_PREP_TERM, 1);
}

int lineEditingRestore(EditLine *line) {
  return el_wset(line, EL_PREP_TERM, 0);
}

int lineEditingRefresh(EditLine *line) {
  return el_wset(line, EL_REFRESH);
}
