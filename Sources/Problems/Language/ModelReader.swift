import Solver

/// Reads the names of models.
enum ModelReader {
  static func model(_ place: Fragment) throws(Diagnostic) -> TransportModel {
    let name = place.text
    for model in TransportModel.all where model.name == name { return model }
    let names = TransportModel.all.map { $0.name }
    throw place.diagnostic(
      "\(place.quoted) is not a model",
      remedy: LanguageReader.suggestion(name, names) + relatives(of: name, among: names)
        + ["`fluxbook solve --list` names all models with their symbols."])
  }

  /// The models whose names begin with the same word.
  private static func relatives(of name: String, among names: [String]) -> [String] {
    let word = name.prefix { $0 != " " && $0 != "," }
    let related = names.filter { $0.hasPrefix(word) }
    guard word.utf8.count > 2, !related.isEmpty, related.count <= 10 else { return [] }
    return ["Models that begin so: " + related.joined(separator: "; ") + "."]
  }
}
