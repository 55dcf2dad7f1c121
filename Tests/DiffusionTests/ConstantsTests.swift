import Algebra
import Numerics
import Testing

@testable import Diffusion

/// Rules that integrate or differentiate take every symbol that a script does not name for a
/// constant. The models of the line must agree: there its slope is zero.
@Suite struct ConstantsTests {
  @Test("what a script takes for constant does not vary in any model of the line")
  func constants() throws {
    var checked = 0
    for theorem in try Theory().theorems {
      let id = theorem.theorem.id
      for line in theorem.lines {
        let models = ModelCheck.models(for: line.setting, name: id)
        #expect(!models.isEmpty)
        for application in line.rules {
          guard let (constants, variable) = application.constants else { continue }
          for symbol in constants {
            for model in models {
              #expect(
                model.isConstant(symbol, along: variable),
                "\(id): \(symbol.name) varies with \(variable.name) in \(line.setting.name)")
              checked += 1
            }
          }
        }
      }
    }
    #expect(checked > 400)
  }

  @Test("a symbol that varies is told from one that does not")
  func kinds() throws {
    let model = try #require(
      ModelCheck.models(for: .stagnantFilm, name: "constants").first)
    #expect(model.isConstant("N_A", along: "z"))
    #expect(model.isConstant("D_AB", along: "z"))
    #expect(!model.isConstant("x_A", along: "z"))
    #expect(!model.isConstant("J_A", along: "z"))
  }
}

extension DerivedLine.Application {
  /// What the rule takes for constants, and along which variable; nil for other rules.
  fileprivate var constants: (Set<Symbol>, Symbol)? {
    let symbols = Set(before.left.symbols + before.right.symbols)
      .subtracting(before.left.symbolsInSlopes + before.right.symbolsInSlopes)
    switch rule {
    case .separate(let first, let second):
      return (symbols.subtracting([first.variable, second.variable]), first.variable)
    case .sumUp(let span):
      return (
        symbols.intersection(before.right.symbols).subtracting([span.variable]), span.variable
      )
    case .differentiate(let variable, let varying):
      return (symbols.subtracting(varying + [variable]), variable)
    default: return nil
    }
  }
}

extension Expression {
  /// The symbols whose slopes stand here: these vary.
  fileprivate var symbolsInSlopes: [Symbol] {
    if case .derivative(let argument, _) = self { return argument.symbols }
    return children.flatMap { $0.symbolsInSlopes }
  }
}

extension Model {
  /// Whether a symbol has no slope along a variable anywhere; one without a value is none that
  /// could be taken for a constant.
  fileprivate func isConstant(_ symbol: Symbol, along variable: Symbol) -> Bool {
    places.allSatisfy { place in
      let state = state(place)
      guard let jet = state[symbol], let other = state[variable] else { return false }
      let slope = jet.derivative(by: other).value
      return abs(slope * other.value) <= 1e-9 * (state.size(of: symbol) ?? 0)
    }
  }
}
