// How the programs in C++ time their tasks; fluxbench does the same.

#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

// The time this thread has computed: what else runs on the machine hardly counts.
static double seconds() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

// The median of up to 31 samples, each a loop for which the thread computes at least a tenth of a
// millisecond, and no more of them than 0.3 seconds hold.
template <class Body> static double microseconds(const Body &body) {
  auto time = [&](long count) {
    double start = seconds();
    for (long i = 0; i < count; i++) body();
    return seconds() - start;
  };
  body();
  long count = 1;
  while (time(count) < 1e-4) count *= 2;
  double end = seconds() + 0.3;
  std::vector<double> samples;
  do samples.push_back(time(count));
  while (samples.size() < 31 && seconds() < end);
  std::sort(samples.begin(), samples.end());
  return samples[samples.size() / 2] / count * 1e6;
}

static void print_line(const char *name, double time, bool is_done, const std::string &text) {
  std::printf("%s\t%.6f\t%s\t%s\n", name, time, is_done ? "done" : "not",
              text.substr(0, 90).c_str());
}
