import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct CSVReportTests {
  private static let heading = ReportHeading(made: Fixture.now)

  private func fields(of record: InterviewRecord) throws -> [String: String] {
    let row = ReportRow(record, duties: [Fixture.duty()], at: Fixture.now)
    let read = CSVReading.fields(of: try written(.csv, Self.heading, [row]))
    let names = try #require(read.first)
    let values = try #require(read.last)
    #expect(names.count == values.count)
    return Dictionary(zip(names, values), uniquingKeysWith: { $1 })
  }

  @Test func `it begins with a byte order mark and the keys of the fields`() {
    let header = CSVReport(Self.heading, in: .usual).header
    #expect(header.unicodeScalars.first == "\u{FEFF}")
    let keys = ReportField.all(for: .internal).map(\.key).joined(separator: ",")
    #expect(header.unicodeScalars.dropFirst().map(String.init).joined() == keys + "\r\n")
  }

  @Test func `a row has what is known, and nothing for what is not`() throws {
    let fields = try fields(of: Fixture.record)
    expectNoDifference(
      [
        "phone", "start", "stage", "state", "went", "met", "hearBy", "promisedBy", "answerBy",
        "outcome", "owed",
      ].map { fields[$0] },
      [
        "'+44 7700 900123", "2026-11-16 11:00", "first", "took place", "4",
        "Ann Lee (head of data); Bob Ray", "2026-11-27", "2026-11-27 14:00", "", "",
        "Get the debrief",
      ])
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text stays in its field, and computes nothing`(_ sample: HostileText.Sample)
    throws
  {
    let fields = try fields(of: HostileText.record(sample.text))
    for key in ["candidate", "phone", "email", "employer", "vacancy", "discussed", "said"] {
      #expect(fields[key] == CSVRecord.guarded(sample.text))
    }
  }
}
