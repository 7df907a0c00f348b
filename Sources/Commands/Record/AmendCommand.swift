import ArgumentParser
import ChasePolicy
import Domain
import Glibc
import Rendering
import Store
import Wording
import WorkingTime

/// `amend`: an entry is corrected.
struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    _superCommandName: "debrief",
    abstract: "Correct an entry, the last of WHO's where no number is given.",
    discussion: """
      The options are those of the command that recorded it, and change what they name; the rest \
      stands, and so does when it happened. An empty text takes one out. Without options a terminal \
      is asked, line by line. `--to` moves the entry to another interview.

      EXAMPLES
        debrief amend 317 --decision offer --answer-by "next friday"
        debrief amend priya --hear-by "mon 30 nov"
        debrief amend 317 --to 45
      """)

  @Argument(
    help: ArgumentHelp(
      "An entry of the journal, as `history` numbers them, or an interview as elsewhere.",
      valueName: "entry"))
  var entry: String?

  @Option(help: ArgumentHelp("The interview that it belongs to.", valueName: "who"))
  var to: String?

  @Flag(help: "Show what stands in your editor ($EDITOR), and correct it there.")
  var edit = false

  @OptionGroup var shared: SharedOptions

  @Argument(
    parsing: .allUnrecognized, help: "The options of the command that recorded it.")
  var options: [String] = []

  func run() throws {
    let session = try shared.openSession()
    let (entry, interview) = try meant(in: session)
    guard entry.counts else { throw try noLongerCounting(entry, of: interview, in: session) }
    guard let event = entry.event, let old = AmendedEvent(event) else {
      throw CommandError.notPossible(
        because: "entry \(entry.id.number) cannot be amended: \(Self.obstacle(entry))",
        help: entry.id.undoCommand)
    }
    let target = try to.map { try session.resolver.interview($0) }
    if target != nil, !old.isMovable {
      throw CommandError.notPossible(
        because: "entry \(entry.id.number) belongs to its interview alone",
        help: "debrief amend --help")
    }
    let place = AmendedEvent.Place(session: session, interview: interview, at: entry.happenedAt)
    let options = try changes(old, place, movesOnly: target != nil)
    if let option = options.first(where: { ["--on", "--called", "--received"].contains($0) }) {
      throw CommandError.notPossible(
        because: "`amend` keeps when it happened, so \(option) has no place in it",
        help: "\(entry.id.undoCommand), then record it anew")
    }
    let new = try options.isEmpty ? event : old.changed(by: options, at: place)
    guard new != event || target != nil else {
      throw CommandError.notPossible(
        because: "that is what entry \(entry.id.number) says already",
        help: "debrief history \(interview.id.number)")
    }
    let amended = try session.recognised(new, at: (target ?? interview).employer).event
    let recorded = try session.store.amend(
      entry, to: amended, of: (target ?? interview).id, isNews: amended.isNews(after: event),
      by: try session.stamp())
    let fact = Fact(at: entry.happenedAt, amended)
    try session.answerRecorded(
      recorded.prefix(1).map { ($0, [fact]) },
      saying: ["It corrects entry \(entry.id.number); `debrief undo` takes that back."])
  }

  /// The entry with its interview: by its number, or the last that was recorded of WHO's and can be
  /// amended.
  private func meant(in session: Session) throws -> (entry: JournalEntry, interview: Interview) {
    let typed = try Prompt.required(entry, option: "ENTRY", question: "Which entry?")
    let digits = typed.hasPrefix("#") ? typed.dropFirst() : typed[...]
    if let number = Int64(digits) {
      if let found = try session.store.entryToAmend(Identifier(number)) { return found }
      throw CommandError.noSuchEntry(number: number)
    }
    let interview = try session.resolver.interview(typed)
    let last = try session.record(of: interview).entries
      .filter { $0.counts && $0.event.flatMap(AmendedEvent.init) != nil }
      .max { $0.id < $1.id }
    guard let last else {
      throw CommandError.notPossible(
        because: "nothing of \(interview.id.reference) can be amended", help: nil)
    }
    return (last, interview)
  }

  /// The error for an entry that no longer counts: it names the one that corrected or undid it.
  private func noLongerCounting(
    _ entry: JournalEntry, of interview: Interview, in session: Session
  ) throws -> CommandError {
    let entries = try session.record(of: interview).entries.filter(\.counts)
    let number = entry.id.number
    if let correction = entries.last(where: { $0.amends?.of == entry.id })?.id {
      return .notPossible(
        because: "entry \(number) no longer counts: entry \(correction.number) corrects it",
        help: "debrief amend \(correction.number)")
    }
    guard let undoing = entries.last(where: { $0.content.retracted == entry.id })?.id else {
      return .notPossible(
        because: "entry \(number) no longer counts",
        help: "debrief history \(interview.id.number)")
    }
    return .notPossible(
      because: "entry \(number) no longer counts: entry \(undoing.number) undid it",
      help: "bring it back first: \(undoing.undoCommand)")
  }

  /// The reason why an entry that counts is nothing to amend.
  private static func obstacle(_ entry: JournalEntry) -> String {
    switch entry.content {
    case .retraction: "it is an undo"
    case .erased: "it was erased"
    case .event: "it is no event of the interview alone"
    }
  }

  /// The options that change the entry: as typed, from the editor, or asked for at a terminal.
  private func changes(
    _ old: AmendedEvent, _ place: AmendedEvent.Place, movesOnly: Bool
  ) throws -> [String] {
    guard options.isEmpty else { return options }
    let standing = old.standing(Times.kept(place.session.calendar))
    if edit {
      guard isatty(0) == 1 else {
        let own = standing.first.map { ", such as --\($0.option)" } ?? ""
        throw CommandError.editor(
          reason: "--edit opens an editor at a terminal, and standard input is not one",
          help: "give what is to be corrected as options\(own)")
      }
      var source = TextSource(isEditing: true, in: place.session)
      let text = standing.map { "\($0.option): \($0.value)" }.joined(separator: "\n") + "\n"
      return Self.options(try source.text(text, option: "--edit", edited: true) ?? "", standing)
    }
    if movesOnly { return [] }
    guard Prompt.isPossible, !standing.isEmpty else {
      throw CommandError.missing(
        option: "\(Grammar.list(standing.map { "--\($0.option)" }, conjunction: "or")) or --to",
        what: "What is to be corrected?")
    }
    Terminal.say("Return keeps what stands in brackets.")
    return try standing.reduce(into: []) { given, line in
      given += try Self.asked(line, after: given, old, place)
    }
  }

  /// The options for what is typed in place of one line, which is asked for until it can be read;
  /// none where it stays.
  private static func asked(
    _ line: AmendedEvent.Line, after given: [String], _ old: AmendedEvent,
    _ place: AmendedEvent.Place
  ) throws -> [String] {
    while true {
      let typed = try Prompt.line(
        "\(line.option) [\(TerminalText.escaped(line.value))]:", option: "--\(line.option)"
      ).trimmed
      guard !typed.isEmpty else { return [] }
      let options = options(typed, for: line)
      do {
        _ = try old.changed(by: given + options, at: place)
        return options
      } catch {
        guard let text = ErrorText(error) else { throw error }
        Terminal.say("  " + text.line)
      }
    }
  }

  /// The options for the lines of an edited text that differ from the entry.
  private static func options(_ text: String, _ standing: [AmendedEvent.Line]) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard let name = parts.first, let known = standing.first(where: { $0.option == name }) else {
        return []
      }
      let value = parts.count > 1 ? String(parts[1]).trimmed : ""
      return value == known.value ? [] : options(value, for: known)
    }
  }

  /// The options that give one line's value; those of a list are parted by semicolons.
  private static func options(_ value: String, for line: AmendedEvent.Line) -> [String] {
    let values =
      line.isList ? value.split(separator: ";").map { String($0).trimmed } : [value]
    return values.map { "--\(line.option)=\($0)" }
  }
}
