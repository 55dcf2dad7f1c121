#if defined(__wasm__)

#include <stddef.h>
#include <stdint.h>

// With bulk memory instructions, the first three are one instruction each.

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *memory, int byte, size_t count) {
  return __builtin_memset(memory, byte, count);
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (; count >= 8; count -= 8, a += 8, b += 8) {
    uint64_t x, y;
    __builtin_memcpy(&x, a, 8);
    __builtin_memcpy(&y, b, 8);
    if (x != y) break;
  }
  for (; count; count--, a++, b++) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

/// Seeds Swift's hashing, always alike: the same input shall give the same output everywhere.
void arc4random_buf(void *memory, size_t count) {
  __builtin_memset(memory, 0x5a, count);
}

#endif
