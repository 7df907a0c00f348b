public import Domain
import Wording
public import WorkingTime

extension RecordingOddity {
  /// The oddity in a sentence without its full stop; times are in a calendar's time zone.
  public func words(of interview: Interview, in calendar: WorkingCalendar) -> String {
    let number = interview.id.reference
    let full = { (moment: Instant) in TimeWords.full(moment, in: calendar) }
    let since = { (moment: Instant?) in moment.map { " on " + full($0) } ?? "" }
    return switch self {
    case .held(.feedback, let at):
      "interview \(number) was held: feedback on it came on \(full(at))"
    case .held(_, let at): "interview \(number) was held: a debrief of \(full(at)) is on record"
    case .over(let end): "interview \(number) was over on \(full(end)), before this happened"
    case .notBegun(let start):
      "interview \(number) is booked for \(full(start)), after this happened"
    case .cancelled(let at): "interview \(number) was cancelled\(since(at))"
    case .noShow(let at):
      "the candidate did not come to interview \(number), as recorded\(since(at))"
    case .withdrawn(let at): "the candidate withdrew\(since(at))"
    case .closed(let outcome): "interview \(number) is closed: \(outcome.words)"
    case .noOffer:
      "no offer for interview \(number) is on record as the employer\u{2019}s last word"
    case .offerNotTold(let at):
      "nothing says that the candidate knows of the offer of \(full(at))"
    }
  }
}
