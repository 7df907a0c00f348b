#pragma once

#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library: runs what it is given on one input after another, and ends the process.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *bytes, size_t count));
