public import Domain
import Engine
public import Wording
public import WorkingTime

/// A search: the words, and the interviews to search.
struct SearchQuery: Hashable, Sendable {
  /// The words, all of which must be in an entry and the names of its interview.
  var words: SoughtWords
  /// The candidate whose interviews are searched; nil for all candidates.
  var candidate: Identifier<Candidate>?
  /// The employer whose interviews are searched; nil for all employers.
  var employer: Identifier<Employer>?
  /// A telephone number or e-mail address; the interviews of people who have it are added.
  var contact: SoughtContact?
  /// The instant from which what happened is searched; nil for all that is past.
  var from: Instant?
  /// The instant before which what happened is searched; nil for all that follows.
  var to: Instant?
  /// The maximum number of interviews returned.
  var limit: Int

  /// Creates a search for words in all interviews, or in those of a candidate and an employer.
  init(
    _ words: SoughtWords, of candidate: Identifier<Candidate>? = nil,
    at employer: Identifier<Employer>? = nil, orReaching contact: SoughtContact? = nil, limit: Int
  ) {
    self.words = words
    self.candidate = candidate
    self.employer = employer
    self.contact = contact
    self.limit = limit
  }
}

extension AgencyStore {
  /// The interviews that have entries with all of the words, latest entries first.
  ///
  /// Retracted entries are not searched, except a booking that was undone, which still finds its
  /// interview as it was then.
  ///
  /// Only interviews of `candidate` and at `employer`, if given, and at most `limit` of them; those
  /// of people with the number or address `contact` are added. Only what happened at `from` or later
  /// and before `to` is searched, and only interviews of that time are added. `meant` is a spelling correction that
  /// finds something, if the words do not.
  public func search(
    _ words: SoughtWords, of candidate: Identifier<Candidate>? = nil,
    at employer: Identifier<Employer>? = nil, orReaching contact: SoughtContact? = nil,
    from: Instant? = nil, to: Instant? = nil, limit: Int
  ) throws(StoreError) -> (found: FoundInterviews, meant: SoughtWords?) {
    var query = SearchQuery(words, of: candidate, at: employer, orReaching: contact, limit: limit)
    (query.from, query.to) = (from, to)
    let found = try search(query)
    return (found, found.interviews.isEmpty ? try correction(of: query) : nil)
  }

  /// The interviews that a query finds.
  func search(_ query: SearchQuery) throws(StoreError) -> FoundInterviews {
    try read { db in
      var hits = Hits(limit: query.limit)
      let rows = try db.cursor(
        query.sql(onServer: db.isOnServer), query.arguments(onServer: db.isOnServer))
      while let row = try rows.next(), hits.goesOn {
        hits.add(entry: try row.get(at: 0), interview: try row.get(at: 1))
      }
      let found = try db.found(hits)
      let reached =
        try query.contact.map { try db.interviews(reachedBy: $0, openOnly: false) } ?? []
      return query.adding(reached, to: found)
    }
  }
}

extension SearchQuery {
  /// Adds the interviews found by number or address before those found by words, latest first.
  fileprivate func adding(
    _ reached: [Interview], to found: FoundInterviews
  ) -> FoundInterviews {
    let theirs = reached.reversed().filter { interview in
      (candidate == nil || interview.candidate.id == candidate)
        && (employer == nil || interview.employer.id == employer)
        && from.map { interview.time.start >= $0 } ?? true
        && to.map { interview.time.start < $0 } ?? true
    }
    let ids = Set(theirs.map(\.id))
    let others = found.interviews.filter { !ids.contains($0.interview.id) }
    let all =
      theirs.map { interview in
        found.interviews.first { $0.interview.id == interview.id }
          ?? FoundInterview(interview: interview, entries: [])
      } + others
    return FoundInterviews(
      interviews: Array(all.prefix(limit)), more: found.more + max(0, all.count - limit),
      isCutShort: found.isCutShort)
  }

  /// The SQL that selects the entries found, latest first.
  func sql(onServer: Bool) -> String {
    var conditions = [
      words.condition(onServer: onServer),
      """
      (\(EntryRows.counts("entry.id"))
        OR entry.kind = 'booked' AND interviewNow.interview IS NULL)
      """,
    ]
    if candidate != nil {
      conditions.append("coalesce(interviewNow.candidate, interview.candidate) = ?")
    }
    if employer != nil {
      conditions.append("coalesce(interviewNow.employer, vacancy.employer) = ?")
    }
    if from != nil { conditions.append("entry.happenedAt >= ?") }
    if to != nil { conditions.append("entry.happenedAt < ?") }
    return """
      SELECT entry.id, entry.interview FROM searchIndex
      \(Words.thenJoin) entry ON entry.id = searchIndex.rowid
      \(Words.thenJoin) interview ON interview.id = entry.interview
      \(Words.thenJoin) vacancy ON vacancy.id = interview.vacancy
      LEFT JOIN interviewNow ON interviewNow.interview = entry.interview
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY searchIndex.rowid DESC
      """
  }

  func arguments(onServer: Bool) -> [(any ColumnValue)?] {
    let optional: [(any ColumnValue)?] = [candidate, employer, from, to]
    return words.arguments(onServer: onServer) + optional.filter { $0 != nil }
  }
}

extension SoughtWords {
  /// The condition that the search index has the words.
  ///
  /// A server's index knows which words are in an entry, and not their order.
  func condition(onServer: Bool) -> String {
    guard onServer else { return "searchIndex MATCH ?" }
    let words = "searchIndex.words @@ CAST(? AS tsquery)"
    let phrases = phrases.map { _ in " AND strpos(' ' || searchIndex.text || ' ', ?) > 0" }
    return words + phrases.joined()
  }

  /// The arguments of that condition.
  func arguments(onServer: Bool) -> [(any ColumnValue)?] {
    onServer ? [tsquery] + phrases : [fts5]
  }
}

/// The entries that a search finds, by interview.
private struct Hits {
  let limit: Int
  private(set) var interviews: [Int64] = []
  private(set) var entries: [Int64: Set<Int64>] = [:]
  private var others: Set<Int64> = []
  private var count = 0

  /// The number of entries after which interviews beyond the limit are no longer counted.
  private static let patience = 100_000

  init(limit: Int) { self.limit = limit }

  var more: Int { others.count }
  var goesOn: Bool { count < Self.patience || interviews.count < limit }

  mutating func add(entry: Int64, interview: Int64) {
    count += 1
    if entries[interview] != nil {
      entries[interview]?.insert(entry)
    } else if interviews.count < limit {
      interviews.append(interview)
      entries[interview] = [entry]
    } else {
      others.insert(interview)
    }
  }
}

extension Database {
  fileprivate func found(_ hits: Hits) throws -> FoundInterviews {
    let interviews = try interviews(numbered: hits.interviews)
    let undone = try undoneBookings(of: hits.interviews.filter { interviews[$0] == nil })
    let journals = try journals(of: hits.interviews)
    let found = hits.interviews.compactMap { number -> FoundInterview? in
      guard let interview = interviews[number] ?? undone[number]?.interview,
        let entries = hits.entries[number]
      else { return nil }
      return FoundInterview(
        interview: interview,
        entries: (journals[number] ?? []).filter { entries.contains($0.id.number) }
          .sorted { $0.id > $1.id }, undoing: undone[number]?.entries.undoingBooking)
    }
    return FoundInterviews(interviews: found, more: hits.more, isCutShort: !hits.goesOn)
  }
}
