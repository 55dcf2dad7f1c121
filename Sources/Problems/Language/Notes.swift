import Algebra
import Solver

/// What an author adds to the worked solution of a question.
struct SolutionNote: Sendable {
  /// The index of the question.
  let ask: Int
  let prose: [ProsePiece]
}

/// A hint in an author's words, instead of those that the solution gives.
struct AuthoredHint: Sendable {
  /// The index of the question.
  let ask: Int
  let prose: [ProsePiece]
}
