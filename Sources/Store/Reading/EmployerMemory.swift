public import Domain
import GRDB

/// What is kept of an employer that is worth offering again while somebody types.
extension AgencyStore {
  /// Whom candidates met at an employer, or were to meet, latest first; each name once, with the
  /// role where any debrief has it.
  ///
  /// It looks through the employer's latest 500 interviews.
  public func people(metAt employer: Identifier<Employer>) throws(StoreError) -> [Met] {
    let rows = try read { db in
      try db.rows(
        """
        SELECT item.text, item.role FROM (\(Self.latestInterviews)) AS recent
        CROSS JOIN entry ON entry.interview = recent.id AND entry.kind IN ('booked', 'debrief')
        CROSS JOIN item ON item.entry = entry.id AND item.list IN ('meets', 'met')
        WHERE entry.id NOT IN (SELECT entry FROM retractedNow)
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

  /// What candidates were told at an employer would happen next, latest first, each once.
  ///
  /// It looks through the employer's latest 500 interviews.
  public func nextSteps(at employer: Identifier<Employer>) throws(StoreError) -> [String] {
    let texts: [String] = try read { db in
      try db.rows(
        """
        SELECT debrief.next FROM (\(Self.latestInterviews)) AS recent
        CROSS JOIN entry ON entry.interview = recent.id AND entry.kind = 'debrief'
        CROSS JOIN debrief ON debrief.entry = entry.id
        WHERE debrief.next IS NOT NULL AND entry.id NOT IN (SELECT entry FROM retractedNow)
        ORDER BY entry.happenedAt DESC, entry.id DESC
        """, [employer.number]
      ) { try $0.get("next") }
    }
    return Self.eachOnce(texts)
  }

  /// What worried candidates about an employer, latest first, each once.
  ///
  /// It looks through the employer's latest 500 interviews.
  public func worries(about employer: Identifier<Employer>) throws(StoreError) -> [String] {
    let texts: [String] = try read { db in
      try db.rows(
        """
        SELECT item.text FROM (\(Self.latestInterviews)) AS recent
        CROSS JOIN entry ON entry.interview = recent.id AND entry.kind = 'debrief'
        CROSS JOIN item ON item.entry = entry.id AND item.list = 'concern'
        WHERE entry.id NOT IN (SELECT entry FROM retractedNow)
        ORDER BY entry.happenedAt DESC, entry.id DESC, item.position
        """, [employer.number]
      ) { try $0.get("text") }
    }
    return Self.eachOnce(texts)
  }

  /// Texts without those that repeat an earlier one, case and accents aside.
  private static func eachOnce(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(FoldedName($0).folded).inserted }
  }

  /// The interviews of an employer, of which only the latest matter where there are very many.
  private static let latestInterviews = """
    SELECT interview AS id FROM interviewNow
    WHERE employer = ? ORDER BY interview DESC LIMIT 500
    """
}
