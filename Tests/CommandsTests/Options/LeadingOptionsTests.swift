import CustomDump
import Domain
import Testing

@testable import Commands

struct LeadingOptionsTests {
  @Test(arguments: [
    (["--db", "X", "today"], ["today", "--db", "X"]),
    (["--db=X", "--json", "due", "--all"], ["due", "--db=X", "--json", "--all"]),
    (["--as", "sam", "people", "show", "priya"], ["people", "show", "--as", "sam", "priya"]),
    (["--json", "log", "7", "--", "-x"], ["log", "--json", "7", "--", "-x"]),
    (["--as", "sam", "priya"], ["priya", "--as", "sam"]),
    (["--json", "help", "due"], ["help", "due"]),
    (["--json"], ["--json"]), (["--as", "sam", "--all"], ["--as", "sam", "--all"]),
    (["--help"], ["--help"]), (["--bogus", "due"], ["--bogus", "due"]), (["--db"], ["--db"]),
    (["due", "--json"], ["due", "--json"]), ([], []),
  ])
  func `shared options go behind the command`(_ typed: [String], _ moved: [String]) {
    expectNoDifference(LeadingOptions.moved(typed), moved)
  }

  @Test(
    arguments: [
      ("reject", .reject), ("rejected", .reject), ("No", .reject), ("rej", .reject),
      ("second interview", .progress), ("2nd-interview", .progress), ("prog", .progress),
      ("offered", .offer), ("on hold", .hold), ("ON-HOLD", .hold), ("still thinking", .undecided),
      ("yes", nil), ("", nil), ("pr", nil), ("of", nil), ("banana", nil),
    ] as [(String, Decision?)])
  func `a decision is what an office says for it`(_ typed: String, _ decision: Decision?) {
    #expect(Decision(argument: typed) == decision)
  }

  @Test(
    arguments: [
      ("candidate", .candidate), ("cand", .candidate), ("c", .candidate), ("Client", .employer),
      ("employer", .employer), ("emp", .employer), ("sister", nil), ("", nil),
    ] as [(String, ContactCommand.Other?)])
  func `either side is known by an abbreviation`(_ typed: String, _ side: ContactCommand.Other?) {
    #expect(ContactCommand.Other(argument: typed) == side)
  }
}
