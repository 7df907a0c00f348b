/// The result of a check of the whole database.
public struct Verification: Hashable, Sendable {
  /// The number of entries of the journal.
  public var entries = 0
  /// The number of interviews that they are about.
  public var interviews = 0
  /// The head of the journal; nil where nothing was ever recorded.
  public var head: JournalHead?
  /// The first ``most`` findings.
  public private(set) var findings: [Finding] = []
  /// The number of findings beyond those kept.
  public private(set) var more = 0
  /// True if all that is wrong is computed from the journal, and can be computed again.
  public private(set) var isMendable = true

  /// The largest number of findings that is kept: a badly damaged file has millions.
  public static let most = 1_000

  /// A check that has found nothing yet.
  public init() {}

  /// True if nothing is wrong.
  public var isWhole: Bool { findings.isEmpty }

  /// The number of findings.
  public var count: Int { findings.count + more }

  /// True if the findings kept name the field of an entry that a finding is about, or the whole entry.
  public func names(_ other: Finding) -> Bool {
    guard case .entry(let entry, let field, _) = other else { return false }
    return findings.contains { finding in
      guard case .entry(entry, let named, _) = finding else { return false }
      return named == nil || named == field
    }
  }

  /// Takes note of what a part of the check found, as far as it is wanted.
  public mutating func add(
    contentsOf part: Verification, where isWanted: (Finding) -> Bool = { _ in true }
  ) {
    for finding in part.findings where isWanted(finding) { add(finding) }
    more += part.more
    isMendable = isMendable && part.isMendable
  }

  /// Takes note of something that is wrong.
  public mutating func add(_ finding: Finding) {
    isMendable = isMendable && finding.isMendable
    if findings.count < Self.most { findings.append(finding) } else { more += 1 }
  }
}

/// Something that is wrong with the database.
public enum Finding: Hashable, Sendable {
  /// SQLite's own check of the file says so, in its words.
  case file(String)
  /// A record refers to one of another kind that is missing; `row` is its number, nil where it has none.
  case reference(record: String, row: Int64?, to: String, isComputed: Bool)
  /// The details of an entry cannot be read; `field` is the field at fault, where that is known.
  case entry(Identifier<JournalEntry>, field: String?, reason: String)
  /// A record outside the journal cannot be read.
  case row(record: String, row: Int64?, field: String?, reason: String)
  /// A record that is computed from the journal differs from what the journal comes to.
  case computed(Difference)

  /// True if it is mended by computing again what is computed.
  public var isMendable: Bool {
    switch self {
    case .file, .entry, .row: false
    case .reference(_, _, _, let isComputed): isComputed
    case .computed: true
    }
  }
}

/// The difference of a computed record from what the journal yields.
public struct Difference: Hashable, Sendable {
  /// The kind of record.
  public let record: String
  /// The subject of the record, in the fields of its key.
  public let key: String
  /// The field that differs; nil where the whole record is missing, or should not be there.
  public let field: String?
  /// The stored value; nil if absent.
  public let held: String?
  /// The value computed from the journal; nil if absent.
  public let expected: String?

  /// A difference in a record.
  public init(record: String, key: String, field: String?, held: String?, expected: String?) {
    self.record = record
    self.key = key
    self.field = field
    self.held = held
    self.expected = expected
  }
}
