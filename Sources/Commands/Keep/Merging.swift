import Domain
import Lists
import Store
import Wording

extension Desk {
  /// Records that two records are one, and prints the changes.
  func merge(_ merger: Merger) throws {
    guard !merger.isOfOne else {
      throw Refusal.notPossible(
        because: "both names are of `\(shown(merger.kept))`: they are one already",
        help: "debrief people list")
    }
    let stamp = try stamp()
    let merged = try Refusal.storing { () throws(StoreError) in
      try store.merge(merger, by: stamp, command: "people merge")
    }
    let answer = MergeAnswer(
      entry: merged.entry, merger, interviews: merged.interviews, replanned: merged.replanned)
    try print(output.json ? answer.json(at: now) : answer.text(style: style), saved: true)
  }

  /// The fate of a name in a merger.
  enum Merged: String {
    case gone = "go", kept = "stay"
  }

  /// One of the two parties to a merger; prompts for it if its name was not given.
  func merged<Person>(
    _ name: String?, _ part: Merged, _ kind: NameKind, read: (String) throws(Refusal) -> Person
  ) throws(Refusal) -> Person {
    try Asking.value(
      name, option: part == .gone ? "GONE" : "KEPT", question: "Which name is to \(part.rawValue)?",
      choices: choices(kind), read: read)
  }

  /// Refuses a name that is not of the wanted kind but is of the other.
  func refuse(
    _ typed: String, isNo kind: String, butOneOf others: [String], a other: String
  ) throws(Refusal) {
    guard others.contains(where: { folded($0) == folded(typed) }) else { return }
    throw .notPossible(
      because: "`\(shown(typed))` is the name of \(other == "employer" ? "an" : "a") \(other), and "
        + "only records of one kind can be merged",
      help: "debrief people merge \(other) --help")
  }

  /// The candidates' names.
  func candidateNames() throws(Refusal) -> [String] { try Refusal.storing(store.candidateNames) }

  /// The employers' names.
  func employerNames() throws(Refusal) -> [String] { try Refusal.storing(store.employerNames) }
}
