import Domain

/// A call or a message, in words.
enum ContactWords {
  /// Who tried to speak to whom, and what came of it.
  static func line(_ contact: Contact) -> String {
    let who = contact.chaser.subject
    let whom = contact.target.object
    let what =
      switch contact.result {
      case .reached: "\(who) spoke to \(whom)"
      case .noAnswer: "\(who) called \(whom): no answer"
      case .voicemail: "\(who) called \(whom): left a voicemail"
      case .wrote: "\(who) wrote to \(whom)"
      }
    return what + (contact.note.map { "; note \u{201C}\($0)\u{201D}" } ?? "")
  }
}

extension Party {
  /// The party as who does something.
  var subject: String {
    switch self {
    case .consultant: "we"
    case .candidate: "the candidate"
    case .employer: "the employer"
    }
  }

  /// The party as whom something is done to.
  var object: String {
    self == .consultant ? "us" : subject
  }
}
