/// What a character outside ASCII stands for in a formula.
enum Glyph {
  case space
  /// Another form of a character of the keyboard: × of `*`, − of `-`.
  case key(UInt8)
  /// A Greek letter.
  case letter(StaticString)
  /// The raised or lowered form of an ASCII character.
  case raised(UInt8)
  case lowered(UInt8)
  /// A root and its degree.
  case root(Int)
  /// A fraction in one character, such as ½.
  case fraction(Int64, Int64)

  /// Nil for a character that has no meaning in a formula.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3B1...0x3C9, 0x391...0x3A9:
      guard let letter = Greek.letters.first(where: { $0.scalar == scalar }) else { return nil }
      self = .letter(letter.name)
    // The spaces of typesetting, and what stands between a function and its argument.
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x2061, 0x3000: self = .space
    // The wide forms of East Asian keyboards.
    case 0xFF08...0xFF0F, 0xFF1D, 0xFF3B, 0xFF3D, 0xFF3E, 0xFF5B...0xFF5D:
      self = .key(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    case 0x2070, 0x2074...0x2079: self = .raised(UInt8(scalar.value - 0x2070) + 48)
    case 0x2080...0x2089: self = .lowered(UInt8(scalar.value - 0x2080) + 48)
    default:
      if let glyph = Glyph.sign(scalar) {
        self = glyph
      } else if let entry = Glyph.raised.first(where: { $0.scalar == scalar }) {
        self = .raised(entry.byte)
      } else if let entry = Glyph.lowered.first(where: { $0.scalar == scalar }) {
        self = .lowered(entry.byte)
      } else {
        return nil
      }
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Glyph? {
    switch scalar {
    case "·", "×", "⋅", "∗", "∙", "•", "⋆", "✕", "✖", "╳", "⨯", "・", "･", "‧", "\u{A78F}",
      "\u{2062}":
      .key(UInt8(ascii: "*"))
    case "−", "–", "—", "‐", "‑", "‒", "﹣": .key(UInt8(ascii: "-"))
    case "÷", "∕", "⁄", "➗": .key(UInt8(ascii: "/"))
    case "〖", "【": .key(UInt8(ascii: "("))
    case "〗", "】": .key(UInt8(ascii: ")"))
    case "ˆ": .key(UInt8(ascii: "^"))
    case "≈", "≃": .key(UInt8(ascii: "="))
    case "∣": .key(UInt8(ascii: "|"))
    case "√": .root(2)
    case "∛": .root(3)
    case "∜": .root(4)
    case "½": .fraction(1, 2)
    case "⅓": .fraction(1, 3)
    case "⅔": .fraction(2, 3)
    case "¼": .fraction(1, 4)
    case "¾": .fraction(3, 4)
    // The micro sign, the increment, the ohm sign, and the second forms of Greek letters.
    case "µ": .letter("mu")
    case "∆": .letter("Delta")
    case "Ω": .letter("Omega")
    case "ϕ": .letter("phi")
    case "ϵ": .letter("epsilon")
    case "ϑ": .letter("theta")
    case "ϰ": .letter("kappa")
    case "ϱ": .letter("rho")
    default: nil
    }
  }

  private static let raised = table(
    "¹²³⁺⁻⁽⁾ᐟⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ",
    "123+-()/niabcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRTUVW")

  private static let lowered = table("ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "aehijklmnoprstuvx")

  private static func table(
    _ forms: String, _ plain: String
  ) -> [(scalar: Unicode.Scalar, byte: UInt8)] {
    var entries: [(scalar: Unicode.Scalar, byte: UInt8)] = []
    for (scalar, byte) in zip(forms.unicodeScalars, plain.utf8) { entries.append((scalar, byte)) }
    return entries
  }
}
