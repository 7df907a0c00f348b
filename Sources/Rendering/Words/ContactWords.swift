import ChasePolicy
public import Domain
import Wording

/// A call or a message, in words.
public enum ContactWords {
  /// The parties of the attempt, and its result.
  public static func line(_ contact: Contact) -> String {
    let who = contact.chaser == .consultant ? "" : contact.chaser.subject + " "
    let whom = contact.target.object
    let what =
      switch contact.result {
      case .reached where contact.target == .consultant: "\(who)rang us"
      case .reached: "\(who)spoke to \(whom)"
      case .noAnswer: "\(who)called \(whom): no answer"
      case .voicemail: "\(who)called \(whom): left a voicemail"
      case .wrote: "\(who)wrote to \(whom)"
      }
    let about = contact.about.map { rules in
      rules.isEmpty ? "; about nothing that was due" : "; about: \(Grammar.list(rules.map(\.asks)))"
    }
    return what + (about ?? "") + (contact.note.map { "; note \u{201C}\($0)\u{201D}" } ?? "")
  }
}

extension Party {
  /// The party as the subject of a sentence.
  public var subject: String {
    switch self {
    case .consultant: "we"
    case .candidate: "the candidate"
    case .employer: "the employer"
    }
  }

  /// The party as the object of a sentence.
  public var object: String {
    self == .consultant ? "us" : subject
  }
}
