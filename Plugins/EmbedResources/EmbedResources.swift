import Foundation
import PackagePlugin

/// Embeds `problems`, `templates` and `site` in the target as Swift source, sorted by path.
///
/// SwiftPM remembers this plan and makes it anew when files are added to or removed from the folder
/// of a target. The resources lie in no target's folder; hence the package manifest gives this
/// plug-in the whole package as its folder.
@main
struct EmbedResources: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let script = root.appending(path: "Plugins/EmbedResources/embed.sh")
    let source = context.pluginWorkDirectoryURL.appending(path: "ResourceTable.swift")
    let resources = ["problems", "templates", "site"].flatMap { files(in: $0, of: root) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [
      .buildCommand(
        displayName: "Embedding the resources", executable: URL(filePath: "/bin/sh"),
        arguments: [script, root, source].map { $0.path(percentEncoded: false) } + resources,
        inputFiles: [script] + resources.map { root.appending(path: $0) },
        outputFiles: [source])
    ]
  }

  /// Lists the visible files of a folder and its subfolders, relative to the root.
  func files(in folder: String, of root: URL) -> [String] {
    let place = root.appending(path: folder)
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: place.path)
    return (paths ?? [])
      .filter { path in
        var isFolder: ObjCBool = false
        let whole = place.appending(path: path).path
        return FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
          && !isFolder.boolValue
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .map { folder + "/" + $0 }
  }
}
