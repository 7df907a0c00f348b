import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct AudienceTests {
  private static let readers: [Reader] = [
    .agency, .employer(MarkedRecord.employer), .candidate(MarkedRecord.candidate),
  ]

  /// The formats that are text; SpreadsheetReportTests has the other.
  private static let texts = ReportFormat.allCases.filter { $0 != .xlsx }

  /// A report as one reader gets it in one format.
  private static func report(
    for reader: Reader, _ format: ReportFormat, _ rows: [ReportRow] = MarkedRecord.rows
  ) throws -> String {
    try written(format, ReportHeading(for: reader, made: Fixture.now), rows)
  }

  @Test func `the table says who may see what, and a second book agrees`() {
    let table = Dictionary(
      ReportField.table.map { ($0.key, $0.audiences) }, uniquingKeysWith: { $0.union($1) })
    expectNoDifference(
      Dictionary(uniqueKeysWithValues: MarkedRecord.marks.map { ($0.key, $0.audiences) }), table)
  }

  @Test(arguments: readers, texts)
  func `a field appears where the table says, and nowhere else`(
    _ reader: Reader, _ format: ReportFormat
  ) throws {
    let report = try Self.report(for: reader, format)
    for mark in MarkedRecord.marks where !(format == .csv && mark.words.hasSuffix(" of 5")) {
      let spelled =
        switch format {
        case .json: mark.json
        case .csv: mark.csv
        default: mark.words
        }
      #expect(
        report.contains(spelled) == mark.audiences.contains(reader.audience),
        "\(mark.key) for \(reader.audience) in \(format)")
    }
  }

  @Test(arguments: readers, texts)
  func `what is in no field is in no report`(_ reader: Reader, _ format: ReportFormat) throws {
    let report = try Self.report(for: reader, format)
    for mark in MarkedRecord.unseen { #expect(!report.contains(mark)) }
  }

  @Test(arguments: readers)
  func `a key or a column that is not theirs is not there at all`(_ reader: Reader) throws {
    let keys = ReportField.all(for: reader.audience).map(\.key)
    #expect(Set(keys).count == keys.count)
    let csv = CSVReading.fields(of: try Self.report(for: reader, .csv))
    expectNoDifference(csv.first.map { $0.map { $0.replacing("\u{FEFF}", with: "") } }, keys)
    let json = try Contract.object(try Self.report(for: reader, .json))
    let interviews = try #require(json["interviews"] as? [[String: Any]])
    expectNoDifference(
      interviews.map { Set($0.keys) }, MarkedRecord.rows.map { _ in Set(keys) })
    #expect((json["numbers"] != nil) == (reader == .agency))
    let counts = try #require(json["counts"] as? [String: Any])
    expectNoDifference(Set(counts.keys), Set(ReportCount.all(for: reader.audience).map(\.key)))
  }

  @Test(arguments: readers.dropFirst(), texts)
  func `interviews of others are neither told nor counted`(
    _ reader: Reader, _ format: ReportFormat
  ) throws {
    let others = ReportRow(Fixture.record, duties: [Fixture.duty()], at: Fixture.now)
    expectNoDifference(
      try Self.report(for: reader, format, [others] + MarkedRecord.rows + [others]),
      try Self.report(for: reader, format))
    #expect(try !Self.report(for: reader, format, [others]).contains("Priya"))
  }

  @Test(arguments: readers.dropFirst(), texts)
  func `whatever they may not see could be otherwise without a trace`(
    _ reader: Reader, _ format: ReportFormat
  ) throws {
    let otherwise = try #require(MarkedRecord.rowsOtherwise(for: reader.audience))
    expectNoDifference(
      try Self.report(for: reader, format, otherwise), try Self.report(for: reader, format))
  }
}
