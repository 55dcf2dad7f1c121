#if defined(__wasm__)

#include <stddef.h>
#include <stdint.h>

// The heap: segregated free lists with merging of neighbours.
//
// The heap is one run of blocks from the end of the program's data to the end of memory. A block
// begins with an 8-byte header, and its size is a multiple of 16, so that what follows the header
// is aligned to 16. A free block's first 8 bytes after the header link it into the list of its
// size class; no two neighbours are both free. The last header, of size zero, marks the end.
// Finding a block, splitting it and merging take constant time: the two-level scheme of Masmano,
// Ripoll, Crespo and Real, "TLSF: a new dynamic memory allocator for real-time systems" (2004).

typedef struct Block Block;
struct Block {
  uint32_t previous_size;   // size of the block in front, 0 for the first one
  uint32_t size_and_use;    // size with the header; bit 0 is set while the block is in use
  Block *next, *previous;   // only in free blocks: neighbours in the list
};

enum {
  header = 8,
  grain = 16,
  fine_bits = 2,            // four classes to every power of two
  fine = 1 << fine_bits,
  coarse = 28,              // powers of two from 16 to 2^31
  page_bits = 16,
  pages_at_least = 16,      // memory grows by a mebibyte or more
};

extern unsigned char __heap_base;

static Block *lists[coarse][fine];
static uint32_t filled_coarse, filled_fine[coarse];
static Block *end;

static uint32_t size_of(const Block *block) { return block->size_and_use & ~1u; }
static int is_used(const Block *block) { return block->size_and_use & 1; }
static Block *at(const Block *block, int32_t distance) {
  return (Block *)((uintptr_t)block + (uintptr_t)distance);
}
static Block *after(const Block *block) { return at(block, (int32_t)size_of(block)); }

/// Sets a block's size and use, and tells its successor.
static void set(Block *block, uint32_t size, uint32_t use) {
  block->size_and_use = size | use;
  after(block)->previous_size = size;
}

/// The class of a size: the power of two below it, and the quarter of the way to the next.
static void classify(uint32_t size, uint32_t *power, uint32_t *quarter) {
  uint32_t log = 31 - (uint32_t)__builtin_clz(size);
  *power = log - 4;
  *quarter = (size >> (log - fine_bits)) & (fine - 1);
}

static void insert(Block *block) {
  uint32_t power, quarter;
  classify(size_of(block), &power, &quarter);
  Block *first = lists[power][quarter];
  block->previous = NULL;
  block->next = first;
  if (first) first->previous = block;
  lists[power][quarter] = block;
  filled_fine[power] |= 1u << quarter;
  filled_coarse |= 1u << power;
}

static void take_out(Block *block) {
  if (block->next) block->next->previous = block->previous;
  if (block->previous) {
    block->previous->next = block->next;
    return;
  }
  uint32_t power, quarter;
  classify(size_of(block), &power, &quarter);
  lists[power][quarter] = block->next;
  if (block->next) return;
  filled_fine[power] &= ~(1u << quarter);
  if (!filled_fine[power]) filled_coarse &= ~(1u << power);
}

/// Makes a block free, merged with its neighbours as far as they are.
static void release(Block *block) {
  uint32_t size = size_of(block);
  Block *next = at(block, (int32_t)size);
  if (!is_used(next)) {
    take_out(next);
    size += size_of(next);
  }
  if (block->previous_size) {
    Block *before = at(block, -(int32_t)block->previous_size);
    if (!is_used(before)) {
      take_out(before);
      size += size_of(before);
      block = before;
    }
  }
  set(block, size, 0);
  insert(block);
}

/// Finds a free block of at least a size, or NULL.
static Block *find(uint32_t size) {
  // Rounded up to the next class, any block of that class or above it is large enough.
  uint32_t log = 31 - (uint32_t)__builtin_clz(size);
  uint32_t rounded = size + (1u << (log - fine_bits)) - 1;
  uint32_t power, quarter;
  classify(rounded, &power, &quarter);
  uint32_t candidates = filled_fine[power] & (~0u << quarter);
  if (!candidates) {
    uint32_t powers = filled_coarse & (~0u << power << 1);
    if (!powers) return NULL;
    power = (uint32_t)__builtin_ctz(powers);
    candidates = filled_fine[power];
  }
  return lists[power][__builtin_ctz(candidates)];
}

/// Adds memory at the end of the heap so that a block of a size can be found.
static int grow(uint32_t size) {
  if (!end) {
    uintptr_t start = (((uintptr_t)&__heap_base + header + grain - 1) & ~(uintptr_t)(grain - 1));
    end = (Block *)(start - header);
    uint32_t room = (uint32_t)((__builtin_wasm_memory_size(0) << page_bits) - (uintptr_t)end);
    // What remains of the last page is the first free block, if it can hold two headers.
    if (room < 2 * grain) {
      if (__builtin_wasm_memory_grow(0, 1) == SIZE_MAX) return 0;
      room += 1u << page_bits;
    }
    Block *first = end;
    end = at(first, (int32_t)((room - header) & ~(uint32_t)(grain - 1)));
    first->previous_size = 0;
    end->size_and_use = 1;
    set(first, (uint32_t)((uintptr_t)end - (uintptr_t)first), 1);
    release(first);
    return 1;
  }
  // Rounding up to a class asks for a quarter more at most.
  uint32_t pages = (size + size / fine + grain + (1u << page_bits) - 1) >> page_bits;
  if (pages < pages_at_least) pages = pages_at_least;
  if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) return 0;
  Block *added = end;
  end = at(added, (int32_t)(pages << page_bits));
  end->size_and_use = 1;
  set(added, pages << page_bits, 1);
  release(added);
  return 1;
}

/// Cuts a block in use to a size; the rest becomes free.
static void trim(Block *block, uint32_t size) {
  uint32_t rest = size_of(block) - size;
  if (!rest) return;
  set(block, size, 1);
  Block *cut = after(block);
  set(cut, rest, 1);
  release(cut);
}

/// Reserves memory. Where there is none left it traps: Swift would go on with a null pointer, and
/// address zero is as good as any other in WebAssembly.
int posix_memalign(void **out, size_t alignment, size_t length) {
  const size_t most = (size_t)1 << 30;
  if (length > most || alignment > most) __builtin_trap();
  uint32_t size = (uint32_t)(length + header + grain - 1) & ~(uint32_t)(grain - 1);
  uint32_t slack = alignment > grain ? (uint32_t)alignment : 0;
  Block *block;
  while (!(block = find(size + slack))) {
    if (!grow(size + slack)) __builtin_trap();
  }
  take_out(block);
  set(block, size_of(block), 1);
  if (slack) {
    uintptr_t start = (uintptr_t)block + header;
    uint32_t gap = (uint32_t)((start + alignment - 1) & ~(uintptr_t)(alignment - 1)) - start;
    if (gap) {
      uint32_t rest = size_of(block) - gap;
      Block *aligned = at(block, (int32_t)gap);
      set(block, gap, 1);
      set(aligned, rest, 1);
      release(block);
      block = aligned;
    }
  }
  trim(block, size);
  *out = (void *)((uintptr_t)block + header);
  return 0;
}

void free(void *memory) {
  if (!memory) return;
  Block *block = (Block *)((uintptr_t)memory - header);
  if (!is_used(block)) __builtin_trap();  // freed twice
  release(block);
}

#endif
