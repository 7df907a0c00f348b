import AgencySettings
import Domain
import WorkingTime

/// What POLICY.md section 3 derives from facts, taken from its sentences and from nothing of the
/// policy's own: the laws are held against this.
struct Reading {
  private let question: Question
  /// The entries, by when they happened, then by when they were recorded.
  private let entries: [Entry]

  /// A fact with its place in the order of recording.
  private struct Entry {
    let fact: Fact
    let recorded: Int
    let isOfEarlierDate: Bool

    var at: Instant { fact.at }
    var event: Event { fact.event }

    /// Whether it tells of another, if it tells of anything.
    func comesAfter(_ other: Entry) -> Bool { at >= other.at && recorded > other.recorded }
  }

  init(_ question: Question) {
    self.question = question
    let ahead = question.moved.flatMap { $0.at < question.time.start ? $0.at : nil }
    let recorded = question.recorded.enumerated().sorted {
      ($0.element.recordedAt, $0.offset) < ($1.element.recordedAt, $1.offset)
    }
    entries = recorded.enumerated().map { place, fact in
      Entry(
        fact: fact.element, recorded: place,
        isOfEarlierDate: ahead.map { fact.element.at < $0 } ?? false)
    }.sorted { ($0.at, $0.recorded) < ($1.at, $1.recorded) }
  }

  private var present: [Entry] { entries.filter { !$0.isOfEarlierDate } }

  /// Whether there is a debrief of the present date at or after the start.
  var hasDebrief: Bool {
    present.contains { entry in
      if case .debrief = entry.event { entry.at >= question.time.start } else { false }
    }
  }

  /// F, with its entry.
  private var answer: (entry: Entry, decision: Decision)? {
    present.compactMap { entry -> (entry: Entry, decision: Decision)? in
      guard case .feedback(let feedback) = entry.event, let decision = feedback.decision else {
        return nil
      }
      return (entry, decision)
    }.last
  }

  /// The decision of the latest feedback that has one.
  var decision: Decision? { answer?.decision }

  /// Whether it was closed.
  var isClosed: Bool { entries.contains { $0.event.kind == .closed } }

  /// Whether a further interview makes it through.
  var isThrough: Bool {
    let standing = entries.last { entry in
      if case .nextBooked(_, _, let fell) = entry.event { fell == nil } else { false }
    }
    guard let standing else { return false }
    guard let answer, [.offer, .reject].contains(answer.decision) else { return true }
    return (answer.entry.at, answer.entry.recorded) < (standing.at, standing.recorded)
  }

  /// Whether the candidate has withdrawn, going through the entries in order.
  var isWithdrawn: Bool {
    var isOut = false
    var byRefusal = false
    var back = question.moved.flatMap {
      $0.at < question.time.start && $0.by == .candidate ? $0.at : nil
    }
    for entry in entries {
      if let at = back, entry.at >= at {
        isOut = false
        back = nil
      }
      switch entry.event {
      case .withdrawn, .closed(.withdrawn, _):
        if !isOut { (isOut, byRefusal) = (true, false) }
      case .debrief(let debrief):
        switch debrief.interest {
        case .no: if !isOut { (isOut, byRefusal) = (true, false) }
        case .yes, .unsure: isOut = false
        case nil: break
        }
      case .answered(let yes, _):
        if yes { isOut = false } else if !isOut { (isOut, byRefusal) = (true, true) }
      case .feedback(let feedback): if feedback.decision == .offer, byRefusal { isOut = false }
      default: break
      }
    }
    return back == nil && isOut
  }

  /// P: when it ends; nil where none is in force.
  var promiseEnd: Instant? {
    let calendar = question.calendars.employer
    let inForce = entries.compactMap { entry -> (entry: Entry, end: Instant, isTheirs: Bool)? in
      let date: Deadline?
      var isTheirs = true
      switch entry.event {
      case .promise(let promise): date = promise.by
      case .feedback(let feedback): date = feedback.hearBy
      case .debrief(let debrief): (date, isTheirs) = (debrief.hearBy, false)
      default: return nil
      }
      guard let end = date.map(calendar.end(of:)), end >= question.time.end else { return nil }
      if let answer, entry.at < answer.entry.at { return nil }
      return (entry, end, isTheirs)
    }
    let hasWord = inForce.contains { $0.isTheirs && $0.entry.at >= question.time.end }
    return inForce.last { $0.isTheirs || !hasWord }?.end
  }

  /// Whether any date was given, in force or not.
  var hasDates: Bool { entries.contains { $0.event.decisionDate != nil } }

  /// Whether the latest word on direct contact is a yes; nil where there is none.
  private var permission: (at: Instant, isYes: Bool)? {
    entries.compactMap { entry -> (at: Instant, isYes: Bool)? in
      if case .permission(let word) = entry.event { (entry.at, word.isAllowed) } else { nil }
    }.last
  }

  /// Whether the latest permission allows direct contact.
  var mayGoDirect: Bool { permission?.isYes ?? false }

  /// Whether any permission allows direct contact.
  var mightGoDirect: Bool {
    entries.contains { entry in
      if case .permission(let word) = entry.event { word.isAllowed } else { false }
    }
  }

  /// Whether there is any clearance.
  var hasClearance: Bool { entries.contains { $0.event.kind == .cleared } }

  /// Whether a clearance is no older than the permission and no news follows it.
  var isCleared: Bool {
    guard let permission else { return false }
    return present.contains { cleared in
      cleared.event.kind == .cleared && cleared.at >= permission.at
        && !news.contains { $0.at > cleared.at }
    }
  }

  private var news: [Entry] {
    var isYes = false
    let isTold = isWithdrawn || decision == .reject
    return entries.filter { entry in
      switch entry.event {
      case .feedback, .promise: return true
      case .permission(let word):
        defer { isYes = word.isAllowed }
        return isYes && !word.isAllowed
      case .closed(let outcome, let told):
        return !told && !isTold && [.filled, .rejected, .abandoned].contains(outcome)
      default: return false
      }
    }
  }

  /// Whether there is news of which nothing tells the candidate.
  var hasUntoldNews: Bool {
    news.contains { news in
      !entries.contains { $0.event.tellsCandidate && $0.comesAfter(news) }
    }
  }
}

extension Event {
  /// Whether the candidate heard from us, of whatever news there is.
  fileprivate var tellsCandidate: Bool {
    switch self {
    case .debrief(let debrief): return !debrief.wrote
    case .briefed: return true
    case .contact(let contact):
      if let about = contact.about, !about.contains(.relayNews) { return false }
      guard contact.isBetween(.consultant, .candidate) else { return false }
      return contact.reached || contact.chaser == .consultant && contact.result == .wrote
    default: return false
    }
  }
}
