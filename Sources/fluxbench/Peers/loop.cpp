// The Stefan flux at a million points as a plain loop, what any evaluation must come near to.
//
//   g++ -O2 loop.cpp -o loop && ./loop

#include <cmath>
#include <cstdint>
#include <cstring>

#include "timing.h"

// Between 0.04 and 0.36, by SplitMix64, as fluxbench has them.
static double number(std::uint64_t index) {
  std::uint64_t z = index * 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  z ^= z >> 31;
  return .04 + .32 * ((z >> 11) * 0x1p-53);
}

int main(int count, char **arguments) {
  if (count > 1 && !std::strcmp(arguments[1], "version")) {
    std::printf("g++ %s, -O2\n", __VERSION__);
    return 0;
  }
  const int points = 1000000;
  std::vector<double> c(points), D(points), L(points), x1(points), x2(points), flux(points);
  std::uint64_t index = 0;
  for (int i = 0; i < points; i++)
    for (auto *column : {&c, &D, &L, &x1, &x2}) (*column)[i] = number(++index);
  double time = microseconds([&] {
    for (int i = 0; i < points; i++)
      flux[i] = c[i] * D[i] / L[i] * std::log((1 - x2[i]) / (1 - x1[i]));
  });
  double sum = 0;
  for (double value : flux) sum += value;
  print_line("T8 points", time / points, true, "sum " + std::to_string(sum));
  print_line("T8 batch", time / points, true, "sum " + std::to_string(sum));
}
