public import Domain
import Engine

extension AgencyStore {
  /// Records a candidate without an interview, with the numbers and addresses given, the one to use
  /// first at the front; one command.
  public func addCandidate(
    _ given: GivenPerson, hours: CallHours? = nil, by stamp: Stamp, command: String
  ) throws(StoreError) -> (entry: Identifier<JournalEntry>, candidate: Candidate) {
    try writeSealing { db in
      let batch = try begin(command, by: stamp, in: db)
      let name = FoldedName(given.name)
      try StoreError.check([name.typed])
      let number = try db.insertNumbered(
        into: "candidate", ["name": name.typed, "folded": name.folded])
      let candidate = Candidate(id: Identifier(number), name: name.typed)
      let events = [Event.added(candidate)] + given.edits(of: candidate, hours: hours)
      let entries = try events.map { try batch.append($0, at: stamp.at) }
      _ = try settle(events, from: policy(in: db), in: batch)
      return (Identifier(entries[0]), try db.candidate(candidate.id))
    }
  }

  /// Parts interviews from a candidate: they are of a new candidate of the same name since; one
  /// command.
  ///
  /// The interviews are the candidate's own, and not all of them. Entries go with their interviews;
  /// what was changed by hand, requests and holds stay with the first.
  public func split(
    _ candidate: Identifier<Candidate>, interviews: [Identifier<Interview>], by stamp: Stamp,
    command: String
  ) throws(StoreError) -> (entry: Identifier<JournalEntry>, split: CandidateSplit) {
    try writeSealing { db in
      let whole = try db.mergersNow().candidates.survivor(of: candidate)
      let kept = try db.candidate(whole)
      for interview in interviews {
        guard try db.interview(interview)?.candidate.id == whole else {
          throw StoreError.noSuchInterview(interview)
        }
        guard try !db.isForgotten(interview) else { throw StoreError.forgotten(interview) }
      }
      let batch = try begin(command, by: stamp, in: db)
      let name = FoldedName(kept.name)
      let number = try db.insertNumbered(
        into: "candidate", ["name": name.typed, "folded": name.folded])
      let part = Candidate(id: Identifier(number), name: name.typed)
      try db.run(
        """
        INSERT INTO bookedAs (interview, candidate, name)
        SELECT interview.id, candidate.id, \(SealedSource.original(.candidate))
        FROM interview JOIN candidate ON candidate.id = interview.candidate
        WHERE interview.id IN (\(Words.list("?")))
        ON CONFLICT (interview) DO NOTHING
        """, [interviews.map(\.number).jsonList])
      let split = CandidateSplit(candidate: kept, part: part, interviews: interviews.sorted())
      let entry = try batch.append(.split(split), at: stamp.at)
      _ = try settle([.split(split)], from: policy(in: db), in: batch)
      return (
        Identifier(entry),
        CandidateSplit(
          candidate: try db.candidate(whole), part: try db.candidate(part.id),
          interviews: split.interviews)
      )
    }
  }
}

extension GivenPerson {
  /// The edits by which the numbers, addresses and hours become a candidate's; the last of a kind is
  /// the one to use first.
  public func edits(of candidate: Candidate, hours: CallHours?) -> [Event] {
    var edits = (0..<max(phones.count, emails.count)).reversed().map { place in
      [
        phones.indices.contains(place) ? PersonEdit.Change.phone(phones[place]) : nil,
        emails.indices.contains(place) ? .email(emails[place]) : nil,
      ].compactMap(\.self)
    }
    if let hours { edits.append([.hours(hours)]) }
    return edits.map { .edited(PersonEdit(.candidate(candidate), $0)) }
  }
}

extension Database {
  /// Updates whose the interviews are that a split ever parted.
  func rewriteSplitInterviews() throws {
    try run(
      """
      UPDATE interview SET candidate = \(Self.candidateAfterSplits)
      WHERE id IN (SELECT interview FROM bookedAs)
        AND candidate IS DISTINCT FROM \(Self.candidateAfterSplits)
      """)
  }

  /// The differences between whose the interviews are and what the splits say.
  func differingSplits() throws -> [Difference] {
    try rows(
      """
      SELECT id, candidate, \(Self.candidateAfterSplits) AS expected FROM interview
      WHERE id IN (SELECT interview FROM bookedAs)
        AND candidate IS DISTINCT FROM \(Self.candidateAfterSplits)
      ORDER BY id
      """
    ) { row in
      Difference(
        record: "interview", key: "id \(try row.get("id") as Int64)", field: "candidate",
        held: "\(try row.get("candidate") as Int64)",
        expected: "\(try row.get("expected") as Int64)")
    }
  }

  /// The part of the last split of an interview that counts, or else the record that it was booked
  /// under.
  private static let candidateAfterSplits = """
    coalesce(
      (SELECT candidateSplit.part FROM splitInterview
       JOIN candidateSplit ON candidateSplit.entry = splitInterview.entry
       WHERE splitInterview.interview = interview.id
         AND \(EntryRows.counts("splitInterview.entry"))
       ORDER BY splitInterview.entry DESC LIMIT 1),
      (SELECT bookedAs.candidate FROM bookedAs WHERE bookedAs.interview = interview.id))
    """

  /// Throws if an entry is a split one side of which was forgotten: what is the other's would become
  /// part of what was erased.
  func checkNoSplitOfForgotten(_ entries: [Int64]) throws {
    let question = Self.splitsOfForgotten(entries)
    let found = try rows(question.sql, question.arguments) {
      try $0.get("entry") as Identifier<JournalEntry>
    }
    if let entry = found.first { throw StoreError.erasureStands(entry) }
  }

  /// The question for the splits of forgotten candidates that these entries record or retract.
  static func splitsOfForgotten(_ entries: [Int64]) -> Question {
    (
      """
      SELECT candidateSplit.entry FROM candidateSplit
      WHERE candidateSplit.entry IN (
          \(Words.list("?1"))
          UNION SELECT retracts FROM entry WHERE id IN (\(Words.list("?1"))))
        AND EXISTS (SELECT 1 FROM forgetting
          WHERE part <> 'notes' AND candidate IN (candidateSplit.candidate, candidateSplit.part))
      ORDER BY candidateSplit.entry
      """, [entries.jsonList]
    )
  }
}
