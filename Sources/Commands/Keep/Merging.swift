import Domain
import Reports
import Store
import Wording

extension Session {
  /// Records that two records are one, and prints the changes.
  func merge(_ merger: Merger) throws {
    guard !merger.isOfOne else {
      throw CommandError.notPossible(
        because: "both names are of `\(shown(merger.kept))`: they are one already",
        help: "debrief people list")
    }
    let stamp = try stamp()
    let merged = try store.merge(merger, by: stamp, command: "people merge")
    let answer = MergeAnswer(
      entry: merged.entry, merger, interviews: merged.interviews, replanned: merged.replanned)
    try print(answer.text(style: style), json: answer.json(at: now), saved: true)
  }

  /// The fate of a name in a merger.
  enum Merged: String {
    case gone = "go"
    case kept = "stay"
  }

  /// One of the two parties to a merger; prompts for it if its name was not given.
  func merged<Person>(
    _ name: String?, _ part: Merged, _ kind: NameKind, read: (String) throws -> Person
  ) throws -> Person {
    try Prompt.value(
      name, option: part == .gone ? "GONE" : "KEPT", question: "Which name is to \(part.rawValue)?",
      choices: resolver.choices(kind), read: read)
  }

  /// Refuses a name that is not of the wanted kind but is of the other.
  func refuse(
    _ typed: String, isNo kind: String, butOneOf others: [String], a other: String
  ) throws {
    guard others.contains(where: { folded($0) == folded(typed) }) else { return }
    throw CommandError.notPossible(
      because: "`\(shown(typed))` is the name of \(other == "employer" ? "an" : "a") \(other), and "
        + "only records of one kind can be merged",
      help: "debrief people merge \(other) --help")
  }
}
