import CustomDump
import Domain
import Rendering
import Lists
import Testing
import WorkingTime

@testable import AgencySettings

struct PolicyFileTests {
  private static let employers = [
    Employer(id: Identifier(1), name: "Acme Ltd"),
    Employer(id: Identifier(2), name: "Bo \"B\" Olt"),
  ]

  private func read(_ text: String) -> PolicyFile {
    PolicyFile(text, PolicyFile.Subject(employers: Self.employers))
  }

  private func choices(_ text: String) -> [String] {
    read(text).changes.map {
      "\($0.employer.map { "\($0.number) " } ?? "")\($0.term.name)=\($0.text ?? "")"
    }
  }

  @Test(arguments: [
    ("a table", "[employer]\ngrace = \"1wd\"", ["employer.grace=1wd"]),
    ("a dotted key", "employer.grace = '1wd'", ["employer.grace=1wd"]),
    ("a quoted name", "\"employer.grace\" = \"1wd\"", ["employer.grace=1wd"]),
    ("an inline table", "employer = { grace = \"1wd\" }", ["employer.grace=1wd"]),
    ("a number", "candidate.maxAttempts = 4", ["candidate.maxAttempts=4"]),
    ("a number as a text", "candidate.maxAttempts = \"4\"", ["candidate.maxAttempts=4"]),
    (
      "hours", "[calendar.hours]\nmon = [\"09:00-13:00\", \"14:00-17:00\"]",
      ["calendar.hours.mon=09:00-13:00 14:00-17:00"]
    ),
    ("a closed day", "[calendar.hours]\nmon = []", ["calendar.hours.mon=closed"]),
    (
      "dates, one of TOML's", "calendar.closed = [2026-12-24, \"2026-12-31 inventory\"]",
      ["calendar.closed=2026-12-24; 2026-12-31 inventory"]
    ),
    ("no closed date", "calendar.closed = []", ["calendar.closed=none"]),
    (
      "an employer, case aside", "[for.\"acme ltd\".calendar]\nbankHolidays = \"none\"",
      ["1 calendar.bankHolidays=none"]
    ),
    (
      "the agency first, in the order of the list",
      "lateAfter='2wd'\nfor.\"Acme Ltd\".lateAfter='3wd'\nbrief.lateBefore='1h'",
      ["brief.lateBefore=1h", "lateAfter=2wd", "1 lateAfter=3wd"]
    ),
    ("nothing", "", []),
  ])
  func reads(_ label: String, _ text: String, _ expected: [String]) {
    expectNoDifference(read(text).faults, [], label)
    expectNoDifference(choices(text), expected, label)
  }

  @Test(arguments: [
    ("a torn line", "[employer", "line 1, column 10: not TOML"),
    ("a bracket alone", "[", "line 1, column 2: not TOML"),
    ("a bracket and a line", "[\nx = 1", "line 1, column 2: not TOML"),
    ("found by fuzzing", "lateAfter = '1wd'\n[`mployer]", "line 2, column 2: not TOML"),
    ("an accent behind a bracket", "[\u{300}x]", "line 1, column 2: not TOML"),
    ("a brace for a bracket", "a = [1, }", "line 1, column 9: not TOML"),
    ("the same below", "a = [ {b = 1},\n\n ]\nc = [\n }", "line 5, column 2: not TOML"),
    ("a NUL", "lateAfter = '1wd'\0 and more", "line 1, column 18: not TOML"),
    ("a NUL in a name", "[for.\"A\\u0000\"]", "line 1, column 6: there is no employer"),
    ("a NUL in a value", "lateAfter = \"1wd\\u0000\"", "line 1, column 13: lateAfter cannot be"),
    (
      "a NUL in a closed date's words", "calendar.closed = [\"2026-12-24 \\u0000\"]",
      "line 1, column 19: calendar.closed cannot be"
    ),
    ("two brackets, then none", "a = [\n'[']\r\n[[\r\n", "line 3, column 3: not TOML"),
    ("twice in TOML", "lateAfter='1wd'\nlateAfter='2wd'", "line 2, column 11: not TOML"),
    ("twice under two names", "employer.grace='1wd'\n\"employer.grace\"='2wd'", "is given twice"),
    ("an unknown name", "\n[employer]\n  grce = '1wd'", "line 3, column 3: unknown name"),
    ("an unknown table", "[calender.hours]", "line 1, column 2: unknown name `calender`"),
    ("a bad value", "lateAfter  =  '1week'", "line 1, column 15: lateAfter cannot be `1week`"),
    ("after a long list", "calendar.closed = [\n]\nlateAfter = 1", "line 3, column 13"),
    (
      "after a long text", "calendar.closed = \"\"\"\n2026-12-24 [x\"\"\"\nz = 1",
      "line 3, column 1: unknown"
    ),
    ("a comment aside", "# lateAfter = 1\nlateAfter = 2 # '[", "line 2, column 13"),
    ("in an inline table", "employer = { grace = 1 }", "line 1, column 22: employer.grace"),
    ("letters beyond ASCII", "\"é\" = 1\n", "line 1, column 1: unknown name `é`"),
    ("Windows's lines", "\r\nlateAfter = 1\r\n", "line 2, column 13"),
    (
      "an unknown employer", "[for.Acne.employer]\ngrace='1wd'",
      "line 1, column 6: there is no employer"
    ),
    ("a value for a table", "calendar = 3", "line 1, column 1: `calendar` is a table"),
    ("a table for a value", "[lateAfter]", "line 1, column 2: `lateAfter` is a value"),
    ("employers as a value", "for = 3", "line 1, column 1: `for` is a table"),
    (
      "never open", "lateAfter = '1wd'\n[calendar.hours]\nmon=[]\ntue=[]\nwed=[]\nthu=[]\nfri=[]",
      "line 2, column 11: the calendar would never open"
    ),
  ])
  func saysWhereAFaultIs(_ label: String, _ text: String, _ expected: String) throws {
    let faults = read(text).faults
    #expect(faults.count == 1, "\(label): \(faults.map(\.words))")
    #expect(try #require(faults.first).words.contains(expected), "\(label): \(faults[0].words)")
  }

  @Test func whatIsPrintedIsReadBackTheSame() throws {
    var changes = try PolicyTerm.all.map { try PolicyChange($0, $0.standard) }
    changes += try PolicyTerm.all.filter(\.isOfEmployersToo).map {
      try PolicyChange($0, $0.standard, for: Identifier(2))
    }
    let closed = try #require(PolicyTerm(named: "calendar.closed"))
    changes.append(try PolicyChange(closed, "2026-12-24 \"the\" C:\\party; 2026-12-31"))
    let at = Instant(seconds: 0)
    let entry = JournalEntry(
      id: Identifier(1), subject: .agency, happenedAt: at,
      stamp: Stamp(consultant: Consultant(id: Identifier(1), name: "Sam"), at: at, clock: .given),
      content: .event(.policy(changes.map(\.choice), from: nil)), counts: true)
    let ledger = PolicyLedger([entry])
    let text = PolicyTOML(ledger, wording: PolicyWording(Self.employers)).text
    let file = read(text)
    expectNoDifference(file.faults, [])
    expectNoDifference(Set(file.changes), Set(ledger.changes))
    #expect(file.changes.count == 67)
  }
}
