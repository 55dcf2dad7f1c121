import Glibc

/// The time since some moment.
func seconds() -> Double { seconds(CLOCK_MONOTONIC) }

/// The time this thread has computed: what else runs on the machine hardly counts.
func computed() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The middle value; NaN of none.
func median(_ values: [Double]) -> Double {
  values.isEmpty ? .nan : values.sorted()[values.count / 2]
}

/// How all tasks are timed, here and in the peers' programs: the median of up to 31 samples, each a
/// loop for which the thread computes at least a tenth of a millisecond, and no more of them than
/// 0.3 seconds hold.
///
/// - Returns: Microseconds for one call, and what the last call gave.
func microseconds<Value>(_ body: () throws -> Value) throws -> (Double, Value) {
  var last = try body()
  func time(_ count: Int) throws -> Double {
    let start = computed()
    for _ in 0..<count { last = try body() }
    return computed() - start
  }
  var count = 1
  while try time(count) < 1e-4 { count *= 2 }
  let end = computed() + 0.3
  var samples: [Double] = []
  repeat { samples.append(try time(count)) } while samples.count < 31 && computed() < end
  return (median(samples) / Double(count) * 1e6, last)
}

/// A number with so many decimals.
func decimals(_ value: Double, _ places: Int) -> String {
  guard value.isFinite, value.magnitude < 1e12 else { return "–" }
  var unit = 1
  for _ in 0..<places { unit *= 10 }
  let scaled = Int((value * Double(unit)).rounded())
  guard places > 0 else { return String(scaled) }
  let digits = String(scaled.magnitude % UInt(unit))
  let fraction = String(repeating: "0", count: places - digits.count) + digits
  return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / UInt(unit)).\(fraction)"
}
