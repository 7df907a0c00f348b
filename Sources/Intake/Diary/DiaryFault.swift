import Wording

/// What is wrong with an interview of a diary.
public struct DiaryFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// Its title does not say who is interviewed.
    case noCandidate
    /// Its title does not say by whom.
    case noEmployer
    /// It does not say when it begins.
    case noStart
    /// It is no time.
    case notATime(String)
    /// No zone of that name is known here.
    case unknownZone(String)
    /// Its length cannot be read.
    case notALength(String)
    /// It ends before it begins.
    case endsTooSoon
    /// It lasts longer than a day.
    case tooLong
    /// It is to be repeated.
    case repeats
    /// It has no name by which it could be known again.
    case noName
    /// It says a thing twice that can be said once.
    case twice(String)
  }

  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// What it is called.
  public let title: String
  /// What is wrong.
  public let reason: Reason

  /// The fault in words, one line: where it is, and what is wrong there.
  public var words: String { "line \(line) (`\(title.clipped)`): \(reason.words)" }
}

extension DiaryFault.Reason {
  fileprivate var words: String {
    switch self {
    case .noCandidate:
      "it does not say who is interviewed, such as `Interview: Priya Shah, Data analyst at Acme`"
    case .noEmployer:
      "it does not say by whom, such as `Interview: Priya Shah, Data analyst at Acme`"
    case .noStart: "it does not say when it begins"
    case .notATime(let value): "`\(value.clipped)` is not a time"
    case .unknownZone(let name): "no time zone `\(name.clipped)` is known here"
    case .notALength(let value): "`\(value.clipped)` is not a length of time"
    case .endsTooSoon: "it ends before it begins"
    case .tooLong: "it lasts longer than a day"
    case .repeats: "it repeats, and an interview is held once"
    case .noName: "it has no UID, by which it would be known again"
    case .twice(let name): "\(name) is given twice"
    }
  }
}
