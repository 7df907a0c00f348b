/// A call or a message between two of the three.
public struct Contact: Hashable, Sendable {
  /// The result.
  public enum Result: String, CaseIterable, Hashable, Sendable {
    /// They spoke, or an answer came.
    case reached
    /// Nobody picked up.
    case noAnswer
    /// A message was left.
    case voicemail
    /// It was put in writing, so far without an answer.
    case wrote
  }

  /// The party that called or wrote.
  public let chaser: Party
  /// To whom.
  public let target: Party
  /// The result.
  public let result: Result
  /// The rules whose matter it dealt with; nil means everything that there was.
  public let about: [Rule]?
  /// Anything worth keeping of it.
  public let note: String?
  /// The person at the employer, as typed.
  public let with: String?

  /// A contact between two different parties; nil where they are the same.
  public init?(
    chaser: Party, target: Party, result: Result, about: [Rule]? = nil, note: String? = nil,
    with: String? = nil
  ) {
    guard chaser != target else { return nil }
    self.chaser = chaser
    self.target = target
    self.result = result
    self.about = about
    self.note = note
    self.with = with
  }

  /// True if they spoke.
  public var reached: Bool { result == .reached }

  /// True if it was a call of ours that reached nobody.
  public var isInVain: Bool {
    chaser == .consultant && (result == .noAnswer || result == .voicemail)
  }

  /// True if it was between these two, either way round.
  public func isBetween(_ one: Party, _ other: Party) -> Bool {
    (chaser == one && target == other) || (chaser == other && target == one)
  }
}

/// One of the three who can owe each other a contact.
public enum Party: String, CaseIterable, Hashable, Sendable {
  /// Ourselves.
  case consultant
  /// The person interviewed.
  case candidate
  /// The company that interviewed.
  case employer
}

/// One of those who can ask for a change of an interview, or stay away from it.
public enum Side: String, CaseIterable, Hashable, Sendable {
  /// The person interviewed.
  case candidate
  /// The company that interviews.
  case employer
  /// Ourselves.
  case agency
}

/// Permission for candidate and employer to speak without us.
public enum DirectContact: Hashable, Sendable {
  /// They may; a person at the employer agreed, where that was said.
  case allowed(agreedBy: String?)
  /// They may not; for a reason, where that was said.
  case forbidden(why: String?)

  /// True if contact is allowed.
  public var isAllowed: Bool {
    switch self {
    case .allowed: true
    case .forbidden: false
    }
  }
}

/// The route of a candidate's thank-you.
public enum ThankedVia: String, CaseIterable, Hashable, Sendable {
  /// Straight to the employer.
  case direct
  /// Through us; we pass it on.
  case consultant
}
