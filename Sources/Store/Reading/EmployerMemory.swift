public import Domain
import Engine

/// Recorded details of an employer, offered as completions while typing.
extension AgencyStore {
  /// Returns the people whom candidates met or were due to meet at an employer, latest first; each
  /// name once, with the role if any debrief has it.
  ///
  /// Searches the employer's latest 500 interviews.
  public func people(metAt employer: Identifier<Employer>) throws(StoreError) -> [Met] {
    let rows = try read { db in
      try db.rows(
        """
        SELECT item.text, item.role FROM (\(Self.latestInterviews)) AS recent
        \(Words.thenJoin) entry ON entry.interview = recent.id AND entry.kind IN ('booked', 'debrief')
        \(Words.thenJoin) item ON item.entry = entry.id AND item.list IN ('meets', 'met')
        WHERE \(EntryRows.counts("entry.id"))
        ORDER BY entry.happenedAt DESC, entry.id DESC, item.position
        """, [employer.number]
      ) { Met(name: try $0.get("text"), role: try $0.get("role")) }
    }
    let roles = Dictionary(
      rows.compactMap { met in met.role.map { (FoldedName(met.name).folded, $0) } },
      uniquingKeysWith: { latest, _ in latest })
    var seen: Set<String> = []
    return rows.filter { seen.insert(FoldedName($0.name).folded).inserted }.map {
      Met(name: $0.name, role: roles[FoldedName($0.name).folded])
    }
  }

  /// Returns the next steps that candidates were told at an employer, latest first, each once.
  ///
  /// Searches the employer's latest 500 interviews.
  public func nextSteps(at employer: Identifier<Employer>) throws(StoreError) -> [String] {
    let texts: [String] = try read { db in
      try db.rows(
        """
        SELECT debrief.next FROM (\(Self.latestInterviews)) AS recent
        \(Words.thenJoin) entry ON entry.interview = recent.id AND entry.kind = 'debrief'
        \(Words.thenJoin) debrief ON debrief.entry = entry.id
        WHERE debrief.next IS NOT NULL AND \(EntryRows.counts("entry.id"))
        ORDER BY entry.happenedAt DESC, entry.id DESC
        """, [employer.number]
      ) { try $0.get("next") }
    }
    return Self.eachOnce(texts)
  }

  /// Returns the candidates' concerns about an employer, latest first, each once.
  ///
  /// Searches the employer's latest 500 interviews.
  public func worries(about employer: Identifier<Employer>) throws(StoreError) -> [String] {
    let texts: [String] = try read { db in
      try db.rows(
        """
        SELECT item.text FROM (\(Self.latestInterviews)) AS recent
        \(Words.thenJoin) entry ON entry.interview = recent.id AND entry.kind = 'debrief'
        \(Words.thenJoin) item ON item.entry = entry.id AND item.list = 'concern'
        WHERE \(EntryRows.counts("entry.id"))
        ORDER BY entry.happenedAt DESC, entry.id DESC, item.position
        """, [employer.number]
      ) { try $0.get("text") }
    }
    return Self.eachOnce(texts)
  }

  /// Returns the texts without repetitions, ignoring case and accents.
  private static func eachOnce(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(FoldedName($0).folded).inserted }
  }

  /// The latest 500 interviews of an employer.
  private static let latestInterviews = """
    SELECT interview AS id FROM interviewNow
    WHERE employer = ? ORDER BY interview DESC LIMIT 500
    """
}
