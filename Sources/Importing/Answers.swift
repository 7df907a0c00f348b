import Domain
import Wording

/// A cell's statement of whether the candidate attended.
enum Attendance: Hashable, Sendable {
  case came, didNotCome, notSaid

  /// The words used in attendance columns, and in those of cancelled interviews.
  static let vocabulary = Vocabulary<Attendance>([
    .came: ["yes", "y", "true", "1", "attended", "came", "present", "showed up", "turned up"],
    .didNotCome: [
      "no", "n", "false", "0", "no show", "noshow", "absent", "did not attend", "dna",
      "did not show up", "did not turn up", "not attended", "didnt attend", "didn t attend",
    ],
    .notSaid: [""],
  ])
}

/// A cell's statement of how an interview stands or ended.
enum Ending: Hashable, Sendable {
  case closed(Outcome)
  case noShow
  case cancelled
  /// It took place.
  case held
  /// It is to be at another time, or was moved to the one in the row.
  case moved
  /// No decision yet.
  case open

  /// The words used in outcome and status columns.
  ///
  /// A bare `declined` is the employer's rejection; it is the candidate's if the cell says that an
  /// offer was declined.
  static let vocabulary = Vocabulary<Ending>([
    .closed(.placed): [
      "placed", "hired", "accepted", "offer accepted", "accepted offer", "joined", "started",
      "offer made and accepted", "appointed",
    ],
    .closed(.rejected): [
      "rejected", "declined", "unsuccessful", "not selected", "not hired", "regret", "regretted",
      "turned down", "failed", "not successful", "client rejected", "rejected by client",
      "declined by client", "rejected post interview", "rejected after interview", "not progressed",
      "not progressing", "not suitable", "interviewed rejected", "no hire", "fail",
      "not proceeding",
      "not shortlisted", "turndown", "client declined",
    ],
    .closed(.withdrawn): [
      "withdrawn", "withdrew", "candidate withdrew", "candidate withdrawn", "candidate declined",
      "offer declined", "declined offer", "offer rejected", "not interested", "cv withdrawn",
      "withdrawn by candidate", "candidate pulled out", "pulled out", "dropped out",
      "offer turned down", "candidate rejected", "declined by candidate", "rejected by candidate",
    ],
    .closed(.filled): [
      "filled", "position filled", "vacancy filled", "filled elsewhere", "filled internally",
      "role filled", "job filled",
    ],
    .closed(.abandoned): [
      "abandoned", "vacancy cancelled", "position cancelled", "vacancy closed", "position closed",
      "role cancelled", "job cancelled", "closed", "role on hold indefinitely",
    ],
    .noShow: ["no show", "noshow", "did not attend", "dna", "candidate no show", "no showed"],
    .cancelled: [
      "cancelled", "canceled", "interview cancelled", "cancelled by client",
      "cancelled by candidate", "client cancelled", "candidate cancelled", "called off",
      "cancelled by employer", "cancelled interview",
    ],
    .held: [
      "attended", "completed", "complete", "done", "held", "took place", "interviewed",
      "under review",
      "interview completed", "interview attended", "finished", "interview done", "conducted",
    ],
    .moved: [
      "rescheduled", "moved", "postponed", "to be rescheduled", "to reschedule", "reschedule",
      "re arranged", "rearranged", "interview rescheduled", "re scheduled",
    ],
    .open: [
      "pending", "open", "awaiting feedback", "awaiting decision", "undecided", "", "scheduled",
      "confirmed", "booked", "arranged", "upcoming", "planned", "interview scheduled",
      "interview booked", "interview confirmed", "interview arranged", "feedback pending",
      "on hold", "hold", "in progress", "active", "invited", "to be held", "feedback awaited",
      "awaiting", "interviewing", "interview", "awaiting client feedback", "awaiting confirmation",
      "awaiting interview",
    ],
  ])
}

extension Stage {
  /// Returns the stage in a cell: `2nd`, `First Stage`, `Phone screen`; nil if it is not understood.
  static func meaning(of cell: String) -> Stage? {
    if let stage = vocabulary.meaning(of: cell) { return stage }
    let words = cell.foldedWords.filter {
      !["interview", "round", "stage", "int", "iv"].contains($0)
    }
    return words.isEmpty ? nil : vocabulary.meaning(ofWords: words)
  }

  /// The words used in stage columns.
  private static let vocabulary = Vocabulary<Stage>([
    .telephone: [
      "telephone", "phone", "phone screen", "telephone screen", "phone call", "tel", "screening",
      "phone screening", "telephone screening", "screen", "screening call",
    ],
    .first: ["first", "1st", "1", "initial", "one", "l1", "level 1"],
    .second: ["second", "2nd", "2", "two", "l2", "level 2"],
    .final: ["final", "last"],
    .assessment: [
      "assessment", "assessment centre", "assessment center", "assessment day", "test", "ac",
    ],
  ])
}

/// The words allowed in a cell, several for each meaning.
struct Vocabulary<Meaning: Hashable & Sendable>: Sendable {
  private let meanings: [String: Meaning]

  /// Creates a vocabulary; the words are in lowercase, without punctuation.
  init(_ entries: KeyValuePairs<Meaning, [String]>) {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in entries {
      for word in words { meanings[word] = meaning }
    }
    self.meanings = meanings
  }

  /// Returns the meaning of a cell, ignoring case, accents and punctuation; nil if it is unknown.
  func meaning(of cell: String) -> Meaning? { meaning(ofWords: cell.foldedWords) }

  /// Returns the meaning of folded words; nil if it is unknown.
  func meaning(ofWords words: [String]) -> Meaning? { meanings[words.joined(separator: " ")] }
}
