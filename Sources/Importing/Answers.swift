import Domain

/// A cell's statement of whether the candidate attended.
enum Attendance: Hashable, Sendable {
  case came, didNotCome, notSaid

  /// The words used in attendance columns.
  static let vocabulary = Vocabulary<Attendance>([
    .came: ["yes", "y", "true", "1", "attended", "came", "present", "showed up", "turned up"],
    .didNotCome: [
      "no", "n", "false", "0", "no show", "noshow", "absent", "did not attend", "dna",
      "did not show up", "did not turn up", "not attended",
    ],
    .notSaid: ["", "na", "n a", "unknown", "not known"],
  ])
}

/// A cell's statement of how an interview ended.
enum Ending: Hashable, Sendable {
  case closed(Outcome)
  case noShow
  /// No decision yet.
  case open

  /// The words used in outcome columns.
  ///
  /// A bare `declined` is the employer's rejection; it is the candidate's if the cell says that an
  /// offer was declined.
  static let vocabulary = Vocabulary<Ending>([
    .closed(.placed): [
      "placed", "hired", "accepted", "offer accepted", "accepted offer", "joined", "started",
    ],
    .closed(.rejected): [
      "rejected", "declined", "unsuccessful", "not selected", "not hired", "regret", "regretted",
      "turned down", "failed",
    ],
    .closed(.withdrawn): [
      "withdrawn", "withdrew", "candidate withdrew", "candidate withdrawn", "candidate declined",
      "offer declined", "declined offer", "offer rejected", "not interested",
    ],
    .closed(.filled): [
      "filled", "position filled", "vacancy filled", "filled elsewhere", "filled internally",
    ],
    .closed(.abandoned): [
      "abandoned", "vacancy cancelled", "position cancelled", "vacancy closed", "position closed",
    ],
    .noShow: ["no show", "noshow", "did not attend", "dna"],
    .open: [
      "pending", "open", "awaiting feedback", "awaiting decision", "undecided", "tbc", "",
      "na", "n a",
    ],
  ])
}

extension Stage {
  /// The words used in stage columns; an empty cell is no stage.
  static let vocabulary = Vocabulary<Stage?>([
    .telephone: [
      "telephone", "phone", "phone screen", "phone interview", "telephone interview",
      "telephone screen", "phone call",
    ],
    .first: [
      "first", "1st", "1", "first interview", "1st interview", "first round", "1st round",
      "round 1", "stage 1", "initial", "interview 1",
    ],
    .second: [
      "second", "2nd", "2", "second interview", "2nd interview", "second round", "2nd round",
      "round 2", "stage 2", "interview 2",
    ],
    .final: ["final", "final interview", "final round", "final stage", "last"],
    .assessment: [
      "assessment", "assessment centre", "assessment center", "assessment day", "test",
    ],
    nil: ["", "na", "n a", "not known", "unknown"],
  ])
}

/// The words allowed in a cell, several for each meaning.
struct Vocabulary<Meaning: Hashable & Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// The first word of each meaning, listed in error messages; a meaning whose first word is empty
  /// is not listed.
  let offered: [String]

  /// Creates a vocabulary; the words are in lowercase, without punctuation.
  init(_ entries: KeyValuePairs<Meaning, [String]>) {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in entries {
      for word in words { meanings[word] = meaning }
    }
    self.meanings = meanings
    offered = entries.compactMap(\.value.first).filter { !$0.isEmpty }
  }

  /// Returns the meaning of a cell, ignoring case, accents and punctuation; nil if it is unknown.
  func meaning(of cell: String) -> Meaning? {
    meanings[cell.foldedWords.joined(separator: " ")]
  }
}
