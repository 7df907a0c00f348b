import Domain
import Rendering
import Wording
import WorkingTime

/// A warning to read before a draft is sent.
enum DraftNote: Hashable, Sendable {
  /// The addressee is not to be chased before that instant.
  case early(until: Instant)
  /// So many attempts brought no answer that another person there should be asked.
  case forSomebodyElse
  /// A thank-you is on record already.
  case thanked
  /// The offer is no longer open.
  case offerOver(Deadline)
  /// Neither a place nor a link is on record.
  case noPlace
  /// The address on record of the sender or the addressee is not a valid address.
  case noAddress(String)

  /// Returns the note in words.
  func words(_ times: Times) -> String {
    switch self {
    case .early(let until): "they are not to be chased before \(times.dated(until))"
    case .forSomebodyElse: "they have not answered; --to NAME addresses it to another person there"
    case .thanked: "a thank-you is on record already"
    case .offerOver(let by): "the offer was open until \(times.deadline(by))"
    case .noPlace: "it says no place; `debrief amend` with the booking's entry and --place adds one"
    case .noAddress(let name): "the e-mail address of \(name) on record is invalid"
    }
  }
}
