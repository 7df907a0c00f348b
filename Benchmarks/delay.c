// Passes on what is said at a port of this machine to another, each byte after half of a round trip:
// delay PORT SERVERPORT MILLISECONDS. It takes hardly any of the processor, so that it does not limit
// what is measured through it.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double half;

// What was said, and when it arrives.
struct said {
  struct said *next;
  double due;
  ssize_t count;
  char bytes[];
};

struct way {
  int from, to;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

// Passes on one way, until there is an end and all before it has arrived.
static void *pass(void *given) {
  struct way way = *(struct way *)given;
  free(given);
  struct said *first = NULL, **last = &first;
  int open = 1;
  char room[65536];
  while (open || first) {
    double wait = first ? first->due - now() : 3600;
    if (wait > 0) {
      struct timespec time = {(time_t)wait, (long)((wait - (time_t)wait) * 1e9)};
      struct pollfd one = {open ? way.from : -1, POLLIN, 0};
      if (ppoll(&one, 1, &time, NULL) > 0) {
        ssize_t count = read(way.from, room, sizeof room);
        if (count <= 0) {
          open = 0;
          continue;
        }
        struct said *said = malloc(sizeof *said + count);
        *said = (struct said){NULL, now() + half, count};
        memcpy(said->bytes, room, count);
        *last = said;
        last = &said->next;
      }
      continue;
    }
    for (ssize_t done = 0; done < first->count;) {
      ssize_t count = write(way.to, first->bytes + done, first->count - done);
      if (count <= 0) break;
      done += count;
    }
    struct said *gone = first;
    first = gone->next;
    if (!first) last = &first;
    free(gone);
  }
  shutdown(way.to, SHUT_WR);
  return NULL;
}

static void start(int from, int to) {
  int yes = 1;
  setsockopt(from, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  struct way *way = malloc(sizeof *way);
  *way = (struct way){from, to};
  pthread_t thread;
  pthread_create(&thread, NULL, pass, way);
  pthread_detach(thread);
}

int main(int count, char **words) {
  if (count != 4) return 64;
  half = atof(words[3]) / 2000;
  int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in here = {AF_INET, htons(atoi(words[1])), {htonl(INADDR_LOOPBACK)}};
  struct sockaddr_in there = {AF_INET, htons(atoi(words[2])), {htonl(INADDR_LOOPBACK)}};
  if (bind(listener, (struct sockaddr *)&here, sizeof here) || listen(listener, 128)) return 1;
  for (;;) {
    int client = accept(listener, NULL, NULL), server = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(server, (struct sockaddr *)&there, sizeof there)) return 1;
    start(client, server);
    start(server, client);
  }
}
