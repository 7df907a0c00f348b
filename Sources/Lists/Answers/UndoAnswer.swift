public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to an undo: what was retracted and restored, and who should now chase whom and when.
public struct UndoAnswer: Sendable {
  /// An interview that the undo touched.
  public struct Touched: Hashable, Sendable {
    let interview: Interview
    let duties: [AssignedDuty]

    /// Creates a touched interview from its current state and its duties.
    public init(interview: Interview, duties: [AssignedDuty]) {
      self.interview = interview
      self.duties = duties
    }
  }

  private let entry: Identifier<JournalEntry>
  private let retracted: [JournalEntry]
  private let restored: [JournalEntry]
  private let touched: [Touched]
  private let replanned: Replanned
  private let policy: PolicyWording
  /// True if it is of entries of people or the agency: interviews follow them by themselves.
  private let isOfNoInterview: Bool

  /// Creates the answer for the first entry that the undo appended, the entries retracted and those
  /// restored, the interviews affected, and the effect on the plans of all others.
  public init(
    entry: Identifier<JournalEntry>, retracted: [JournalEntry], restored: [JournalEntry] = [],
    touched: [Touched] = [], replanned: Replanned = Replanned(),
    policy: PolicyWording = PolicyWording([])
  ) {
    let isOfNoInterview = (retracted + restored).contains { $0.interview == nil }
    let isShown = { (entry: JournalEntry) in
      !isOfNoInterview || entry.interview == nil && entry.event != nil
    }
    self.isOfNoInterview = isOfNoInterview
    self.entry = entry
    self.retracted = retracted.filter(isShown)
    self.restored = isOfNoInterview ? restored.filter(isShown) : []
    self.touched = touched
    self.replanned = replanned
    self.policy = policy
  }

  /// Returns the answer as JSON: as any recording, with what it undid.
  public func json(at now: Instant) -> String {
    let interview = touched.first?.interview.id ?? retracted.first?.interview
    var answer: JSON = [
      "entry": .number(Int(entry.number)),
      "interview": .count(isOfNoInterview ? nil : interview.map { Int($0.number) }),
      "kind": .string("retraction"),
      "at": .moment(now),
      "undid": .array(retracted.map(json)),
    ]
    if isOfNoInterview {
      answer = answer.adding(["restored": .array(restored.map(json))])
      if changes.contains(where: \.mayChangePlans) {
        answer = answer.adding(["replanned": replanned.json])
      }
    }
    let duties = isOfNoInterview ? [] : touched.flatMap(\.duties).map { $0.json(at: now) }
    return JSONWriter.document(answer.adding(["duties": .array(duties)]))
  }

  private func json(_ entry: JournalEntry) -> JSON {
    guard let interview = entry.interview else { return entry.json(policy) }
    return [
      "entry": .number(Int(entry.id.number)),
      "kind": .string(entry.content.kind),
      "at": .moment(entry.happenedAt),
      "interview": .number(Int(interview.number)),
    ]
  }

  private var changes: [Event] { (retracted + restored).compactMap(\.event) }

  /// Returns the answer for people: a line for each entry undone or restored, how to reverse that,
  /// and the next duties or the effect on the plans.
  public func text(
    at now: Instant, calendar: WorkingCalendar, style: Style = Style()
  ) -> String {
    let words = EventWords(times: .kept(calendar), hidesPrivate: true, policy: policy)
    var page = Page(style: style)
    for entry in retracted.prefix(Self.most) {
      page.unbroken("Undone: \(name(entry)), \(words.line(entry.content))")
    }
    if retracted.count > Self.most {
      page.unbroken("Undone: \(retracted.count - Self.most) more entries")
    }
    for entry in restored {
      page.unbroken("Counts again: \(name(entry)), \(words.line(entry.content))")
    }
    let them = retracted.count == 1 || isOfNoInterview ? "it" : "them"
    page.unbroken(
      retracted.isEmpty
        ? "Undo: `debrief undo \(entry.number)`"
        : "`debrief undo \(entry.number)` brings \(them) back.")
    if !isOfNoInterview {
      page.unbroken(
        NextDuties(touched.flatMap(\.duties), at: now).words(.read(at: now, calendar)))
    } else if changes.contains(where: \.changesPlans) {
      page.unbroken(replanned.words)
    }
    return page.text
  }

  /// The entry with its interview and candidate: `entry 4 of #1 Priya Shah`.
  private func name(_ entry: JournalEntry) -> String {
    let number = "entry \(entry.id.number)"
    guard let interview = entry.interview else { return number }
    let who = touched.first { $0.interview.id == interview }?.interview.candidate.name
    return "\(number) of \(interview.reference)" + (who.map { " " + $0 } ?? "")
  }

  /// The number of entries named before the rest is counted.
  private static let most = 10
}

extension Event {
  /// True if plans follow from it.
  fileprivate var changesPlans: Bool {
    switch self {
    case .merged, .policy, .holidays: true
    default: false
    }
  }

  /// True if the answer has a count of plans, though it may be zero.
  fileprivate var mayChangePlans: Bool {
    switch self {
    case .template, .request: false
    default: true
    }
  }
}
