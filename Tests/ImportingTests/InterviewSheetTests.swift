import CustomDump
import Domain
import Foundation
import Importing
import Testing
import WorkingTime

struct InterviewSheetTests {
  @Test func everyBadRowIsNamedByItsLine() throws {
    let sheet = try Sheet.read(
      rows: [
        "\"Ann\n\nLee\",Acme,x", "Bob,Acme,12/04/2016", "", ",,", "Cat,Acme,y", "Dan,Acme,z,",
      ])
    expectNoDifference(sheet.faults.map(\.line), [2, 8, 9])
    expectNoDifference(sheet.rows.map(\.line), [5])
    #expect(sheet.blankRows == 2)
    #expect(sheet.interviews == nil)
  }

  @Test(arguments: [",", ";", "\t"])
  func anySeparatorDoes(separator: String) throws {
    let sheet = try Sheet.read(
      [["Name", "Client", "Date"], ["Ann", "Acme", "12/04/2016"]]
        .map { $0.joined(separator: separator) }.joined(separator: "\r\n"))
    expectNoDifference(sheet.interviews?.map(\.booking.candidate), ["Ann"])
  }

  @Test func whatFollowsTheHeadingMayBeRagged() throws {
    let sheet = try Sheet.read(
      rows: ["Ann,Acme,12/04/2016", "Bob,Acme,12/04/2016,Buyer,,,"], beside: "Vacancy,Phone")
    expectNoDifference(sheet.interviews?.map(\.booking.vacancy), ["not stated", "Buyer"])
  }

  @Test func anIgnoredColumnIsNotRead() throws {
    var options = Sheet.options
    options.overrides = [ColumnOverride(header: "Stage", is: .ignored)]
    let sheet = try Sheet.read(
      rows: ["Ann,Acme,12/04/2016,a third one"], beside: "Stage", options: options)
    expectNoDifference(sheet.interviews?.map(\.booking.stage), [nil])
  }

  @Test func itSaysHowFarItIs() throws {
    let rows = Array(repeating: "Ann,Acme,12/04/2016", count: 2000)
    let text = (["Name,Client,Date"] + rows).joined(separator: "\n")
    var said: [Double] = []
    _ = try InterviewSheet.read(Array(text.utf8), options: Sheet.options) { said.append($0) }
    #expect(said.count > 3)
    #expect(said == said.sorted())
    #expect(said.allSatisfy { (0...1).contains($0) })
    #expect(said.last == 1)
  }

  @Test(.enabled(if: Sheet.hasAttendance, "../shared/data is not beside the package"))
  func theAgencysOwnFileGoesInWhole() throws {
    let sheet = try InterviewSheet.read(
      Array(Data(contentsOf: Sheet.attendance)), options: Sheet.options)
    expectNoDifference(sheet.complaints, [])
    let interviews = try #require(sheet.interviews)
    #expect(interviews.count == 1233)
    #expect(sheet.blankRows == 0)
    #expect(Set(interviews.map(\.booking.candidate)).count == 1233)
    // No, NO, no, and each with a space after it: 401 + 35 + 7 + 6 + 1.
    #expect(interviews.count { $0.events.map(\.event) == [.noShow()] } == 450)
    #expect(interviews.count { $0.events.isEmpty } == 783)
    #expect(sheet.findings.remarks.isEmpty)
    var options = Sheet.options
    options.now = Instant(rfc3339: "2026-11-26T09:05:00Z")
    let later = try InterviewSheet.read(
      Array(Data(contentsOf: Sheet.attendance)), options: options)
    #expect(later.rows.allSatisfy { $0.isHistory }, "all of it is history by now")
    #expect(Set(interviews.map(\.booking.employer)).count == 15)

    let starts = interviews.map(\.booking.time.start.rfc3339)
    #expect(starts.count { $0 == "2016-04-25T08:00:00Z" } == 5)
    #expect(starts.count { $0.hasPrefix("2016-08-28T") } == 20)
    #expect(starts.count { $0 == "2016-08-28T09:30:00Z" } == 5)
    #expect(starts.count { $0 == "2016-12-04T09:00:00Z" } == 86)
    #expect(starts.min() == "2014-03-18T09:00:00Z")
    #expect(starts.max() == "2023-04-12T08:00:00Z")
  }
}
