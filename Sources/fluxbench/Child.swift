import Glibc

/// Another program, run to its end.
enum Child {
  /// What a run took.
  struct Run {
    let seconds: Double
    let peakKilobytes: Int
  }

  /// Runs a program, found by its path or its name; nil unless it ends with 0.
  ///
  /// - Parameter output: The file its output goes to; by default it goes nowhere.
  static func run(
    _ path: String, _ arguments: [String], output: String = "/dev/null"
  ) -> Run? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let start = seconds()
    var process = pid_t()
    guard posix_spawnp(&process, path, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Run(seconds: seconds() - start, peakKilobytes: Int(usage.ru_maxrss))
  }

  /// Runs a program and gives its output; nil unless it ends with 0.
  static func output(of path: String, _ arguments: [String], in folder: String) -> String? {
    let file = folder + "/output"
    guard run(path, arguments, output: file) != nil, let stream = fopen(file, "r") else {
      return nil
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
