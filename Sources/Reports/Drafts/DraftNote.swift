import Domain
import WorkingTime
import Wording

/// Something that whoever asks for a draft should know before it is sent.
enum DraftNote: Hashable, Sendable {
  /// They are not to be chased before that moment.
  case early(until: Instant)
  /// So many tries brought no answer that it is for somebody else there.
  case forSomebodyElse
  /// A thank-you is on record already.
  case thanked
  /// What is on record as the candidate's address is none.
  case noAddress

  /// The note in words.
  func words(_ times: Times) -> String {
    switch self {
    case .early(let until): "they are not to be chased before \(times.dated(until))"
    case .forSomebodyElse: "they have not answered; --to NAME addresses it to somebody else there"
    case .thanked: "a thank-you is on record already"
    case .noAddress: "the candidate's e-mail address on record is invalid"
    }
  }
}
