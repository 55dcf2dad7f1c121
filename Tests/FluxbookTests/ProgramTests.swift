import Foundation
import Testing

@testable import fluxbook

@Suite struct ProgramTests {
  @Test("without a command the program does the usual")
  func usual() {
    let run = Run(bakery)
    #expect((run.code, run.output, run.errors) == (.success, "the usual\n", ""))
  }

  @Test("the version is one line")
  func version() {
    #expect(Run(bakery, "--version").output == "bakery 1.2\n")
  }

  @Test("a mistake goes to standard error and ends with 64")
  func usage() {
    let run = Run(bakery, "bkae")
    #expect(run.code == .usage)
    #expect(run.output.isEmpty)
    #expect(run.errors == "bakery: 'bkae' is not a command. Did you mean 'bake'?\n")
  }

  @Test("a command's failure comes after its output and ends with the code of its cause")
  func failure() {
    let run = Run(bakery, "order", "salt")
    #expect(run.code == .missingInput)
    #expect(run.output == "one bag\n")
    #expect(run.errors == "bakery: salt.csv: there is no salt.\n")
  }

  @Test("a command decides its own code")
  func checkFailed() {
    #expect(Run(bakery, "order", "flour", "rye").code == .checkFailed)
  }

  @Test(
    "the codes are those of sysexits.h",
    arguments: [
      (ExitCode.success, 0), (.checkFailed, 1), (.usage, 64), (.badData, 65), (.missingInput, 66),
      (.software, 70), (.cannotCreate, 73),
    ] as [(ExitCode, Int32)])
  func codes(code: ExitCode, number: Int32) {
    #expect(code.rawValue == number)
  }
}
