#ifndef LINE_EDITING_H
#define LINE_EDITING_H

#include <histedit.h>
#include <stdint.h>

// libedit sets its options through functions with a variable number of arguments, which Swift
// cannot call. Each option that we set has a function of its own here; they answer libedit's
// result, 0 where it was taken.

/// What a key does; answers one of libedit's CC_ codes.
typedef unsigned char (*lineEditingCommand)(EditLine *, int);
/// Reads one character into the second argument; 1 where there is one, 0 at the end, -1 on failure.
typedef int (*lineEditingRead)(EditLine *, wchar_t *);
/// The prompt, which stays the caller's.
typedef wchar_t *(*lineEditingPrompt)(EditLine *);

/// Begins to edit lines that are typed at one file and shown on another; NULL where it cannot.
EditLine *lineEditingBegin(int input, int output);
/// Ends it, and gives the terminal back as it was.
void lineEditingEnd(EditLine *line);

/// Keeps a pointer of the caller's with the editor.
int lineEditingSetOwner(EditLine *line, void *owner);
/// The pointer that was kept.
void *lineEditingOwner(EditLine *line);

/// Where prompts come from.
int lineEditingSetPrompt(EditLine *line, lineEditingPrompt prompt);
/// Where characters come from.
int lineEditingSetRead(EditLine *line, lineEditingRead read);
/// Gives a name to a command of the caller's.
int lineEditingAdd(EditLine *line, const wchar_t *name, lineEditingCommand command);
/// Lets a key, in libedit's notation, do what a named command does.
int lineEditingBind(EditLine *line, const wchar_t *key, const wchar_t *command);
/// Hands Ctrl-C to the editor as a key; the terminal sends no signal for it while a line is edited.
int lineEditingTakeInterrupt(EditLine *line);
/// Lets the terminal hand over each key at once and show none of them, as while a line is edited.
int lineEditingPrepare(EditLine *line);
/// Gives the terminal back as it was.
int lineEditingRestore(EditLine *line);
/// Draws prompt and line anew.
int lineEditingRefresh(EditLine *line);

#endif
