import ArgumentParser
import Domain
import Lists
import Store
import Wording

/// `search`: full-text search of the journal, and of names and contact data.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: "debrief",
    abstract: "Find interviews by what was said of them, and by whom they concern.",
    discussion: """
      It looks through all that was typed into the journal, private notes too, and through the names \
      of candidates, employers and vacancies. An interview is found where an entry of it, with those \
      names, has all of the words, the last of which may be unfinished. Case and accents are no \
      difference. What was undone is not found, but for a booking. A telephone number or an e-mail \
      address, or the end of one, finds the candidate.

      EXAMPLES
        debrief search relocation
        debrief search zoe python --employer acme
        debrief search 'case questions' --from 1/11/2026 --limit 50 --json
        debrief search 900123
      """)

  @Argument(help: ArgumentHelp("What is sought: one word or several.", valueName: "words"))
  var words: [String]

  @Option(help: "Only this employer's interviews.")
  var employer: String?

  @Option(help: "Only this candidate's.")
  var candidate: String?

  @Option(help: ArgumentHelp("Only what happened on this date or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only what happened on this date or earlier.", valueName: "date"))
  var to: String?

  @Option(help: "How many interviews are shown.")
  var limit = 10

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let typed = words.joined(separator: " ")
    let sought = try sought(typed)
    guard limit >= 1 else {
      throw CommandError.badValue(
        option: "--limit", typed: "\(limit)", expected: "a whole number from 1 on")
    }
    let session = try shared.openSession()
    let employer = try employer.map { name in try session.resolver.employer(named: name).id }
    let candidate = try candidate.map { name in try session.resolver.candidate(named: name).id }
    let (from, to) = try session.resolver.period(from: from, to: to)
    let (found, meant) = try session.store.search(
      sought, of: candidate, at: employer, orReaching: SoughtContact(typed), from: from, to: to,
      limit: limit)
    let list = SearchList(found, for: sought, meant: meant)
    try session.print(
      list.text(for: typed, at: session.now, calendar: session.calendar, style: session.style),
      json: list.json)
  }

  private func sought(_ typed: String) throws -> SoughtWords {
    guard let sought = SoughtWords(typed) else {
      throw CommandError.badValue(
        option: "WORDS", typed: typed, expected: "a word with a letter or a digit")
    }
    guard sought.count <= SoughtWords.most else {
      throw CommandError.badValue(
        option: "WORDS", typed: typed, expected: "at most \(SoughtWords.most) words")
    }
    return sought
  }
}
