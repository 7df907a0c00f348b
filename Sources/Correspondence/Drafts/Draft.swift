public import Domain
import Rendering
import WorkingTime

/// An e-mail draft, with its sender and addressee.
public struct Draft: Hashable, Sendable {
  /// The sender and addressee of a draft.
  public enum Route: String, Hashable, Sendable {
    /// The candidate writes to the employer.
    case direct
    /// We write to the employer for the candidate.
    case viaUs
    /// We write for ourselves.
    case ours
  }

  /// The kind of draft.
  public let kind: DraftKind
  /// The interview that the draft is about.
  public let interview: Interview
  /// The sender and addressee.
  public let route: Route
  /// The party that it goes to; a colleague is one of us.
  let party: Party
  let from: Mailbox
  let to: Mailbox
  let subject: String
  let body: String
  /// The instant at which it was made.
  let made: Instant
  let calendar: WorkingCalendar
  let notes: [DraftNote]

  /// The warnings to read before it is sent, one line each.
  public var warnings: [String] {
    notes.map { $0.words(.read(at: made, calendar)) }
  }

  /// The commands to type once it has been sent; empty if it is not recorded.
  public var recordings: [String] {
    let number = interview.id.number
    let about = matter.map { " --about \($0.rawValue)" }.joined()
    let wrote = "debrief contact \(number) \(party.rawValue) --wrote\(about)"
    return switch (kind, route) {
    case (.thankYou, .direct): ["debrief thanked \(number) --direct"]
    case (.thankYou, _): ["debrief thanked \(number) --via-us", wrote]
    case (.forgotten, .direct), (.handover, _): []
    case (.forgotten, _), (.chase, _), (.update, _), (.rejection, _), (.offer, _), (.change, _),
      (.confirmation, _):
      [wrote]
    }
  }

  /// The rules whose matter it deals with.
  private var matter: [Rule] {
    switch kind {
    case .thankYou, .forgotten: [.passOn]
    case .chase: [.chaseEmployer]
    case .update: [.relayNews, .updateCandidate]
    case .rejection, .offer: [.relayNews]
    case .change: [party == .candidate ? .tellChange : .tellChangeEmployer]
    // It says when the interview is, and so that it was moved.
    case .confirmation: [.tellChange]
    case .handover: []
    }
  }
}

/// The formats in which a draft can be written.
public enum DraftFormat: String, CaseIterable, Hashable, Sendable {
  /// A message that a mail program opens to be edited and sent.
  case eml
  /// A link that opens a mail program.
  case mailto
  /// Text to copy.
  case text
}

extension Draft {
  /// Returns the draft in a format.
  public func written(as format: DraftFormat) -> String {
    switch format {
    case .eml: letter.message(seed: "\(kind.rawValue)\n\(interview.id.number)")
    case .mailto: letter.link
    case .text: letter.text
    }
  }
}
