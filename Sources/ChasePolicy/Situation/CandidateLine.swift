import Domain
import WorkingTime

/// What went between us and the candidate, read entry by entry in the order of happening.
///
/// "Spoken" is a contact that reached, either way round, and a debrief.
struct CandidateLine {
  /// The latest conversation.
  private(set) var lastSpoken: Happening?
  /// The earliest conversation at or after the latest feedback.
  private(set) var firstSpokenSinceFeedback: Happening?
  /// The earliest news without a conversation at or after it: what R8 asks to relay.
  private(set) var unrelayedNews: Happening?
  /// The latest call of ours since the interview's end, reached or not.
  private(set) var lastCallSinceEnd: Happening?
  /// How many of our calls since the interview's end reached nobody.
  private(set) var unansweredSinceEnd = 0

  private var lastFeedback: Happening?

  /// We spoke: whatever news there was can count as told.
  mutating func spoke(_ conversation: Happening) {
    lastSpoken = conversation
    unrelayedNews = nil
    if lastFeedback != nil, firstSpokenSinceFeedback == nil {
      firstSpokenSinceFeedback = conversation
    }
  }

  /// We rang or wrote after the interview's end.
  mutating func called(_ call: Happening, reached: Bool) {
    lastCallSinceEnd = call
    if !reached { unansweredSinceEnd += 1 }
  }

  /// The employer told us something that the candidate has to hear.
  mutating func learned(_ news: Happening) {
    // Of one moment, a conversation that was recorded before the news counts as after it.
    let isTold = lastSpoken?.at == news.at
    if !isTold, unrelayedNews == nil { unrelayedNews = news }
    guard news.kind == .feedback else { return }
    lastFeedback = news
    firstSpokenSinceFeedback = isTold ? lastSpoken : nil
  }
}
