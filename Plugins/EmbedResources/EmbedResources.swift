import Foundation
import PackagePlugin

/// Embeds `problems`, `templates` and `site` in the target as Swift source.
///
/// A plan is remembered between builds, and these folders lie outside of every target: a file added
/// to them would not make SwiftPM plan again, and edits of that file would go unseen. Two
/// commands mend that. The first runs whenever a build is planned and leaves a stamp named after
/// the folders' listing in a folder SwiftPM watches. The second runs whenever a file or a folder
/// changes, embeds what it finds and leaves the stamp of what it found; a stamp that is new makes
/// the next build plan afresh.
@main
struct EmbedResources: BuildToolPlugin {
  let folders = ["problems", "templates", "site"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let script = root.appending(path: "Plugins/EmbedResources/embed.sh")
    let stamps = context.pluginWorkDirectoryURL.appending(path: "Stamps")
    let source = context.pluginWorkDirectoryURL.appending(path: "ResourceTable.swift")
    let shell = URL(filePath: "/bin/sh")
    let places = [root.path(percentEncoded: false), stamps.path(percentEncoded: false)]
    return [
      .prebuildCommand(
        displayName: "Listing the resources", executable: shell,
        arguments: [script.path(percentEncoded: false), "list"] + places + folders,
        outputFilesDirectory: stamps),
      .buildCommand(
        displayName: "Embedding the resources", executable: shell,
        arguments: [script.path(percentEncoded: false), "embed"] + places
          + [source.path(percentEncoded: false)] + folders,
        inputFiles: [script] + folders.flatMap { contents(of: root.appending(path: $0)) },
        outputFiles: [source]),
    ]
  }

  /// Lists a folder and everything in it, folders included: adding a file changes its folder, and
  /// adding the folder changes the one it is in.
  func contents(of folder: URL) -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else {
      return [folder.deletingLastPathComponent()]
    }
    let walk = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return [folder] + (walk?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
  }
}
