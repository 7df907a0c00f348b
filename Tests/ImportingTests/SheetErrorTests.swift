import CustomDump
import Testing

@testable import Importing

/// A file that is no sheet of interviews, and what is said of it.
struct BadSheet: CustomTestStringConvertible {
  let text: String
  var overrides: [ColumnOverride] = []
  let said: String
  let help: String?

  var testDescription: String { text.debugDescription }

  static let all = [
    BadSheet(text: "", said: "it is empty", help: nil),
    BadSheet(text: "\n , \n\n", said: "it is empty", help: nil),
    BadSheet(
      text: "\0\u{1}\u{2}\0", said: "it is not text",
      help: "save the spreadsheet as CSV or as tab-separated text, and import that"),
    BadSheet(text: "PK\u{3}\u{4}\0", said: "the workbook is damaged", help: nil),
    BadSheet(
      text: "Name,Client,Date\nPriya,Acme,1/2/2026\nA\0b,Acme,1/2/2026\n",
      said: "line 3 has a NUL character", help: "take the character out, or save the file anew"),
    BadSheet(text: "Name,Client,Date\n", said: "there is no row under its heading", help: nil),
    BadSheet(text: "Name,Client,Date\n,,\n", said: "there is no row under its heading", help: nil),
    BadSheet(
      text: "\nName,\"Client\"s,Date\n",
      said: "its heading cannot be read: line 2: "
        + "text follows the closing quotation mark in `Clients`", help: nil),
    BadSheet(
      text: "Name,Outfit,Date\nx,y,z\n",
      said: "no column holds the employer; the headings are `Name`, `Outfit` and `Date`",
      help: "say which column it is, such as --map \"Outfit=employer\""),
    BadSheet(
      text: "Who,Firm,What for,When\nAnn Ray,Bolt,Driver,1/12/2026\n",
      said: "no column holds the candidate or the date; "
        + "the headings are `Who`, `Firm`, `What for` and `When`",
      help: "say which column it is, such as --map \"Who=candidate\" --map \"When=date\""),
    BadSheet(
      text: "Name,One,Other,Date\nx,y,z,1/2/2026\n",
      said: "no column holds the employer; the headings are `Name`, `One`, `Other` and `Date`",
      help: "say which column it is: --employer NAME, or --map \"HEADING=employer\""),
    BadSheet(
      text: "It's on,\"$ \"\"Outfit\"\"\",Who\n1/2/2026,Acme,Priya Shah\n",
      said: "no column holds the candidate, the employer or the date; "
        + "the headings are `It's on`, `$ \"Outfit\"` and `Who`",
      help: "say which column it is, such as --map \"Who=candidate\" "
        + "--map '$ \"Outfit\"=employer' --map \"It's on=date\""),
    BadSheet(
      text: ";Candidate;;\nx",
      said: "no column holds the employer or the date; "
        + "the headings are `Candidate`",
      help: "say which column it is: --employer NAME, or --map \"HEADING=employer\" "
        + "--map \"HEADING=date\""),
    BadSheet(
      text: "Candidate,Applicant,Client,Date\n",
      said: "`Candidate` and `Applicant` may each be the candidate",
      help: "say which one it is, such as --map \"Candidate=candidate\""),
    BadSheet(
      text: "Name,Client,client,Date\n", said: "`Client` and `client` may each be the employer",
      help: "rename all but one of them in the file"),
    BadSheet(
      text: "Name,Clients,Date\n",
      overrides: [ColumnOverride(header: "Cleints", is: .column(.employer))],
      said: "there is no column `Cleints`; the headings are `Name`, `Clients` and `Date`",
      help: "did you mean `Clients`?"),
    BadSheet(
      text: "Name,Client,Date,Notes,Notes\n",
      overrides: [ColumnOverride(header: "notes", is: .column(.vacancy))],
      said: "there is more than one column `notes`", help: "rename one of them in the file"),
    BadSheet(
      text: "Name,Client,Date,A,B\n",
      overrides: [
        ColumnOverride(header: "A", is: .column(.vacancy)),
        ColumnOverride(header: "B", is: .column(.vacancy)),
      ],
      said: "`A` and `B` may each be the vacancy",
      help: "say which one it is, such as --map \"A=vacancy\""),
  ]
}

struct SheetErrorTests {
  @Test(arguments: BadSheet.all)
  func aFileThatIsNoSheetSaysWhy(sheet: BadSheet) throws {
    var options = Sheet.options
    options.overrides = sheet.overrides
    let problem = try #require(throws: SheetError.self) {
      try Sheet.read(sheet.text, options: options)
    }
    expectNoDifference(problem.words, sheet.said)
    expectNoDifference(problem.help, sheet.help)
  }

  @Test func aMillionByteHeadingIsSaidInShort() throws {
    let junk = String(repeating: "x", count: 1_000_000)
    let problem = try #require(throws: SheetError.self) { try Sheet.read(junk) }
    #expect(problem.words.count < 200)
  }

  @Test(arguments: [
    ("employer", "a heading and what it is, such as \"Client name=employer\""),
    (
      "Client=hirer",
      "after the `=` one of candidate, first-name, last-name, employer, vacancy, date, time, end, "
        + "minutes, timezone, stage, consultant, meets, phone, email, attendance, outcome, status, "
        + "cancelled, id, notes or ignore"
    ),
  ])
  func anOverrideThatIsNoneSaysWhatWasExpected(argument: String, expected: String) throws {
    let error = try #require(throws: ColumnOverride.Unreadable.self) {
      try ColumnOverride(argument)
    }
    expectNoDifference(error.expected, expected)
  }
}
