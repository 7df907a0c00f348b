import ArgumentParser
import Domain
import Lists
import Rendering
import Store

/// `undo`: a recording was a mistake.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: "debrief",
    abstract: "Undo your last recording command; nothing is erased.",
    discussion: """
      EXAMPLES
        debrief undo
        debrief undo 317

      Without a number it does not reach back over more than 12 hours, nor over what a colleague has \
      recorded since of the same interview, people or policy: it names the command then, and wants its \
      number, or `--yes`.
      """)

  @Argument(
    help: ArgumentHelp(
      "An entry of the journal, as `history` numbers them: its whole command is undone.",
      valueName: "entry"))
  var entry: String?

  @Flag(help: "Without a number: however long ago it was, whatever colleagues have recorded since.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let entry = try entry.map(Self.identifier)
    let stamp = try session.stamp()
    let target = try target(entry, by: stamp, in: session)
    let undone = try session.store.undo(entry: target, by: stamp)
    let isOfPolicy = (undone.retracted + undone.restored).contains { $0.interview == nil }
    try session.print(
      Receipt(
        undoneBy: undone.entry, retracted: undone.retracted, restored: undone.restored,
        touched: undone.recorded.map { ($0.interview, $0.duties) }, replanned: undone.replanned,
        policy: isOfPolicy ? try session.policyWording() : PolicyWording([]), at: session.now,
        in: session.calendar))
  }

  /// The entry whose command is to be undone; prints a note on what colleagues have recorded since.
  ///
  /// One that needs a number (recorded more than ``UndoTarget/hours`` ago, or since followed by a
  /// colleague's entry) is refused without one, or asked about at a terminal.
  private func target(
    _ entry: Identifier<JournalEntry>?, by stamp: Stamp, in session: Session
  ) throws -> Identifier<JournalEntry> {
    let target = try session.store.undoTarget(entry: entry, of: stamp.consultant)
    let only = target.interviews.count == 1 ? target.interviews.first : nil
    let interview = try only.flatMap { try session.store.interview($0) }
    let since = [target.wordsSince(in: session.calendar)].compactMap(\.self)
    guard entry == nil, !yes, target.isOutOfReach(at: session.now) else {
      for words in since { Terminal.say("note: \(words)") }
      return target.entry
    }
    let command = target.words(of: interview, at: session.now, in: session.calendar)
    let remarks = ["your last command was \(command)"] + since
    guard Prompt.isPossible else { throw CommandError.undoOutOfReach(remarks, target.entry) }
    try session.goAhead(despite: remarks, question: "Undo it?")
    return target.entry
  }

  private static func identifier(_ typed: String) throws -> Identifier<JournalEntry> {
    let digits = typed.hasPrefix("#") ? String(typed.dropFirst()) : typed
    guard let number = Int64(digits), number > 0 else {
      throw CommandError.badValue(option: "ENTRY", typed: typed, expected: "the number of an entry")
    }
    return Identifier(number)
  }
}
