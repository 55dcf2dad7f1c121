import Browser
import Foundation
import Testing

@testable import fluxbook

/// A program that runs the engine: what it takes, and how to get it.
enum Host {
  static let node = path(of: "node")
  static let chromium = path(of: "chromium") ?? path(of: "google-chrome")
  /// Python with Playwright, which drives Chromium.
  static let python = path(of: "python3").flatMap { python in
    (try? run([python, "-c", "import playwright"], timeout: 60)) == nil ? nil : python
  }

  static let nodeHelp: Comment = "needs Node 18 or later: apt-get install nodejs"
  static let chromiumHelp: Comment =
    "needs Chromium and Playwright: apt-get install chromium && pip install playwright==1.65.2"

  /// What a driver reports.
  struct Report: Decodable {
    struct Heap: Decodable {
      let faults: Int
      let early, late, whole: Int
    }
    let replies: [String]
    let wasm: Bool
    let stopped: String?
    let revived: Bool?
    let heap: Heap?
    let console: [String]?
    /// How long each request took of the processor, in milliseconds.
    let times: [Double]?
  }

  static let drivers = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Drivers")

  /// Lays out a page as the site has it, with requests beside it, and lets a driver answer them.
  static func report(_ command: [String], requests: [[UInt8]]) throws -> Report {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "fluxbook \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: drivers.appending(path: "page.html"), to: folder.appending(path: "page.html"))
    try Data(Engine.script.utf8).write(to: folder.appending(path: "engine.js"))
    let host = try #require(Resources.bytes("site/script/engine-host.js"))
    try Data(host).write(to: folder.appending(path: "engine-host.js"))
    try JSONEncoder().encode(requests.map(hexadecimal))
      .write(to: folder.appending(path: "requests.json"))
    let output = try run(command + [folder.path], timeout: 180)
    return try JSONDecoder().decode(Report.self, from: output)
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
  }

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// A program that failed or took too long.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program and returns what it printed; one that takes longer than `timeout` seconds is
  /// stopped.
  private static func run(_ command: [String], timeout: Double) throws -> Data {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "fluxbook-\(UUID().uuidString).out")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + timeout) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw Failure(description: "\(command[0]) took longer than \(timeout) s")
    }
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(command[0]) failed with status \(process.terminationStatus)")
    }
    return try Data(contentsOf: output)
  }
}
