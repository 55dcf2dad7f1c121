import Diffusion
import Foundation
import Testing

@testable import Problems

/// A small problem file that is right, and what comes of it when one piece is changed.
enum Trial {
  static let text = """
    ---
    id: trial
    title: A trial
    ---

    A tube of {L} holds {A}.

    ```given
    A, B   from gas pairs with measured D_AB
    T      300 K
    P      1 atm
    L      5 cm … 30 cm step 1 cm
    x_A1   0.30 … 0.90 step 0.01
    x_A2   0.02 … 0.20 step 0.01   where x_A2 < x_A1
    D_AB   measured, in cm^2/s, 3 s.f.
    ```

    ```model
    planar film, stagnant B
    ```

    ```ask
    flux   N_A in mol/(m^2 s), 3 s.f., 4 points: How much?
    ```

    ```trap
    flow   closure equimolar counterdiffusion: You let {B} flow back.
    ```

    """

  /// The text with the first occurrence of a piece replaced.
  static func text(replacing piece: String, with replacement: String) throws -> String {
    let range = try #require(text.range(of: piece), "`\(piece)` is not in the trial")
    return text.replacingCharacters(in: range, with: replacement)
  }

  static func problem(_ text: String) throws(Diagnostic) -> Problem {
    try Problem(SourceText(name: "trial.md", text: text), theory: Library.theory)
  }

  /// The complaint about a text, from reading it or from drawing its variant 1; nil if it is fine.
  static func complaint(
    _ text: String, named name: String = "trial.md", seeds: ClosedRange<UInt64> = 1...1
  ) -> String? {
    do throws(Diagnostic) {
      let problem = try Problem(SourceText(name: name, text: text), theory: Library.theory)
      do throws(DrawError) {
        for seed in seeds { _ = try problem.variant(seed: seed) }
        return nil
      } catch {
        return error.message
      }
    } catch {
      return error.text
    }
  }
}

/// A change of the trial and the whole complaint about it.
struct Complaint: CustomTestStringConvertible, Sendable {
  let name: String
  let piece: String
  let replacement: String
  let expected: String

  init(_ name: String, _ piece: String, _ replacement: String, _ expected: String) {
    self.name = name
    self.piece = piece
    self.replacement = replacement
    self.expected = expected
  }

  var testDescription: String { name }
}
