import Testing

@testable import fluxbook

@Suite struct CSVTests {
  /// Reads a table and returns its cells with the header first.
  private func cells(_ text: String) throws -> [[String]] {
    let table = try CSV(text, name: "t.csv")
    let columns = table.header.indices
    return [table.header] + table.rows.map { row in columns.map { row[$0] } }
  }

  @Test(
    "the forms tables come in",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
      ("\"a,b,c\";d\n1;2", [["a,b,c", "d"], ["1", "2"]]),
      ("a,b\n\"1\n2\",\"3\r\n4\"\n", [["a", "b"], ["1\n2", "3\r\n4"]]),
      ("a\n\"say \"\"x\"\"\"\n", [["a"], ["say \"x\""]]),
      ("a,b\n5\" tube,x\"\n", [["a", "b"], ["5\" tube", "x\""]]),
      ("a,b,c\n1\n1,2,3,,\n", [["a", "b", "c"], ["1", "", ""], ["1", "2", "3"]]),
      ("\n\na,b\n\n,\n1,2\n\n\n,,,\n", [["a", "b"], ["1", "2"]]),
      ("a\n\"\"\n", [["a"], [""]]),
      ("a, b \n 1 , 2\n", [["a", " b "], [" 1 ", " 2"]]),
      ("näme\n李\n", [["näme"], ["李"]]),
    ] as [(String, [[String]])])
  func forms(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test("a row knows its line, also after cells of several lines")
  func lines() throws {
    let table = try CSV("a,b\r\n\"1\r\n\r2\n\",x\r\n\r\n3,4\n5,6", name: "t.csv")
    #expect(table.rows.map { $0.line } == [2, 7, 8])
  }

  @Test(
    "what is wrong is named by line, column and remedy",
    arguments: [
      ("", "1:1: the table is empty. Its first line must name the columns."),
      (
        "\n\r\n,\n",
        "1:1: the table is empty. Its first line must name the columns."
      ),
      (
        "a,b\n1,\"x\n\n",
        "2:3: the quoted cell that begins here does not end. Close it with a quote;"
          + " a quote within it is doubled."
      ),
      (
        "\"",
        "1:1: the quoted cell that begins here does not end. Close it with a quote;"
          + " a quote within it is doubled."
      ),
      (
        "a,b\né,\"x\"y\n",
        "2:6: text follows the quote that ends the cell."
          + " Double the quote if it belongs to the cell."
      ),
      (
        "a,b\n1,2\n1,2,3\n",
        "3:5: the row has 3 cells, the header 2 columns."
          + " Put a cell that contains a comma in quotes."
      ),
      (
        "a;b\n1;2;;4",
        "2:6: the row has 4 cells, the header 2 columns."
          + " Put a cell that contains a semicolon in quotes."
      ),
      (
        "a,b\n1,\u{0}\n",
        "2:3: there is a NUL byte, so this is no text file. Export the table as CSV."
      ),
    ] as [(String, String)])
  func errors(text: String, expected: String) {
    let said = message { _ = try CSV(text, name: "t.csv") }
    #expect(said == "65 t.csv:" + expected)
  }

  @Test("columns are found by name, whatever its case")
  func columns() throws {
    let table = try CSV("\n ID ,Name,flux,Flux\n1,x,2,3\n", name: "t.csv")
    #expect(try table.column("id") == 0)
    #expect(try table.column("NAME") == 1)
    #expect(
      message { _ = try table.column("nane") }
        == "65 t.csv:2:1: there is no column 'nane'. If 'Name' is meant, rename it.")
    #expect(
      message { _ = try table.column("temperature") }
        == "65 t.csv:2:1: there is no column 'temperature'."
        + " The columns are ' ID ', 'Name', 'flux' and 'Flux'.")
    #expect(
      message { _ = try table.column("flux") }
        == "65 t.csv:2:1: more than one column is called 'flux'."
        + " Rename the one that is not meant.")
    #expect(table.rows[0][17] == "")
    #expect(table.rows[0][-1] == "")
  }

  @Test("hostile tables of megabytes are read or refused in linear time")
  func hostile() throws {
    let one = try CSV("a\n" + String(repeating: "x", count: 10_000_000), name: "t.csv")
    #expect(one.rows[0][0].utf8.count == 10_000_000)
    let size = 1_000_000
    let header = try CSV(String(repeating: ",", count: size) + "z", name: "t.csv")
    #expect(header.header.count == size + 1)
    for text in [
      "a\n\"" + String(repeating: "x\n", count: size / 2),
      "a\n" + String(repeating: "\"\"", count: size / 2) + "\"",
      "a,b\n" + String(repeating: ",", count: size) + "1",
    ] {
      #expect(throws: CSVError.self) { try CSV(text, name: "t.csv") }
    }
  }

  @Test(
    "text that a spreadsheet would run is guarded, and comes back as it was",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30 1", "'+49 30 1"), ("-1", "'-1"), ("@sum", "'@sum"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\n=x", "\"'\n=x\""), ("'=x", "''=x"),
      ("'tis", "'tis"), ("'", "'"), ("x=1", "x=1"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
      ("say \"x\"", "\"say \"\"x\"\"\""), (" x", "\" x\""), ("", "\"\""),
    ] as [(String, String)])
  func guarding(text: String, written: String) throws {
    var writer = CSVWriter()
    writer.append([.text("h")])
    writer.append([.text(text)])
    #expect(writer.text == "h\n" + written + "\n")
    #expect(Array(try CSV(writer.text, name: "t.csv").rows[0][0].utf8) == Array(text.utf8))
  }

  @Test("numbers are written as they are; what only claims to be one is text")
  func numbers() {
    var writer = CSVWriter()
    writer.append([
      .number("-1.5e-3"), .number("+2"), .number("=1"), .number("-1+cmd"), .number(""),
    ])
    #expect(writer.text == "-1.5e-3,+2,'=1,'-1+cmd,\n")
  }

  @Test("any table that is written reads back the same")
  func roundTrip() throws {
    let pieces = ["", "'", "=", "a", "\"", ",", ";", "\t", "\n", "\r", " ", "é", "-", "''="]
    var state: UInt64 = 42
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in (0..<draw(4)).map { _ in pieces[draw(pieces.count)] }.joined() }
      }
      var writer = CSVWriter()
      writer.append(["a", "b", "c"].map { .text($0) })
      for row in rows { writer.append(row.map { .text($0) }) }
      // Rows without any content are skipped by the reader.
      let expected = rows.filter { row in row.contains { !$0.isEmpty } }
      let table = try CSV(writer.text, name: "t.csv")
      #expect(table.rows.map { row in (0..<3).map { row[$0] } } == expected)
    }
  }
}
