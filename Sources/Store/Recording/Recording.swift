import AgencySettings
public import ChasePolicy
public import Domain
import Engine
import SQLiteEngine
public import WorkingTime

/// The result of a recording for one interview.
public struct Recorded: Hashable, Sendable {
  /// The first entry that it appended to this interview's journal.
  public let entry: Identifier<JournalEntry>
  /// The interview after the recording.
  public let interview: Interview
  /// Its duties after the recording.
  public let duties: [AssignedDuty]
  /// The people at the employer who became contacts with it.
  public var contacts: [EmployerContact] = []
}

/// The result of a recording about people or the agency: the first entry, the changes to the plans,
/// and the entries that were asked for.
public typealias RecordedEvent = (
  entry: Identifier<JournalEntry>, replanned: Replanned, journal: [JournalEntry]
)

extension AgencyStore {
  /// Returns the consultant with that name, created if new.
  public func addConsultant(named name: String) throws(StoreError) -> Consultant {
    try write { db in
      try db.consultant(try db.number(of: name, in: .consultant))
    }
  }

  /// Records facts about one interview as one recording command.
  ///
  /// `command` is its first word, as typed. The stamp's consultant is looked up by name, and
  /// created if the name is new.
  ///
  /// A decision that rests on the interview's journal gives that `journal` as it was read: if
  /// anything was recorded since, it throws ``StoreError/recordedMeanwhile(_:)``, and the caller
  /// decides anew. `people` at the employer become contacts with it, unless they are already.
  public func record(
    _ events: [Fact], of interview: Identifier<Interview>, by stamp: Stamp, command: String,
    after journal: [JournalEntry]? = nil, naming people: [Met] = []
  ) throws(StoreError) -> Recorded {
    let recorded = try record(
      [(interview: interview, facts: events)], by: stamp, command: command, after: journal,
      naming: people)
    guard let first = recorded.first else {
      throw StoreError.noSuchInterview(interview)
    }
    return first
  }

  /// Records facts about several interviews as one recording command, all or none; likewise.
  ///
  /// Returns the result for each, in the order given. `people` are at the employer of the first.
  public func record(
    _ facts: [(interview: Identifier<Interview>, facts: [Fact])], by stamp: Stamp, command: String,
    after journal: [JournalEntry]? = nil, naming people: [Met] = []
  ) throws(StoreError) -> [Recorded] {
    try write(deferred: true) { db in
      let numbers = facts.map(\.interview.number).uniqued
      // Who is merged is known before the interviews, so that their journals come with them.
      if db.isOnServer { _ = try db.mergersNow() }
      let interviews = try db.interviews(numbered: numbers)
      let journals = try db.journals(of: numbers)
      for (interview, _) in facts {
        guard interviews[interview.number] != nil else {
          throw StoreError.noSuchInterview(interview)
        }
        let entries = journals[interview.number] ?? []
        guard !entries.isForgotten else { throw StoreError.forgotten(interview) }
        if let journal, entries.map(\.id).max() != journal.map(\.id).max() {
          throw StoreError.recordedMeanwhile(interview)
        }
      }
      let employer = facts.first.flatMap { interviews[$0.interview.number]?.employer }
      let new = try employer.map { try db.newContacts(of: people, at: $0) } ?? []
      let batch = try begin(
        command, by: stamp, gathering: facts.flatMap(\.facts).count + new.count,
        contacts: new.count, in: db)
      return try append(facts, naming: new, in: batch)
    }
  }

  /// Appends facts to the journals of interviews, decides all that follows from them, and writes it;
  /// the people become contacts with the employer of the first.
  func append(
    _ facts: [(interview: Identifier<Interview>, facts: [Fact])], naming people: [Met] = [],
    in batch: Batch
  ) throws -> [Recorded] {
    let db = batch.db
    let interviews = try db.interviews(numbered: facts.map(\.interview.number).uniqued)
    let isMerged = try db.hasMergers()
    let written = try facts.map { interview, facts in
      let names = isMerged ? nil : interviews[interview.number].map(SearchIndex.names)
      let entries = try facts.map {
        try batch.append($0, to: interview.number, names: names)
      }
      guard let first = entries.first else { throw StoreError.nothingToRecord }
      return (interview: interview.number, entry: first)
    }
    guard let first = written.first, let employer = interviews[first.interview]?.employer
    else { throw StoreError.nothingToRecord }
    let contacts = try batch.add(new: people, at: employer)
    let settled = try planner(db).settle(gathered: batch)
    try batch.write()
    var recorded = recorded(written, settled, interviews)
    if !recorded.isEmpty { recorded[0].contacts = contacts }
    return recorded
  }

  /// Records events of people or of the agency as one recording command, and updates all that
  /// follows from them, in one transaction.
  ///
  /// `moment` is when they happened, if not now; `progress` is called now and then with the number
  /// of interviews re-planned and the total. The journal that it returns has the entries of some
  /// kinds, these among them. Throws ``StoreError/alreadyMerged``,
  /// ``StoreError/nameTaken(_:)``, ``StoreError/policyRefused(_:)``, or
  /// ``StoreError/noSuchEntry(_:)`` if a request has been retracted or answered meanwhile; nothing
  /// is saved then.
  public func record(
    _ events: [Event], at moment: Instant? = nil, by stamp: Stamp, command: String,
    reading kinds: Set<Event.Kind> = [],
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> RecordedEvent {
    try writeSealing { db in
      let old = try policy(in: db)
      // A command that is refused takes no number on a server.
      if let first = events.first { try db.check(first) }
      // Nobody else writes meanwhile: they read what this connection does.
      let companions =
        try events.contains(where: \.changesPolicy) && db.hasMuchToReplan
        ? Companion.open(beside: path) : []
      let batch = try begin(command, by: stamp, in: db)
      let entries = try events.enumerated().map { place, event in
        if place > 0 { try db.check(event) }
        return try batch.append(event, at: moment ?? stamp.at)
      }
      guard let first = entries.first else { throw StoreError.nothingToRecord }
      let replanned = try settle(events, from: old, in: batch, companions, progress)
      return (
        entry: Identifier(first), replanned: replanned,
        journal: try kinds.isEmpty ? [] : db.entriesOfNoInterview(kinds)
      )
    }
  }

  /// Updates all that follows from events of people or of the agency that were recorded, retracted
  /// or restored: the interviews of merged records, names and particulars, and the plans, which were
  /// made under the policy `old`.
  func settle(
    _ events: [Event], from old: Policy, in batch: Batch, _ companions: [Companion] = [],
    _ progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Replanned {
    let db = batch.db
    var mergers: [Merger] = []
    var edits: [PersonEdit] = []
    var candidates: Set<Identifier<Candidate>> = []
    var isSplit = false
    for event in events {
      if case .merged(let merger) = event { mergers.append(merger) }
      if case .edited(let edit) = event { edits.append(edit) }
      if case .added(let candidate) = event { candidates.insert(candidate.id) }
      if case .split(let split) = event {
        candidates.formUnion([split.candidate.id, split.part.id])
        isSplit = true
      }
    }
    var replanned = Replanned()
    if !mergers.isEmpty || isSplit {
      try db.rewriteSplitInterviews()
      let parted = isSplit ? try db.interviews(of: db.allMembers(with: candidates), []) : []
      let interviews = Set(try db.interviews(concernedBy: mergers) + parted).sorted()
      replanned = try Resettling(planner: try planner(db)).run(interviews, in: batch)
      for pair in mergers.compactMap(\.candidates) {
        candidates.formUnion([pair.gone.id, pair.kept.id])
      }
    }
    try db.updateParticulars(of: candidates)
    if !edits.isEmpty { try db.rewrite(whatFollowsFrom: edits) }
    if events.contains(where: { $0.kind == .consultantEdited }) {
      try db.rewriteNames(in: .consultant)
    }
    guard events.contains(where: \.changesPolicy) else { return replanned }
    let replanning = Replanning(
      db: db, old: old, new: try policy(in: db), companions: companions)
    return try replanning.run(progress: progress)
  }

  /// Returns the planner for this transaction.
  func planner(_ db: Database) throws -> Planner {
    Planner(db: db, policy: try policy(in: db))
  }

  /// Returns the results of a recording from what is computed of the interviews, which were known
  /// before, for those whose booking still counts.
  func recorded(
    _ written: [(interview: Int64, entry: Int64)], _ settled: [Int64: Projection],
    _ before: [Int64: Interview]
  ) -> [Recorded] {
    written.compactMap { written in
      before[written.interview].flatMap { interview in
        settled[written.interview]?.recorded(Identifier(written.entry), interview)
      }
    }
  }

  /// Returns the results of a recording, for the interviews whose booking still counts.
  func recorded(
    _ written: [(interview: Int64, entry: Int64)], in db: Database
  ) throws -> [Recorded] {
    let numbers = written.map(\.interview)
    let interviews = try db.interviews(numbered: numbers)
    let duties = try db.duties(ofInterviewsNumbered: numbers)
    return written.compactMap { written in
      guard let interview = interviews[written.interview] else { return nil }
      return Recorded(
        entry: Identifier(written.entry), interview: interview,
        duties: duties[written.interview] ?? [])
    }
  }
}

extension Projection {
  /// The result of a recording for the interview, which was so before it; nil if its booking counts no
  /// longer.
  fileprivate func recorded(
    _ entry: Identifier<JournalEntry>, _ before: Interview
  ) -> Recorded? {
    guard let facts else { return nil }
    let handedOver = journal.lazy.filter(\.counts).compactMap { entry -> Consultant? in
      if case .handedOver(_, let to, until: nil) = entry.event { to } else { nil }
    }.last
    let interview = Interview(
      id: before.id, candidate: before.candidate, employer: before.employer,
      vacancy: before.vacancy, stage: before.stage, consultant: handedOver ?? before.consultant,
      time: facts.time, state: facts.state, outcome: facts.outcome)
    let duties = duties.map { duty in
      AssignedDuty(
        duty: duty, interview: interview,
        snoozedUntil: journal.silence(about: duty.rule)?.snooze.until)
    }
    return Recorded(
      entry: entry, interview: interview, duties: duties.sorted(by: AssignedDuty.inOrder))
  }
}

extension [JournalEntry] {
  /// True if a booking of the interview was ever erased, so its candidate was forgotten.
  fileprivate var isForgotten: Bool { contains { $0.content == .erased(.booked) } }
}

extension StoreError {
  /// A recording of no event.
  fileprivate static let nothingToRecord = programFault(reason: "there is nothing to record")
}

extension Event {
  /// True if the policy in force follows from it.
  fileprivate var changesPolicy: Bool {
    switch self {
    case .policy, .holidays: true
    default: false
    }
  }
}

extension Database {
  /// Throws if the event cannot be recorded: the records are merged already, a name is another's, or
  /// a request is not open.
  fileprivate func check(_ event: Event) throws {
    switch event {
    case .merged(let merger):
      guard try !mergersNow().unite(merger) else { throw StoreError.alreadyMerged }
    case .edited(let edit):
      if case .employer = edit.person { try checkThatNameIsFree(edit) }
    case .employerContact(let edit): try checkThatNameIsFree(edit)
    case .consultantEdited(let edit): try checkThatNameIsFree(edit)
    case .request(let event):
      guard let request = event.request else { return }
      let isOpen = try entriesOfNoInterview(Event.Kind.ofRequests).requests.contains {
        $0.entry == request && $0.answered == nil
      }
      guard isOpen else { throw StoreError.noSuchEntry(request) }
    default: break
    }
  }
}
