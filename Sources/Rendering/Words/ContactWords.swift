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
    return what + (contact.about.map { " about " + matters($0) } ?? "")
      + (contact.note.map { "; note \u{201C}\($0)\u{201D}" } ?? "")
  }

  /// What was spoken of, from the rules that it is a matter of.
  private static func matters(_ rules: [Rule]) -> String {
    var matters: [String] = []
    for matter in rules.map(\.matter) where !matters.contains(matter) { matters.append(matter) }
    return matters.isEmpty ? "something else" : Grammar.list(matters)
  }
}

extension Rule {
  /// What a call by the rule is about.
  fileprivate var matter: String {
    switch self {
    case .brief: "the interview to come"
    case .debriefCall, .missingDebrief, .goneQuiet: "the debrief"
    case .passOn: "what the candidate left with us"
    case .askForDate: "the date of the decision"
    case .chaseEmployer, .escalateEmployer: "the decision"
    case .relayNews: "the news"
    case .updateCandidate, .askConsultant: "how things stand"
    case .thankYou: "the thank-you"
    case .directFollowUp, .checkFirst: "direct contact"
    case .passOnWithdrawal: "the withdrawal"
    case .bookNext: "the next interview"
    case .offerAnswer, .offerRunOut: "the offer"
    case .passOnAnswer: "the answer to the offer"
    case .closeOut: "the closing"
    case .noShow, .employerNoShow: "the no-show"
    case .tellChange, .tellChangeEmployer: "the change"
    case .stillIn: "whether they are still interested"
    }
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
