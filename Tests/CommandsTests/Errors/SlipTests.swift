import Foundation
import Testing

@testable import Commands

/// What people mistype: each is answered with the status that the contract has for it, and with a help
/// line that can be run; and nothing is recorded.
final class SlipTests {
  private let folder: Folder
  private let environment: [String: String]

  init() throws {
    folder = try Folder()
    environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam",
    ]) { $1 }
    for (name, employer, phone) in [
      ("Priya Shah", "Acme Analytics", "+44 7700 900115"), ("Tom Day", "Bolt", "07700 900116"),
      ("Mary O'Neil", "Crest", "07700 900117"),
    ] {
      let booked = try run([
        "book", name, "--employer", employer, "--vacancy", "Buyer", "--at", "2026-11-20 10:00",
        "--phone", phone,
      ])
      #expect(booked.ending == .exit(0), "\(booked)")
    }
  }

  deinit { folder.remove() }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.debrief.run(arguments, in: folder.url, environment: environment)
  }

  /// All that was recorded, as a script reads it.
  private func journal() throws -> String { try run(["export"]).answers }

  @Test func `an interview is not moved with the database`() throws {
    let outcome = try run(["move", "priya"])
    #expect(outcome.ending == .exit(65) && outcome.answers.isEmpty, "\(outcome)")
    #expect(outcome.messages.contains("debrief rebook priya"))
  }

  /// Words that are no command, and the command that the help names.
  @Test(arguments: [
    ("show 3", "card 3"), ("show", "card --help"), ("view priya", "card priya"),
    ("open 'O'\\''Neil'", "card 'O'\\''Neil'"),
    ("list", "due"), ("next", "due"), ("note priya", "contact --help"),
    ("edit 3", "history 3"), ("edit", "amend --help"), ("accepted priya", "accept --help"),
    ("offer priya", "feedback --help"), ("version", "--version"), ("find python", "search python"),
    ("delete 3", "history 3"), ("remove", "undo --help"), ("add", "book --help"),
    ("new 'Tom Baker'", "book --help"), ("postpone priya", "rebook --help"),
    ("cancle priya", "cancel --help"), ("lgo priya", "log --help"), ("noshow 3", "no-show --help"),
    ("silnt", "silent"), ("dues --all", "due --all"), ("shwo 3", "card 3"), ("lsit", "due"),
    ("crad priya", "card priya"), ("frobnicate", "--help"), ("--json duw", "due --json"),
    ("people lst", "people --help"),
  ])
  func `a word that is no command is answered with one that does not record`(
    _ typed: String, _ help: String
  ) throws {
    let before = try journal()
    let outcome = try run(try ShellWords.split(typed))
    #expect(outcome.ending == .exit(64), "\(outcome)")
    #expect(outcome.answers.isEmpty)
    #expect(outcome.messages.hasPrefix("error: there is no command `"), "\(outcome)")
    #expect(outcome.messages.hasSuffix("\nhelp: debrief \(help)\n"), "\(outcome)")
    let words = try ShellWords.split(help)
    let helped = try run(words)
    #expect(helped.ending == .exit(0) || helped.messages.contains("no interview #"), "\(helped)")
    #expect(try journal() == before)
  }

  /// A first word that is somebody.
  @Test(arguments: [
    "1", "#1", "priya", "priya shah", "07700900115", "'+44 7700 900115'", "900115", "--json 1",
    "pri --json",
  ])
  func `somebody's card is shown`(_ typed: String) throws {
    let outcome = try run(try ShellWords.split(typed))
    #expect(outcome.ending == .exit(0), "\(outcome)")
    #expect(outcome.answers.contains("Priya Shah"))
  }

  @Test(arguments: ["day", "mary"])
  func `a name goes before a command that it is nearly called as`(_ typed: String) throws {
    #expect(try run([typed]).ending == .exit(0))
  }

  /// What stands in the first line, and in the help, of what cannot be read or done.
  @Test(
    arguments: [
      ("log priya --whent 4", "unknown option `--whent`; did you mean `--went`?", "log --help"),
      ("log priya --intrest yes", "did you mean `--interest`?", "log --help"),
      ("contact priya candidate --noanswer", "did you mean `--no-answer`?", "contact --help"),
      ("contact priya candidate --no", "did you mean", "contact --help"),
      ("due acme", "did you mean `--employer acme`?", "due --employer acme"),
      ("due priya", "unexpected `priya`", "card priya"),
      ("silent acme", "unexpected `acme`", "due --employer acme"),
      ("report acme", "`--employer acme`", "report --employer acme"),
      ("report priya --format md", "`--candidate priya`", "report --candidate priya --format md"),
      ("due --candidate priya", "unknown option `--candidate`", "card priya"),
      ("feedback priya offer", "`--decision offer`", "feedback priya --decision offer"),
      ("promise priya next fri", "`--by next fri`", "promise priya --by 'next fri'"),
      ("promise priya shah --by fri", "quotes", "promise 'priya shah' --by fri"),
      ("log priya --went fine", "--went cannot be `fine`: expected a mark from 1", "log --help"),
      ("log priya --went", "`--went` wants a value", "log --help"),
      ("log priya --interest maybe", "did you mean `unsure`?", "log --help"),
      (
        "feedback priya --decision yes", "it takes undecided, hold, progress, offer or reject",
        "feedback --help"
      ),
      (
        "contact priya candidate --no-answer --voicemail",
        "choose one of `--no-answer` and `--voicemail`", "contact --help"
      ),
      (
        "contact priya --no-answer", "Who did you call? add candidate or employer", "contact --help"
      ),
      (
        "contact priya candidate",
        "How did it go? add --reached, --no-answer, --voicemail or --wrote", "contact --help"
      ),
      ("log ''", "Whose interview? add a number or a name", "log --help"),
      ("book", "Whose interview? add the candidate's name", "book --help"),
      ("feedback priya", "What did they decide? add --decision undecided", "feedback --help"),
      ("search", "WORDS is missing: what is sought", "search --help"),
      ("draft priya", "Which draft? add ", "draft --help"),
      (
        "book X --employer Y --vacancy Z --at 'fri 10am' --phone banana",
        "--phone cannot be `banana`", nil
      ),
      ("book X --employer Y --vacancy Z --at 'fri 10am' --phone 999", "--phone cannot be", nil),
      ("book X --employer Y --vacancy Z --at 'fri 10am' --email banana", "--email cannot be", nil),
      ("people edit candidate priya --phone banana", "--phone cannot be `banana`", nil),
      (
        "book 'Pria Shah' --employer Bolt --vacancy Buyer --at 'fri 10am'",
        "`Priya Shah` is known", nil
      ),
    ] as [(String, String, String?)])
  func `what cannot be read is answered with what to type`(
    _ typed: String, _ line: String, _ help: String?
  ) throws {
    let before = try journal()
    let outcome = try run(try ShellWords.split(typed))
    #expect(outcome.ending == .exit(64), "\(outcome)")
    #expect(outcome.messages.split(separator: "\n").first?.contains(line) == true, "\(outcome)")
    #expect(outcome.messages.contains("\nhelp: "), "\(outcome)")
    if let help {
      #expect(outcome.messages.hasSuffix("\nhelp: debrief \(help)\n"), "\(outcome)")
      if help.hasSuffix("--help") {
        #expect(try run(try ShellWords.split(help)).ending == .exit(0))
      } else {
        #expect(throws: Never.self) { try DebriefCommand.named(in: try ShellWords.split(help)) }
      }
    }
    #expect(try journal() == before)
  }

  /// What simply works.
  @Test(arguments: [
    "contact candidate priya --no-answer", "contact priya cand --reached",
    "contact priya client --reached", "contact 07700900115 c --voicemail",
    "feedback priya --decision rejected", "feedback priya --decision 'second interview'",
    "feedback priya --decision 'on hold'", "--as Sam brief priya", "card priya@acme",
    "book priya --employer acme --vacancy Buyer --at '2026-11-27 10:00'",
  ])
  func `an office's words are understood`(_ typed: String) throws {
    let outcome = try run(try ShellWords.split(typed))
    #expect(outcome.ending == .exit(0), "\(outcome)")
    #expect(outcome.answers.contains("Priya Shah"), "\(outcome)")
  }
}
