import Domain
import Rendering
import Wording
import WorkingTime

/// A field's value, before any format is chosen.
enum ReportValue: Hashable, Sendable {
  /// Nothing is known.
  case absent
  case text(String)
  case number(Int)
  /// A number out of five.
  case rating(Int)
  /// A length of working time, in minutes.
  case workingMinutes(Int)
  /// A number of working days.
  case workingDays(Int)
  case moment(Instant)
  case deadline(Deadline)
  case list([String])
  /// One of a few possibilities: the name that programs know, and the words for people.
  case choice(String, words: String)
  /// Several of a few possibilities.
  case choices([Choice])

  /// A possibility: the name that programs know, and the words for people.
  struct Choice: Hashable, Sendable {
    let name: String
    let words: String
  }

  /// True if there is nothing to show.
  var isAbsent: Bool {
    switch self {
    case .absent, .list([]), .choices([]): true
    default: false
    }
  }

  /// The value for programs.
  var json: JSON {
    switch self {
    case .absent: .null
    case .text(let text): .string(text)
    case .number(let number), .rating(let number), .workingMinutes(let number),
      .workingDays(let number):
      .number(number)
    case .moment(let moment): .moment(moment)
    case .deadline(.at(let moment)): .moment(moment)
    case .deadline(.endOf(let date)): .string(date.iso8601)
    case .list(let texts): .texts(texts)
    case .choice(let name, _): .string(name)
    case .choices(let choices): .texts(choices.map(\.name))
    }
  }

  /// The value for people, a piece for each item of a list; empty if there is nothing.
  func words(_ times: Times) -> [String] {
    switch self {
    case .absent: []
    case .text(let text): [text]
    case .number(let number): [String(number)]
    case .rating(let number): ["\(number) of 5"]
    case .workingMinutes(let minutes): [TimeWords.worked(minutes: minutes)]
    case .workingDays(let days): [TimeWords.workingDays(days)]
    case .moment(let moment): [times.moment(moment)]
    case .deadline(let deadline): [times.deadline(deadline)]
    case .list(let texts): texts
    case .choice(_, let words): [words]
    case .choices(let choices): choices.map(\.words)
    }
  }
}
