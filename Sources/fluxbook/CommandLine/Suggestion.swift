import Numerics

/// Returns " Did you mean 'make'?" if a name is near, or else the alternative after a space.
func suggestion(
  for name: String, among candidates: some Sequence<String>, otherwise: String = ""
) -> String {
  if let nearest = nearestName(to: name, in: candidates) {
    return " Did you mean \(quoted(nearest))?"
  }
  return otherwise.isEmpty ? "" : " " + otherwise
}
