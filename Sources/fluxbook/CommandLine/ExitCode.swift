/// How the program ended, for the shell and for scripts.
///
/// The numbers above 1 are those of BSD's `sysexits.h`.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// The work was done, and what was checked is not in order.
  case checkFailed = 1
  /// The command line cannot be understood (`EX_USAGE`).
  case usage = 64
  /// A file was read and what it says is wrong (`EX_DATAERR`).
  case badData = 65
  /// A file cannot be read (`EX_NOINPUT`).
  case missingInput = 66
  /// The program met a case it should have excluded (`EX_SOFTWARE`).
  case software = 70
  /// An output file or stream cannot be written (`EX_CANTCREAT`).
  case cannotCreate = 73
}

/// An error the program can report as it is: a message for a person, a code for the shell.
///
/// A message names the place, the cause and, where there is one, the remedy, in whole sentences
/// and without the program's name, which the report puts before it.
protocol ReportedError: Error {
  var code: ExitCode { get }
  var message: String { get }
}

/// An error of a command, composed where it arises.
struct Failure: ReportedError, Equatable {
  let code: ExitCode
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
