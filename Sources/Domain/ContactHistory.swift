/// Contacts and conversations with the candidate, read in the order of happening.
///
/// A conversation is a contact that reached, either way round, or a debrief.
public struct CandidateContacts: Hashable, Sendable {
  /// The latest conversation.
  public private(set) var lastConversation: Occurrence?
  /// The latest contact that reached, either way round; debriefs don't count.
  public private(set) var lastCall: Occurrence?
  /// The earliest conversation at or after the latest feedback.
  public private(set) var firstConversationSinceFeedback: Occurrence?
  /// The earliest news without a conversation at or after it.
  public private(set) var untoldNews: Occurrence?
  /// Our latest contact since the end of the interview, reached or not.
  public private(set) var lastAttemptSinceEnd: Occurrence?
  /// The number of our contacts since the end of the interview that reached nobody.
  public private(set) var failedAttemptsSinceEnd = 0

  private var lastFeedback: Occurrence?

  /// Any conversation can tell the candidate all the news there is.
  mutating func speak(_ conversation: Occurrence) {
    lastConversation = conversation
    untoldNews = nil
    if lastFeedback != nil, firstConversationSinceFeedback == nil {
      firstConversationSinceFeedback = conversation
    }
  }

  mutating func call(_ contact: Occurrence) {
    lastCall = contact
    speak(contact)
  }

  mutating func attempt(_ contact: Occurrence, reached: Bool) {
    lastAttemptSinceEnd = contact
    if !reached { failedAttemptsSinceEnd += 1 }
  }

  /// The employer told us something that the candidate has to hear.
  mutating func hear(_ news: Occurrence) {
    // Of one moment, a conversation that was recorded before the news counts as after it.
    let isTold = lastConversation?.at == news.at
    if !isTold, untoldNews == nil { untoldNews = news }
    guard news.kind == .feedback else { return }
    lastFeedback = news
    firstConversationSinceFeedback = isTold ? lastConversation : nil
  }
}

/// Contacts and conversations with the employer, read in the order of happening.
///
/// A conversation is a contact that reached, either way round, or a feedback or promise.
public struct EmployerContacts: Hashable, Sendable {
  /// The latest conversation.
  public private(set) var lastConversation: Occurrence?
  /// Our latest contact, reached or not.
  public private(set) var lastContact: Occurrence?
  /// Our latest contact that reached.
  public private(set) var lastReached: Occurrence?
  /// The earliest message of the candidate without a contact of ours that reached at or after it.
  public private(set) var pendingMessage: Occurrence?
  /// The latest message of the candidate, passed on or not.
  public private(set) var lastMessage: Occurrence?

  mutating func speak(_ conversation: Occurrence) {
    lastConversation = conversation
  }

  mutating func contact(_ contact: Occurrence, reached: Bool) {
    lastContact = contact
    guard reached else { return }
    lastReached = contact
    pendingMessage = nil
  }

  /// The candidate left a message for the employer with us.
  mutating func leave(_ message: Occurrence) {
    lastMessage = message
    // Of one moment, a contact that was recorded before the message counts as after it.
    if lastReached?.at != message.at, pendingMessage == nil { pendingMessage = message }
  }
}
