/// The core as WebAssembly, which practice pages run in the browser.
///
/// The build plug-in `BuildEngine` compiles it and writes `base64`, the module's bytes, and
/// `reason`, which says why there is none where the Swift toolchain cannot compile for the browser.
enum Engine {
  /// Whether this executable carries the engine.
  static var isPresent: Bool { base64.utf8CodeUnitCount > 0 }

  /// The script that hands the module to the page; a page opened from a file can load no other kind
  /// of file.
  static var script: String { "globalThis.FLUXBOOK_ENGINE = \"\(base64)\";\n" }
}
