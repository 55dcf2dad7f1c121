#if defined(__wasm__)

#include <stdint.h>

// Arithmetic on 128 bits, which WebAssembly has no instructions for. The names are those the
// compiler calls.

typedef __int128 Signed;
typedef unsigned __int128 Unsigned;

static uint64_t low(Unsigned value) { return (uint64_t)value; }
static uint64_t high(Unsigned value) { return (uint64_t)(value >> 64); }
static Unsigned joined(uint64_t high, uint64_t low) { return (Unsigned)high << 64 | low; }

Signed __multi3(Signed left, Signed right) {
  uint64_t a = low((Unsigned)left), b = low((Unsigned)right);
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t low_product = a0 * b0, cross = a1 * b0, other_cross = a0 * b1;
  uint64_t middle = (low_product >> 32) + (uint32_t)cross + (uint32_t)other_cross;
  uint64_t top = a1 * b1 + (cross >> 32) + (other_cross >> 32) + (middle >> 32)
    + a * high((Unsigned)right) + b * high((Unsigned)left);
  return (Signed)joined(top, middle << 32 | (uint32_t)low_product);
}

/// Divides; a divisor of zero traps, as division does everywhere in WebAssembly.
static Unsigned divide(Unsigned dividend, Unsigned divisor, Unsigned *remainder) {
  if (!divisor) __builtin_trap();
  if (!high(dividend) && !high(divisor)) {
    *remainder = low(dividend) % low(divisor);
    return low(dividend) / low(divisor);
  }
  if (divisor > dividend) {
    *remainder = dividend;
    return 0;
  }
  // Long division, a binary digit at a time, from the first one that can be set.
  int shift = high(divisor)
    ? __builtin_clzll(high(divisor)) - __builtin_clzll(high(dividend))
    : 64 + __builtin_clzll(low(divisor)) - __builtin_clzll(high(dividend));
  Unsigned quotient = 0, part = divisor << shift;
  for (; shift >= 0; shift--, part >>= 1) {
    quotient <<= 1;
    if (dividend >= part) {
      dividend -= part;
      quotient |= 1;
    }
  }
  *remainder = dividend;
  return quotient;
}

static Unsigned magnitude(Signed value) {
  return value < 0 ? -(Unsigned)value : (Unsigned)value;
}

Unsigned __udivti3(Unsigned dividend, Unsigned divisor) {
  Unsigned remainder;
  return divide(dividend, divisor, &remainder);
}

Unsigned __umodti3(Unsigned dividend, Unsigned divisor) {
  Unsigned remainder;
  divide(dividend, divisor, &remainder);
  return remainder;
}

Signed __divti3(Signed dividend, Signed divisor) {
  Unsigned remainder;
  Unsigned quotient = divide(magnitude(dividend), magnitude(divisor), &remainder);
  return (Signed)((dividend < 0) == (divisor < 0) ? quotient : -quotient);
}

Signed __modti3(Signed dividend, Signed divisor) {
  Unsigned remainder;
  divide(magnitude(dividend), magnitude(divisor), &remainder);
  return (Signed)(dividend < 0 ? -remainder : remainder);
}

#endif
