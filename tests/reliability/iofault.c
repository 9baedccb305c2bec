/* Makes chosen system calls fail, or ends the process in front of one, for programs that write
 * files: SQLite's own way of testing (ioerr, crash), from outside.
 *
 * Loaded with LD_PRELOAD. The process under test arms it by itself, through ctypes, so that one
 * warm process can fork a child for every call:
 *
 *     iof_arm(path, at, errno, sticky, how)
 *
 * path    only calls on a path that contains this text, and on descriptors opened on such a path
 * at      the number of the call that is hit, from 1; 0 only counts
 * errno   what the call fails with
 * sticky  every later call fails too: a share that stays away
 * how     0 fail, 1 die (SIGKILL) before the call, 2 die after writing half of a write, 3 lie: say
 *         that a file is on the disk, and do nothing for it
 *
 * Descriptors on such a path that are open already are watched too.
 *
 * iof_count() gives how many calls were counted since arming; iof_disarm() ends it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { FAIL, DIE, TEAR, LIE };
enum { GO_ON, ERROR, HALF };
enum { DESCRIPTORS = 65536 };

static char wanted[4096];
static unsigned char tracked[DESCRIPTORS];
static long at, count;
static int armed, code, sticky, how;

void iof_arm(const char *path, long number, int error, int stay, int manner) {
  snprintf(wanted, sizeof wanted, "%s", path);
  memset(tracked, 0, sizeof tracked);
  at = number, count = 0, code = error, sticky = stay, how = manner, armed = 1;
  for (int file = 0; file < 1024; file++) {
    char link[64], found[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, found, sizeof found - 1);
    if (size > 0) found[size] = 0, tracked[file] = strstr(found, wanted) != NULL;
  }
}

void iof_disarm(void) { armed = 0; }

long iof_count(void) { return count; }

static int hit(int is_write) {
  long number = ++count;
  if (!at || (sticky ? number < at : number != at)) return GO_ON;
  if (how == TEAR && is_write) return HALF;
  if (how != FAIL) kill(getpid(), SIGKILL);
  errno = code;
  return ERROR;
}

static int on_path(const char *path) { return armed && path && strstr(path, wanted) != NULL; }

static int on_file(int file) {
  return armed && file >= 0 && file < DESCRIPTORS && tracked[file];
}

static int opened(int file, const char *path) {
  if (file >= 0 && file < DESCRIPTORS) tracked[file] = (unsigned char)on_path(path);
  return file;
}

#define REAL(result, name, ...)                  \
  static result (*real)(__VA_ARGS__);            \
  if (!real) *(void **)&real = dlsym(RTLD_NEXT, name)

#define MODE                                     \
  mode_t mode = 0;                               \
  if (flags & (O_CREAT | O_TMPFILE)) {           \
    va_list rest;                                \
    va_start(rest, flags);                       \
    mode = va_arg(rest, mode_t);                 \
    va_end(rest);                                \
  }

#define OPEN(name)                                             \
  int name(const char *path, int flags, ...) {                 \
    REAL(int, #name, const char *, int, ...);                  \
    MODE                                                       \
    if (on_path(path) && hit(0)) return -1;                    \
    return opened(real(path, flags, mode), path);              \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                           \
  int name(int folder, const char *path, int flags, ...) {     \
    REAL(int, #name, int, const char *, int, ...);             \
    MODE                                                       \
    if (on_path(path) && hit(0)) return -1;                    \
    return opened(real(folder, path, flags, mode), path);      \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
  REAL(int, "close", int);
  if (file >= 0 && file < DESCRIPTORS) tracked[file] = 0;
  return real(file);
}

#define PWRITE(name, offset_t)                                                \
  ssize_t name(int file, const void *data, size_t size, offset_t offset) {    \
    REAL(ssize_t, #name, int, const void *, size_t, offset_t);                \
    int what = on_file(file) ? hit(1) : GO_ON;                                \
    if (what == ERROR) return -1;                                             \
    if (what == HALF) real(file, data, size / 2, offset), kill(getpid(), SIGKILL); \
    return real(file, data, size, offset);                                    \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  int what = on_file(file) ? hit(1) : GO_ON;
  if (what == ERROR) return -1;
  if (what == HALF) real(file, data, size / 2), kill(getpid(), SIGKILL);
  return real(file, data, size);
}

#define PREAD(name, offset_t)                                                 \
  ssize_t name(int file, void *data, size_t size, offset_t offset) {          \
    REAL(ssize_t, #name, int, void *, size_t, offset_t);                      \
    if (on_file(file) && hit(0)) return -1;                                   \
    return real(file, data, size, offset);                                    \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

ssize_t read(int file, void *data, size_t size) {
  REAL(ssize_t, "read", int, void *, size_t);
  if (on_file(file) && hit(0)) return -1;
  return real(file, data, size);
}

#define SYNC(name)                                    \
  int name(int file) {                                \
    REAL(int, #name, int);                            \
    if (on_file(file) && how == LIE) return 0;        \
    if (on_file(file) && hit(0)) return -1;           \
    return real(file);                                \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_t)                      \
  int name(int file, offset_t size) {                 \
    REAL(int, #name, int, offset_t);                  \
    if (on_file(file) && hit(0)) return -1;           \
    return real(file, size);                          \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define ON_ONE(name)                                  \
  int name(const char *path) {                        \
    REAL(int, #name, const char *);                   \
    if (on_path(path) && hit(0)) return -1;           \
    return real(path);                                \
  }
ON_ONE(unlink)
ON_ONE(rmdir)

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  if (on_path(path) && hit(0)) return -1;
  return real(path, mode);
}

#define ON_TWO(name)                                                \
  int name(const char *from, const char *to) {                      \
    REAL(int, #name, const char *, const char *);                   \
    if ((on_path(from) || on_path(to)) && hit(0)) return -1;        \
    return real(from, to);                                          \
  }
ON_TWO(rename)
ON_TWO(link)

int renameat(int here, const char *from, int there, const char *to) {
  REAL(int, "renameat", int, const char *, int, const char *);
  if ((on_path(from) || on_path(to)) && hit(0)) return -1;
  return real(here, from, there, to);
}

int linkat(int here, const char *from, int there, const char *to, int flags) {
  REAL(int, "linkat", int, const char *, int, const char *, int);
  if ((on_path(from) || on_path(to)) && hit(0)) return -1;
  return real(here, from, there, to, flags);
}

#define STAT(name, buffer)                                          \
  int name(const char *path, struct buffer *found) {                \
    REAL(int, #name, const char *, struct buffer *);                \
    if (on_path(path) && hit(0)) return -1;                         \
    return real(path, found);                                       \
  }
STAT(stat, stat)
STAT(stat64, stat64)
STAT(lstat, stat)
STAT(lstat64, stat64)

#define STATAT(name, buffer)                                                   \
  int name(int folder, const char *path, struct buffer *found, int flags) {    \
    REAL(int, #name, int, const char *, struct buffer *, int);                 \
    if (on_path(path) && hit(0)) return -1;                                    \
    return real(folder, path, found, flags);                                   \
  }
STATAT(fstatat, stat)
STATAT(fstatat64, stat64)
