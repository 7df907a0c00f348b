import Wording

/// A fault of an interview in a diary.
public struct DiaryError: Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// A title without the candidate.
    case noCandidate
    /// A title with several names, any of which may be the candidate's.
    case severalCandidates([String])
    /// A title without the employer.
    case noEmployer
    /// A missing start.
    case noStart
    /// A text that is not a time.
    case notATime(String)
    /// An unknown time zone.
    case unknownZone(String)
    /// An unreadable duration.
    case notALength(String)
    /// An end before the start.
    case endsTooSoon
    /// A duration longer than any interview.
    case tooLong
    /// A recurring event.
    case repeats
    /// A missing UID, without which the event cannot be recognised again.
    case noName
    /// A name, a title or a UID that is too long to be looked up.
    case longName
    /// A property that occurs twice but is allowed once.
    case twice(String)

    /// True if the event is read, and it is in doubt what it says of whom, or it is not of one
    /// interview: it is left out.
    var isDoubt: Bool {
      switch self {
      case .noCandidate, .severalCandidates, .noEmployer, .repeats, .longName: true
      case .noStart, .notATime, .unknownZone, .notALength, .endsTooSoon, .tooLong, .noName, .twice:
        false
      }
    }

    /// True if it is in doubt who is the candidate, false if who is the employer; nil for all else.
    var asksForCandidate: Bool? {
      switch self {
      case .noCandidate, .severalCandidates: true
      case .noEmployer: false
      default: nil
      }
    }
  }

  /// The line of the file on which the event begins, counted from 1.
  public let line: Int
  /// The title of the event.
  public let title: String
  /// The kind of fault.
  public let reason: Reason

  /// The fault and its place, in one line.
  public var words: String { "line \(line) (`\(title.clipped)`): \(reason.words)" }
}

extension DiaryError.Reason {
  fileprivate var words: String {
    switch self {
    case .noCandidate:
      "it does not say who is interviewed, such as `Interview: Priya Shah, Data analyst at Acme`"
    case .severalCandidates(let names):
      Grammar.list(names.map { "`\($0.clipped)`" }, conjunction: "or") + " may be the candidate"
    case .noEmployer:
      "it does not say by whom, such as `Interview: Priya Shah, Data analyst at Acme`"
    case .noStart: "it does not say when it begins"
    case .notATime(let value): "`\(value.clipped)` is not a time"
    case .unknownZone(let name): "no time zone `\(name.clipped)` is known here"
    case .notALength(let value): "`\(value.clipped)` is not a length of time"
    case .endsTooSoon: "it ends before it begins"
    case .tooLong: "it lasts more than \(Grammar.count(DiaryTime.mostDays, "day"))"
    case .repeats: "it repeats, and an interview is held once"
    case .noName: "it has no UID, by which it would be known again"
    case .longName: "a name, a title or the UID in it has more than \(longestName) characters"
    case .twice(let name): "\(name) is given twice"
    }
  }
}
