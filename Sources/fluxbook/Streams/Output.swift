import Foundation
import Synchronization

/// Standard output or standard error: a buffer before a file descriptor.
///
/// Output to a terminal appears at once; other output is gathered and written in large pieces,
/// so the program must flush before it ends. Several threads may write; what one call writes
/// stays together.
final class Output: Sendable {
  /// What a message calls this stream.
  let name: String
  let isTerminal: Bool
  private let descriptor: Int32
  private let capacity: Int
  private let pending = Mutex<[UInt8]>([])

  /// Creates a stream on an open file descriptor, which stays open when the stream goes.
  ///
  /// - Parameter isBuffered: Whether output that is not a terminal's may wait in the buffer.
  init(descriptor: Int32, name: String, isBuffered: Bool = true) {
    self.name = name
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    capacity = isBuffered && !isTerminal ? 1 << 16 : 0
  }

  /// Writes text, or puts it aside to be written with what follows.
  func write(_ text: String) throws(OutputError) { try write(text.utf8) }

  /// Writes bytes, or puts them aside to be written with what follows.
  func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    try pending.withLock { (pending) throws(OutputError) in
      pending.append(contentsOf: bytes)
      if pending.count > capacity { try send(&pending) }
    }
  }

  /// Writes text and ends the line.
  func writeLine(_ text: String = "") throws(OutputError) {
    try write(text + "\n")
  }

  /// Writes what is still in the buffer.
  func flush() throws(OutputError) {
    try pending.withLock { (pending) throws(OutputError) in try send(&pending) }
  }

  /// Writes the bytes and empties the buffer, also on failure: a stream fails once.
  private func send(_ bytes: inout [UInt8]) throws(OutputError) {
    guard !bytes.isEmpty else { return }
    let reason = writeAll(bytes, to: descriptor)
    bytes.removeAll(keepingCapacity: true)
    if reason == EPIPE { throw .closed }
    if reason != 0 { throw .failed(stream: name, reason: String(cString: strerror(reason))) }
  }
}

extension Output {
  /// Makes the standard streams safe to use.
  ///
  /// A reader that leaves early must not kill the program, so SIGPIPE is ignored. A standard
  /// stream that was closed before the start is filled with a descriptor that refuses our use of
  /// it; otherwise the first output file would take its number and receive our messages.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}

/// The two streams a command speaks through.
struct Console: Sendable {
  let output: Output
  let errors: Output

  static let standard = Console(
    output: Output(descriptor: 1, name: "standard output"),
    errors: Output(descriptor: 2, name: "standard error", isBuffered: false))
}

/// Why a stream could not be written.
enum OutputError: ReportedError, Equatable {
  /// The reader at the other end of a pipe has gone, which is no fault of anyone's.
  case closed
  case failed(stream: String, reason: String)

  var code: ExitCode {
    switch self {
    case .closed: .success
    case .failed: .cannotCreate
    }
  }

  var message: String {
    switch self {
    case .closed: "the reader of the output has gone."
    case .failed(let stream, let reason): "cannot write to \(stream): \(reason)."
    }
  }
}

/// Writes every byte to a file descriptor and returns 0, or the `errno` of the failure.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let count = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        // A terminal shared with a program that made it non-blocking.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
