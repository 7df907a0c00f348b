import CustomDump
import Domain
import Importing
import Testing
import Wording
import WorkingTime

/// Tables as people have them, and what is noticed of them.
struct SheetFindingsTests {
  /// On the day of the field's examples.
  private static var options: SheetOptions {
    get throws {
      var options = Sheet.options
      options.today = LocalDate(iso8601: "2026-11-26")
      options.now = Instant(rfc3339: "2026-11-26T09:05:00Z")
      return options
    }
  }

  private func read(_ text: String, order: DateOrder? = nil) throws -> InterviewSheet {
    var options = try Self.options
    options.dateOrder = order
    return try Sheet.read(text, options: options)
  }

  private func remarks(_ sheet: InterviewSheet) -> [String] {
    sheet.findings.remarks.map { remark in
      "\(remark.kind) \(remark.value)" + (remark.meaning.map { " = \($0)" } ?? "")
        + (remark.count > 1 ? " x\(remark.count)" : "")
    }
  }

  @Test func rowsThatAreNoInterviewsAreLeftOut() throws {
    let sheet = try read(
      """
      Interviews of the week,,,
      ,,,
      Candidate,Client,Role,Interview Date
      Monday,,,
      Ann Lee,Acme,Buyer,30/11/2026 10:00
      Ann Lee,Acme,Buyer,30/11/2026 10:00
      Bob Fox,Acme,Buyer,TBC
      Cat Ray,Acme,Buyer,
      Candidate,Client,Role,Interview Date
      Total,,,3
      Dan Gum,Acme,Buyer,01/12/2026 10:00

      """)
    expectNoDifference(sheet.complaints, [])
    expectNoDifference(sheet.rows.map(\.line), [5, 11])
    expectNoDifference(
      sheet.findings.leftOut.map { "\($0.line) \($0.reason)" },
      ["4 section", "6 doubled", "7 noDate", "8 noDate", "9 heading", "10 total"])
    #expect(sheet.rowsAbove == 1)
    #expect(sheet.rowCount == 8)
  }

  @Test func aNameThatIsTooLongIsLeftOut() throws {
    let long = String(repeating: "n", count: 501)
    let sheet = try read(
      """
      Candidate,Client,Role,Interview Date
      \(long),Acme,Buyer,30/11/2026 10:00
      Ann Lee,Acme,\(long),30/11/2026 10:00
      Ann Lee,Acme,\(long.dropLast()),30/11/2026 10:00
      """)
    expectNoDifference(
      sheet.findings.leftOut.map { "\($0.line) \($0.reason)" }, ["2 tooLong", "3 tooLong"])
    expectNoDifference(sheet.rows.map(\.line), [4])
  }

  @Test func whatSaysNothingIsBlank() throws {
    let sheet = try read(
      """
      Candidate,Client,Role,Interview Date,Mobile,Email,Stage
      Ann Lee,Acme,Buyer,30/11/2026 10:00,N/A,n/a,TBC
      Bob Fox,Acme,Buyer,30/11/2026 10:00,4.477E+11,zoe@,Technical
      Cat Ray,Acme,#REF!,30/11/2026 10:00,07700 900123,cat@x.example,Technical
      """)
    expectNoDifference(sheet.complaints, [])
    expectNoDifference(sheet.rows.map(\.interview.booking.phone), [nil, nil, "07700 900123"])
    expectNoDifference(sheet.rows.map(\.interview.booking.stage), [nil, nil, nil])
    expectNoDifference(
      remarks(sheet),
      [
        "blank TBC", "blank N/A", "blank n/a", "unknown Technical x2", "blank 4.477E+11",
        "blank zoe@", "blank #REF!",
      ])
  }

  /// The cells of the date and the time, the start, and what is noticed.
  @Test(arguments: [
    ("30/11/2026", "2:30", "14:30:00Z", ["afternoon 2:30 = 14:30"]),
    ("30/11/2026", "4.15", "16:15:00Z", ["afternoon 4.15 = 16:15"]),
    ("30/11/2026", "06:30", "06:30:00Z", ["odd 06:30"]),
    ("30/11/2026", "20:30", "20:30:00Z", ["odd 20:30"]),
    ("30/11/2026", "0.4375", "10:30:00Z", []),
    ("30/11/2026", "10:30 EST", "15:30:00Z", ["zone EST = America/New_York"]),
    ("30/11/2026 7:30pm PT", "", "03:30:00Z", ["zone PT = America/Los_Angeles"]),
    ("30/11/26 10am (Teams)", "", "10:00:00Z", ["aside Teams"]),
    ("30/11/2026 10:30 Teams call", "", "10:30:00Z", ["aside Teams call"]),
    ("46356.4375", "", "10:30:00Z", []), ("10:30 30/11/2026", "", "10:30:00Z", []),
    ("2026-11-30 10:30:00+00:00", "", "10:30:00Z", []), ("30/11 14:00", "", "14:00:00Z", []),
  ])
  func timesAreReadAsPeopleWriteThem(
    date: String, time: String, start: String, said: [String]
  ) throws {
    let sheet = try read("Candidate,Client,Interview Date,Time\nAnn Lee,Acme,\(date),\(time)\n")
    expectNoDifference(sheet.complaints, [])
    expectNoDifference(
      sheet.rows.map { $0.interview.booking.time.start.rfc3339.suffix(9) }, [Substring(start)])
    expectNoDifference(remarks(sheet), said)
  }

  @Test func whatIsNotUnderstoodIsKeptAsANote() throws {
    let sheet = try read(
      """
      Candidate,Client,Interview Date,Stage,Outcome,Notes,Client Feedback
      Ann Lee,Acme,30/11/2026 10:00 Teams call,Technical,To be seen,second floor,Keen
      Bob Fox,Acme,30/11/2026 10:00,1st,Pending,N/A,
      """)
    expectNoDifference(sheet.complaints, [])
    let notes = sheet.rows.map { row in
      row.interview.events.compactMap { fact -> String? in
        if case .recognised(let note) = fact.event { note } else { nil }
      }
    }
    expectNoDifference(
      notes,
      [
        [
          "second floor; Client Feedback: Keen; Interview Date: Teams call; Stage: Technical; "
            + "Outcome: To be seen"
        ], [],
      ])
  }

  @Test func aRowHasANumberOfItsOwn() throws {
    let own = try read(
      """
      Booking Ref,Candidate,Client,Interview Date
      B1,Ann Lee,Acme,30/11/2026 10:00
      TBC,Bob Fox,Acme,30/11/2026 11:00
      """)
    expectNoDifference(own.rows.map(\.interview.source), [SourceRecord(row: "B1"), nil])
    let rounds = try read(
      "ID,Candidate,Client,1st Interview Date,2nd Interview Date\n7,Ann,Acme,1/12/2026,9/12/2026\n")
    expectNoDifference(
      rounds.rows.map(\.interview.source),
      [SourceRecord(row: "7 round 1"), SourceRecord(row: "7 round 2")])
    // A number that two interviews have is not that of an interview.
    let shared = try read(
      """
      ID,Candidate,Client,Interview Date
      7,Ann Lee,Acme,30/11/2026 10:00
      7,Ann Lee,Bolt,30/11/2026 12:00
      8,Bob Fox,Acme,30/11/2026 11:00
      """)
    expectNoDifference(shared.rows.map(\.interview.source), [nil, nil, nil])
    expectNoDifference(remarks(shared), ["shared 7"])
  }

  @Test func abbreviationsOfZonesAreRead() throws {
    let sheet = try read(
      """
      Candidate,Client,Interview Date,Time,Time Zone
      Ann Lee,Acme,30/11/2026,10:00,EST
      Bob Fox,Acme,30/06/2026,10:00,EST
      Cat Ray,Acme,30/11/2026,10:00,CET
      Dan Gum,Acme,30/11/2026,10:00,IST
      """)
    expectNoDifference(
      sheet.rows.map(\.interview.booking.time.start.rfc3339),
      ["2026-11-30T15:00:00Z", "2026-06-30T14:00:00Z", "2026-11-30T09:00:00Z"])
    #expect(sheet.complaints.count == 1, "two countries have it")
  }

  @Test func theFileTellsTheOrderOfItsDates() throws {
    let sheet = try read("Candidate,Client,Date\nAnn,Acme,11/12/2026\nBob,Acme,11/20/2026\n")
    #expect(sheet.dateOrder == .monthDayYear)
    expectNoDifference(
      sheet.rows.map(\.interview.booking.time.start.rfc3339),
      ["2026-11-12T09:00:00Z", "2026-11-20T09:00:00Z"])
    let named = try read("Candidate,Client,Date (mm/dd/yyyy)\nAnn,Acme,11/12/2026\n")
    #expect(named.dateOrder == .monthDayYear)
    // A late row decides too.
    let many = Array(repeating: "Ann,Acme,11/12/2026", count: 300) + ["Bob,Acme,11/20/2026"]
    let late = try read((["Candidate,Client,Date"] + many).joined(separator: "\n"))
    #expect(late.dateOrder == .monthDayYear)
  }

  @Test func datesThatWouldBeNearMonthFirstAreAskedAbout() throws {
    let text = "Candidate,Client,Date\nAnn,Acme,12/1/2026 8:00 AM\nBob,Acme,12/2/2026 9:00 AM\n"
    #expect(throws: SheetError.self) { try read(text) }
    expectNoDifference(
      try read(text, order: .monthDayYear).rows.map(\.interview.booking.time.start.rfc3339),
      ["2026-12-01T08:00:00Z", "2026-12-02T09:00:00Z"])
    #expect(try read(text, order: .dayMonthYear).rows.count == 2)
    // In either order about today: the day is first, as everywhere here.
    #expect(try read("Candidate,Client,Date\nAnn,Acme,12/11/2026\n").dateOrder == .dayMonthYear)
  }

  @Test func aRowMayHoldSeveralInterviews() throws {
    let sheet = try read(
      """
      Candidate,Client,L1 Interview Date,L1 Status,L2 Interview Date,L2 Status
      Ann Lee,Acme,23/11/2026 10:00,Completed,30/11/2026 10:00,Cancelled
      Bob Fox,Acme,24/11/2026 10:00,Rejected,,
      """)
    expectNoDifference(sheet.complaints, [])
    expectNoDifference(
      sheet.rows.map { row in
        "\(row.line) \(row.interview.booking.stage?.rawValue ?? "-") "
          + row.interview.events.map(\.event.kind.rawValue).joined(separator: " ")
      }, ["2 first ", "2 second cancelled", "3 first closed"])
  }

  /// What the row says, when it was, the events that follow, and whether it is history.
  @Test(
    arguments: [
      ("", "25/11/2026", [], false), ("", "30/11/2026", [], false),
      ("", "20/10/2026", [.closed(.abandoned, told: true)], true),
      ("Placed", "20/10/2026", [.closed(.placed, told: true)], false),
      ("No show", "20/10/2026", [.noShow(), .closed(.abandoned, told: true)], true),
      ("No show", "25/11/2026", [.noShow()], false),
      ("Cancelled", "30/11/2026", [.cancelled(why: nil)], false),
      ("Cancelled", "25/11/2026", [.cancelled(why: nil), .closed(.abandoned, told: true)], true),
      ("Rejected", "25/11/2026", [.closed(.rejected, told: true)], false),
    ] as [(String, String, [Event], Bool)])
  func whatIsPastComesInClosed(
    status: String, date: String, events: [Event], isHistory: Bool
  ) throws {
    let sheet = try read("Candidate,Client,Date,Status\nAnn,Acme,\(date) 10:00,\(status)\n")
    let row = try #require(sheet.rows.first)
    expectNoDifference(row.interview.events.map(\.event), events)
    #expect(row.isHistory == isHistory)
    let now = try #require(try Self.options.now)
    #expect(row.interview.events.allSatisfy { $0.at <= now })
  }

  @Test func allThatIsPastIsHistoryWhereThatIsSaid() throws {
    var options = try Self.options
    options.isHistory = true
    let sheet = try Sheet.read(
      "Candidate,Client,Date\nAnn,Acme,25/11/2026\nBob,Acme,30/11/2026\n", options: options)
    expectNoDifference(sheet.rows.map(\.isHistory), [true, false])
  }

  @Test func optionsStandInForColumns() throws {
    var options = try Self.options
    options.employer = "Acme"
    options.vacancy = "Buyer"
    options.zone = try Zone("Europe/Paris")
    let sheet = try Sheet.read(
      "First Name,Surname,Interview Date,Time,Length\nAnn,Lee,30/11/2026,10:30,45 mins\n",
      options: options)
    let booking = try #require(sheet.interviews?.first).booking
    expectNoDifference(
      [booking.candidate, booking.employer, booking.vacancy, booking.time.start.rfc3339],
      ["Ann Lee", "Acme", "Buyer", "2026-11-30T09:30:00Z"])
    #expect(booking.time.end.seconds(since: booking.time.start) == 2700)
  }

  @Test func aRowsOwnZoneCounts() throws {
    let sheet = try read(
      """
      Candidate,Client,Date,Time,Time Zone
      Ann,Acme,30/11/2026,10:30,Europe/Paris
      Bob,Acme,30/11/2026,10:30,GMT
      Cat,Acme,30/11/2026,10:30,
      """)
    expectNoDifference(
      sheet.interviews?.map(\.booking.time.start.rfc3339),
      ["2026-11-30T09:30:00Z", "2026-11-30T10:30:00Z", "2026-11-30T10:30:00Z"])
  }

  @Test func aFirstLineMayNameTheSeparator() throws {
    let sheet = try read("sep=;\nCandidate;Client;Date\nAnn;Acme, Inc;30/11/2026\n")
    expectNoDifference(sheet.rows.map(\.interview.booking.employer), ["Acme, Inc"])
    expectNoDifference(sheet.rows.map(\.line), [3])
  }

  @Test func theHeadingDecidesTheSeparatorNotATitleAbove() throws {
    let sheet = try read("Interviews, week 5, London\nCandidate;Client;Date\nAnn;Acme;30/11/2026\n")
    expectNoDifference(sheet.rows.map(\.interview.booking.candidate), ["Ann"])
  }
}
