public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

extension Receipt {
  /// Creates the receipt of an undo, from the first entry that it appended: the entries retracted
  /// and restored, the interviews touched, and the effect on the plans of all others.
  public init(
    undoneBy entry: Identifier<JournalEntry>, retracted: [JournalEntry],
    restored: [JournalEntry] = [],
    touched: [(interview: Interview, duties: [AssignedDuty])] = [],
    replanned: Replanned = Replanned(), policy: PolicyWording = PolicyWording([]),
    at now: Instant, in calendar: WorkingCalendar
  ) {
    // Interviews follow entries of people or the agency by themselves.
    let isOfNoInterview = (retracted + restored).contains { $0.interview == nil }
    let isShown = { (entry: JournalEntry) in
      !isOfNoInterview || entry.interview == nil && entry.event != nil
    }
    let retracted = retracted.filter(isShown)
    let restored = isOfNoInterview ? restored.filter(isShown) : []
    let words = EventWords(times: .kept(calendar), hidesPrivate: true, policy: policy)
    let line = { (entry: JournalEntry) in
      let of = touched.first { $0.interview.id == entry.interview }?.interview
      return "\(entry.name(of: of)), \(words.line(entry.content))"
    }

    var blocks: [Block] = retracted.prefix(Self.most).map { "Undone: \(line($0))" }
    if retracted.count > Self.most {
      blocks.append("Undone: \(retracted.count - Self.most) more entries")
    }
    blocks += restored.map { "Counts again: \(line($0))" }
    let them = retracted.count == 1 || isOfNoInterview ? "it" : "them"
    blocks.append(.undo(entry, retracted.isEmpty ? nil : "brings \(them) back."))

    var members: JSON = ["undid": .array(retracted.map { $0.undone(policy) })]
    let duties = touched.flatMap(\.duties)
    if isOfNoInterview {
      let changes = (retracted + restored).compactMap(\.event)
      if changes.contains(where: \.changesPlans) { blocks.append("\(replanned.words)") }
      members = members.adding(["restored": .array(restored.map { $0.undone(policy) })])
      if changes.contains(where: \.mayChangePlans) {
        members = members.adding(["replanned": replanned.json])
      }
    } else {
      blocks.append(.next(duties, at: now, .read(at: now, calendar)))
    }
    self.init(
      entry, nil,
      of: isOfNoInterview ? nil : touched.first?.interview.id ?? retracted.first?.interview,
      at: now, blocks, members, duties: isOfNoInterview ? [] : duties.map { $0.json(at: now) })
  }

  /// The number of entries named before the rest is counted.
  private static let most = 10
}

extension JournalEntry {
  /// The entry with its interview and candidate: `entry 4 of #1 Priya Shah`.
  fileprivate func name(of touched: Interview?) -> String {
    guard let interview else { return "entry \(id.number)" }
    return "entry \(id.number) of \(interview.reference)"
      + (touched.map { " " + $0.candidate.label } ?? "")
  }

  /// The entry as data.
  fileprivate func undone(_ policy: PolicyWording) -> JSON {
    guard let interview else { return json(policy) }
    return [
      "entry": .id(id), "kind": .string(content.kind), "at": .moment(happenedAt),
      "interview": .id(interview),
    ]
  }
}

extension Event {
  /// True if plans follow from it.
  fileprivate var changesPlans: Bool {
    switch self {
    case .merged, .split, .policy, .holidays: true
    default: false
    }
  }

  /// True if the receipt has a count of plans, though it may be zero.
  fileprivate var mayChangePlans: Bool {
    switch self {
    case .template, .request: false
    default: true
    }
  }
}
