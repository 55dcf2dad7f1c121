import Algebra
import Problems

/// Finds places for words in a drawing by testing their boxes against everything drawn so far.
///
/// Each candidate place has a cost; the least wins, and of equals the first, so that the same
/// plot always gives the same picture. Complexity: O(columns · curves) for each label.
struct LabelPlacement {
  let scale: Scale
  /// The ordinates of the horizontal hairlines.
  let gridlines: [Double]
  /// Where words may stand at all.
  let bounds: Box
  private var taken: [Box] = []
  /// For each curve its ordinate at every column; nothing where it is not drawn.
  private let columns: [[Double?]]

  /// The distance between sampled columns.
  private static let columnWidth = 4.0
  /// Letters reach this part of their size above and below the baseline.
  private static let ascent = 0.76
  private static let descent = 0.28

  init(scale: Scale, gridlines: [Double], bounds: Box, curves: [CurvePath]) {
    self.scale = scale
    self.gridlines = gridlines
    self.bounds = bounds
    var columns: [[Double?]] = []
    for curve in curves {
      var samples: [Double?] = []
      var x = scale.frame.left
      while x <= scale.frame.right {
        samples.append(curve.y(at: x))
        x += LabelPlacement.columnWidth
      }
      columns.append(samples)
    }
    self.columns = columns
  }

  /// Keeps a place free.
  mutating func take(_ box: Box) {
    taken.append(box)
  }

  /// Keeps the place of words free, and a gap beside them, for other words there would be read on
  /// with them.
  private mutating func take(_ box: Box, apart size: Double) {
    var box = box
    box.left -= size * 0.7
    box.right += size * 0.7
    take(box)
  }

  // MARK: Dots

  /// A place for a line of text: where it starts and its baseline.
  struct Spot {
    var x: Double
    var baseline: Double
  }

  /// Places the label of a dot around it and keeps its place free.
  mutating func place(dotAt x: Double, _ y: Double, width: Double, size: Double) -> Spot {
    let middle = size * 0.33
    let high = -size * 0.62
    let low = size * 1.12
    let beside = size * 0.8
    var offsets: [(Double, Double)] = []
    // Right of the frame there are neither curves nor hairlines.
    if x + beside + width <= bounds.right, x > scale.frame.right - 1 {
      for shift in [0.0, -8, 8, -16, 16, -24, 24] { offsets.append((beside, middle + shift)) }
    }
    for reach in [0.0, 5, 10, 16, 24, 32] {
      offsets.append((size * 0.55, high - reach))
      offsets.append((-width - size * 0.55, high - reach))
      offsets.append((size * 0.55, low + reach))
      offsets.append((-width - size * 0.55, low + reach))
      offsets.append((-width / 2, high - size * 0.2 - reach))
      offsets.append((-width / 2, low + size * 0.2 + reach))
      offsets.append((beside + reach, middle))
      offsets.append((-width - beside - reach, middle))
    }
    // Where a curve leaves the dot along the axis, there is room only further in.
    let floor = min(low, scale.frame.bottom - size * 0.4 - y)
    for reach in [1.6, 2.4, 3.2, 4.4, 5.6] {
      for rise in [floor, middle, high] {
        offsets.append((size * reach, rise))
        offsets.append((-width - size * reach, rise))
      }
    }
    var best = Spot(x: x + beside, baseline: y + middle)
    var least = Double.infinity
    for (order, offset) in offsets.enumerated() {
      let spot = Spot(x: x + offset.0, baseline: y + offset.1)
      let box = LabelPlacement.box(spot, width: width, size: size)
      var cost = Double(order) + Double(crossings(box)) * 12
      if meetsCurve(box, gap: 2) { cost += 200 }
      if !bounds.contains(box) { cost += 300 }
      for other in taken where other.overlaps(box) { cost += 250 }
      if cost < least {
        least = cost
        best = spot
      }
    }
    take(LabelPlacement.box(best, width: width, size: size), apart: size)
    return best
  }

  // MARK: Curves

  /// The size of a curve's name and the note under it.
  struct Block {
    var nameWidth: Double
    /// 0 if there is no note.
    var noteWidth: Double
    var size: Double

    var width: Double { max(nameWidth, noteWidth) }
    /// From one baseline to the next.
    var leading: Double { size * 1.28 }
  }

  /// Where a curve's name stands and how its two lines are aligned.
  struct BlockSpot {
    /// The left end of the name and its baseline.
    var name: Spot
    /// The left end of the note; its baseline is one leading lower.
    var note: Double
  }

  /// Places the label of a curve beside it; nothing if no place is good enough.
  mutating func place(labelOf curve: Int, _ block: Block) -> BlockSpot? {
    var best: Candidate?
    // Words across a hairline are worse than a name in the key.
    var least = 58.0
    let room = scale.frame.right - scale.frame.left - block.width - 8
    guard room > 0 else { return nil }
    let steps = 32
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let left = scale.frame.left + 4 + room * share
      let extents = columns.indices.map { index in
        extent(of: index, left - 5, left + block.width + 5)
      }
      guard let own = extents[curve] else { continue }
      for above in [true, false] {
        for slide in 0...28 {
          let slid = Double(slide) * 2.5
          let start = slid * 0.7 + (share - 0.5).magnitude * 10
          guard start < least else { break }
          let candidate = candidate(block, left: left, own: own, above: above, slid: slid)
          let cost = start + cost(candidate, of: curve, extents, above: above)
          guard cost < least else { continue }
          least = cost
          best = candidate
        }
      }
    }
    guard let best else { return nil }
    take(best.name, apart: block.size)
    if let note = best.note { take(note, apart: block.size) }
    return best.spot
  }

  /// A block in one of its possible places.
  private struct Candidate {
    var spot: BlockSpot
    var name: Box
    var note: Box?

    var top: Double { name.top }
    var bottom: Double { note?.bottom ?? name.bottom }
  }

  private func candidate(
    _ block: Block, left: Double, own: Extent, above: Bool, slid: Double
  ) -> Candidate {
    let lines = block.noteWidth > 0 ? 1.0 : 0
    let gap = 6.0
    let baseline =
      above
      ? own.top - gap - slid - block.size * LabelPlacement.descent - lines * block.leading
      : own.bottom + gap + slid + block.size * LabelPlacement.ascent
    // Above a falling curve and below a rising one the lines start at the same place, otherwise
    // they end there: the straight side faces the curve.
    let flushLeft = above == (own.last >= own.first)
    let name = Spot(
      x: flushLeft ? left : left + block.width - block.nameWidth, baseline: baseline)
    let note = Spot(
      x: flushLeft ? left : left + block.width - block.noteWidth,
      baseline: baseline + block.leading)
    return Candidate(
      spot: BlockSpot(name: name, note: note.x),
      name: LabelPlacement.box(name, width: block.nameWidth, size: block.size),
      note: block.noteWidth > 0
        ? LabelPlacement.box(note, width: block.noteWidth, size: block.size) : nil)
  }

  /// Returns the cost of a place; infinite if something is there already.
  private func cost(
    _ candidate: Candidate, of curve: Int, _ extents: [Extent?], above: Bool
  ) -> Double {
    guard candidate.top >= scale.frame.top - 6, candidate.bottom <= scale.frame.bottom - 3,
      let own = extents[curve]
    else { return .infinity }
    let ownGap = own.gap(to: candidate.top, candidate.bottom)
    var cost = ownGap * 0.4
    for index in extents.indices where index != curve {
      guard let other = extents[index] else { continue }
      if other.top < candidate.bottom + 4, other.bottom > candidate.top - 4 { return .infinity }
      // Nearer to another curve than to its own, a name would be read as that one's.
      let otherGap = other.gap(to: candidate.top, candidate.bottom)
      if otherGap < ownGap + 6 { cost += 30 + (ownGap + 6 - otherGap) }
      let isBeyond = above ? other.bottom < candidate.top : other.top > candidate.bottom
      if isBeyond, otherGap < 70 { cost += 12 }
    }
    cost += Double(crossings(candidate.name)) * 60
    if let note = candidate.note { cost += Double(crossings(note)) * 60 }
    for other in taken {
      if other.overlaps(candidate.name) { return .infinity }
      if let note = candidate.note, other.overlaps(note) { return .infinity }
    }
    return cost
  }

  // MARK: Curves as columns

  /// What a curve does between two abscissas.
  private struct Extent {
    var top: Double
    var bottom: Double
    var first: Double
    var last: Double

    /// The distance to a block between two ordinates: the mean of the nearest corner's and the
    /// middle's, which for a steep curve tells more than the corner alone.
    func gap(to blockTop: Double, _ blockBottom: Double) -> Double {
      let nearest = top > blockBottom ? top - blockBottom : max(0, blockTop - bottom)
      let middle = (first + last) / 2
      let mean = middle > blockBottom ? middle - blockBottom : max(0, blockTop - middle)
      return (nearest + mean) / 2
    }
  }

  private func extent(of curve: Int, _ left: Double, _ right: Double) -> Extent? {
    var extent: Extent?
    for index in range(left, right) {
      guard let y = columns[curve][index] else { continue }
      if var found = extent {
        found.top = min(found.top, y)
        found.bottom = max(found.bottom, y)
        found.last = y
        extent = found
      } else {
        extent = Extent(top: y, bottom: y, first: y, last: y)
      }
    }
    return extent
  }

  private func meetsCurve(_ box: Box, gap: Double) -> Bool {
    for curve in columns.indices {
      for index in range(box.left, box.right) {
        guard let y = columns[curve][index] else { continue }
        if y > box.top - gap, y < box.bottom + gap { return true }
      }
    }
    return false
  }

  private func range(_ left: Double, _ right: Double) -> Range<Int> {
    guard let count = columns.first?.count else { return 0..<0 }
    let width = LabelPlacement.columnWidth
    let low = Int(max(0, (left - scale.frame.left) / width))
    let high = Int(max(0, (right - scale.frame.left) / width)) + 2
    return min(low, count)..<min(max(low, high), count)
  }

  /// How many hairlines run through a box.
  private func crossings(_ box: Box) -> Int {
    guard box.right > scale.frame.left, box.left < scale.frame.right else { return 0 }
    var count = 0
    for y in gridlines where y > box.top - 4 && y < box.bottom + 2 { count += 1 }
    return count
  }

  private static func box(_ spot: Spot, width: Double, size: Double) -> Box {
    Box(
      left: spot.x, top: spot.baseline - size * ascent, right: spot.x + width,
      bottom: spot.baseline + size * descent)
  }
}
