import Domain
import WorkingTime

/// What POLICY.md section 3 derives from facts, taken from its sentences and from nothing of the
/// policy's own: the laws are held against this.
struct Reading {
  /// A feedback, as much as the laws ask of it.
  struct Answer {
    let at: Instant
    let decision: Decision
  }

  /// A promise entry, or the hearBy of a debrief or a feedback.
  struct Told {
    let at: Instant
    let by: Deadline
  }

  /// Whether candidate and employer may speak directly.
  struct Word {
    let at: Instant
    let isYes: Bool
  }

  private(set) var hasDebrief = false
  /// Everything below in the order of recording.
  private(set) var answers: [Answer] = []
  private(set) var told: [Told] = []
  private(set) var words: [Word] = []
  private(set) var clearances: [Instant] = []
  private(set) var nextBookings: [Instant] = []
  /// Feedback and promise entries.
  private(set) var news: [Instant] = []
  /// When consultant and candidate spoke.
  private(set) var talks: [Instant] = []
  private(set) var hasClosing = false

  init(_ question: Question) {
    for fact in question.recorded { note(fact) }
  }

  private mutating func note(_ fact: Fact) {
    switch fact.event {
    case .debrief(let debrief):
      hasDebrief = true
      talks.append(fact.at)
      note(debrief.hearBy, fact.at)
    case .feedback(let feedback):
      answers.append(Answer(at: fact.at, decision: feedback.decision))
      news.append(fact.at)
      note(feedback.hearBy, fact.at)
    case .promise(let promise):
      news.append(fact.at)
      note(promise.by, fact.at)
    case .permission(let permission):
      words.append(Word(at: fact.at, isYes: permission.isAllowed))
    case .contact(let contact):
      let parties = [contact.chaser, contact.target]
      let isTalk = parties.contains(.consultant) && parties.contains(.candidate)
      if isTalk, contact.result == .reached { talks.append(fact.at) }
    case .cleared: clearances.append(fact.at)
    case .nextBooked: nextBookings.append(fact.at)
    case .closed: hasClosing = true
    default: break
    }
  }

  private mutating func note(_ deadline: Deadline?, _ at: Instant) {
    if let deadline { told.append(Told(at: at, by: deadline)) }
  }

  /// The latest by when it happened, then by when it was recorded.
  private func latest<Entry>(_ entries: [Entry], at: (Entry) -> Instant) -> Entry? {
    var latest: Entry?
    for entry in entries {
      if let known = latest, at(known) > at(entry) { continue }
      latest = entry
    }
    return latest
  }
}

extension Reading {
  /// F.
  var answer: Answer? { latest(answers, at: \.at) }

  /// The latest permission.
  var permission: Word? { latest(words, at: \.at) }

  /// P.
  var promise: Told? {
    let answered = answer?.at
    return latest(told.filter { told in answered.map { told.at >= $0 } ?? true }, at: \.at)
  }

  /// Whether it is closed, or counts as closed.
  var isClosed: Bool {
    guard !hasClosing else { return true }
    guard let answer, answer.decision == .progress else { return false }
    return nextBookings.contains { $0 >= answer.at }
  }

  /// Whether there is news with no later conversation with the candidate.
  var hasUntoldNews: Bool {
    news.contains { news in !talks.contains { $0 >= news } }
  }

  /// Whether the latest permission allows direct contact.
  var mayGoDirect: Bool { permission?.isYes ?? false }

  /// Whether a clearance is no older than the permission and no news follows it.
  var isCleared: Bool {
    guard let permission else { return false }
    return clearances.contains { cleared in
      cleared >= permission.at && !news.contains { $0 > cleared }
    }
  }
}
