extension Decimal {
  /// The nearest double; of two equally near the even one. Infinite from 1.8e308 on.
  ///
  /// - Complexity: constant for up to 15 digits and powers of ten up to 22, which are exact in
  ///   doubles; elsewhere integers of up to 1400 bits are formed.
  public var doubleValue: Double {
    let size = coefficient.magnitude
    guard size != 0 else { return 0 }
    let value: Double
    if size <= 1 << 53, exponent.magnitude <= 22 {
      // Both are exact, so that the one division or product rounds correctly.
      let power = Self.doublePower(exponent.magnitude)
      value = exponent < 0 ? Double(size) / power : Double(size) * power
    } else if exponent >= 0 {
      var n = WideInteger(size)
      n.multiply(byPowerOfTen: exponent)
      value = n.nearestDouble
    } else {
      value = Self.quotient(size, byPowerOfTen: -exponent)
    }
    return coefficient < 0 ? -value : value
  }

  /// 10^k for k ≤ 22, exact.
  private static func doublePower(_ k: UInt) -> Double {
    var power = 1.0
    for _ in 0..<k { power *= 10 }
    return power
  }

  /// The double nearest to n/10^k: 64 bits of the quotient by long division, and whether more follow.
  private static func quotient(_ n: UInt64, byPowerOfTen k: Int) -> Double {
    var divisor = WideInteger(1)
    divisor.multiply(byPowerOfTen: k)
    var rest = WideInteger(n)
    var shift = divisor.bitWidth - rest.bitWidth
    if shift > 0 { rest.shiftLeft(by: shift) } else { divisor.shiftLeft(by: -shift) }
    if rest < divisor {
      rest.shiftLeft(by: 1)
      shift += 1
    }
    // Now divisor ≤ rest < 2·divisor, and n/10^k = (rest/divisor)·2^-shift.
    var bits: UInt64 = 0
    for _ in 0..<64 {
      bits <<= 1
      if !(rest < divisor) {
        rest.subtract(divisor)
        bits |= 1
      }
      rest.shiftLeft(by: 1)
    }
    return WideInteger.nearestDouble(bits, unit: -shift - 63, isInexact: !rest.isZero)
  }
}

/// A non-negative integer of any size, least significant limb first, without leading zeros.
private struct WideInteger {
  private var limbs: [UInt32] = []

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 32 - last.leadingZeroBitCount
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  mutating func multiply(byPowerOfTen k: Int) {
    var left = k
    while left > 0 {
      let step = min(left, 9)
      multiply(by: UInt32(Decimal.powersOfTen[step]))
      left -= step
    }
  }

  private mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in limbs.indices {
      carry += UInt64(limbs[i]) * UInt64(factor)
      limbs[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  mutating func shiftLeft(by bits: Int) {
    let rest = UInt64(bits % 32)
    var carry: UInt64 = 0
    for i in limbs.indices {
      carry |= UInt64(limbs[i]) << rest
      limbs[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    if bits >= 32, !limbs.isEmpty {
      limbs.insert(contentsOf: [UInt32](repeating: 0, count: bits / 32), at: 0)
    }
  }

  /// Takes away a number that is not greater.
  mutating func subtract(_ other: WideInteger) {
    var borrow: Int64 = 0
    for i in limbs.indices {
      let taken = i < other.limbs.count ? Int64(other.limbs[i]) : 0
      let difference = Int64(limbs[i]) - taken + borrow
      limbs[i] = UInt32(truncatingIfNeeded: difference)
      borrow = difference < 0 ? -1 : 0
    }
    trim()
  }

  static func < (a: WideInteger, b: WideInteger) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    var i = a.limbs.count - 1
    while i >= 0 {
      if a.limbs[i] != b.limbs[i] { return a.limbs[i] < b.limbs[i] }
      i -= 1
    }
    return false
  }

  /// The nearest double of a number that is not zero.
  var nearestDouble: Double {
    var bits: UInt64 = 0
    var isInexact = false
    let drop = bitWidth - 64
    for i in limbs.indices {
      let position = i * 32 - drop
      let limb = UInt64(limbs[i])
      if position >= 0 {
        bits |= limb << UInt64(position)
      } else if position > -32 {
        bits |= limb >> UInt64(-position)
        if limb & (1 << UInt64(-position) - 1) != 0 { isInexact = true }
      } else if limb != 0 {
        isInexact = true
      }
    }
    return Self.nearestDouble(bits, unit: drop, isInexact: isInexact)
  }

  /// The double nearest to bits·2^unit, the top bit being set; `isInexact` if a fraction follows.
  static func nearestDouble(_ bits: UInt64, unit: Int, isInexact: Bool) -> Double {
    let lowest = max(unit + 11, -1074)
    let drop = lowest - unit
    guard drop <= 64 else { return 0 }
    var kept = drop == 64 ? 0 : bits >> UInt64(drop)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let rest = drop == 64 ? bits : bits & (1 << UInt64(drop) - 1)
    if rest > half || (rest == half && (isInexact || kept & 1 == 1)) { kept += 1 }
    return Elementary.scale(Double(kept), by: lowest)
  }
}
