import Foundation
import PackagePlugin

/// Compiles the `Browser` module and all it rests on to WebAssembly and embeds the result.
///
/// What is compiled, and in which order, follows from the package's dependency graph.
@main
struct BuildEngine: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let browser = target.recursiveTargetDependencies.first(where: { $0.name == "Browser" })
    else {
      Diagnostics.error("BuildEngine: \(target.name) does not depend on Browser")
      return []
    }
    let script = context.package.directoryURL
      .appending(path: "Plugins/BuildEngine/build-engine.sh")
    let work = context.pluginWorkDirectoryURL
    let source = work.appending(path: "EngineModule.swift")
    let compiler = (try? context.tool(named: "swiftc"))?.url ?? URL(filePath: "/usr/bin/swiftc")

    var arguments = [script, compiler, work, source].map { $0.path(percentEncoded: false) }
    var inputs = [script, compiler]
    for module in browser.recursiveTargetDependencies + [browser] {
      guard let module = module as? SourceModuleTarget else { continue }
      let files = module.sourceFiles.filter { $0.type == .source || $0.type == .header }
        .map(\.url).sorted { $0.path < $1.path }
      inputs += files
      arguments += [module is ClangSourceModuleTarget ? "c" : "swift", module.name]
      arguments.append(
        files.filter { $0.pathExtension != "h" }.map { $0.path(percentEncoded: false) }
          .joined(separator: "\n"))
    }
    return [
      .buildCommand(
        displayName: "Building the engine for the browser", executable: URL(filePath: "/bin/sh"),
        arguments: arguments, inputFiles: inputs, outputFiles: [source])
    ]
  }
}
