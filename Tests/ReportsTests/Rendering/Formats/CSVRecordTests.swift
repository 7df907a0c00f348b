import CustomDump
import Testing

@testable import Rendering

@Suite struct CSVRecordTests {
  @Test(arguments: [
    (["a", "b"], "a,b"), (["a,b", "c"], "\"a,b\",c"), (["say \"x\""], "\"say \"\"x\"\"\""),
    (["one\r\ntwo"], "\"one\r\ntwo\""), (["a;b", "a\tb"], "\"a;b\",\"a\tb\""),
    (["", ""], ","), ([" a "], "\" a \""), (["a\"\u{301}"], "\"a\"\"\u{301}\""),
  ])
  func `a record quotes what could end a field`(fields: [String], line: String) {
    let written = CSVRecord.line(fields)
    #expect(Array(written.unicodeScalars) == Array((line + "\r\n").unicodeScalars))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+44 7700 900123", "'+44 7700 900123"), ("-5", "'-5"), ("@a", "'@a"),
    ("\ta", "'\ta"), ("\ra", "'\ra"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"),
    ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FF20}1", "'\u{FF20}1"), (" =1", "' =1"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"), ("=\u{301}", "'=\u{301}"), ("020 7946 0018", "020 7946 0018"),
    ("a=b", "a=b"), ("", ""), ("a\u{0}", "a\u{FFFD}"), ("it's", "it's"), ("'tis", "'tis"),
    ("'=1", "''=1"), ("''+1", "'''+1"),
  ])
  func `what looks like a formula is guarded`(text: String, guarded: String) {
    #expect(Array(CSVRecord.guarded(text).unicodeScalars) == Array(guarded.unicodeScalars))
  }

  @Test(arguments: HostileText.samples)
  func `no hostile text begins a formula or ends its field`(_ sample: HostileText.Sample) throws {
    let text = CSVRecord.guarded(sample.text)
    let fields = CSVReading.fields(of: CSVRecord.line(["before", text, "after"]))
    expectNoDifference(fields, [["before", text, "after"]])
    let first = try #require(text.unicodeScalars.first)
    #expect(!"=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first))
  }
}

/// Reads records as RFC 4180 has them, independently of how they are written.
enum CSVReading {
  static func fields(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"": field.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case _ where isQuoted: field.append(scalar)
      case ",":
        record.append(String(field))
        field.removeAll()
      case "\r" where rest.first == "\n":
        rest.removeFirst()
        records.append(record + [String(field)])
        record.removeAll()
        field.removeAll()
      default: field.append(scalar)
      }
    }
    return records
  }
}
