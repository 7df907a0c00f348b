/// What a check of the whole database came to.
public struct Verification: Hashable, Sendable {
  /// How many entries the journal has.
  public var entries = 0
  /// How many interviews they are about.
  public var interviews = 0
  /// Where the journal ends now; nil where nothing was ever recorded.
  public var head: JournalHead?
  /// What is wrong, the first ``most`` of it.
  public private(set) var findings: [Finding] = []
  /// How many findings there are beyond those kept.
  public private(set) var more = 0
  /// Whether all that is wrong is computed from the journal, and can be computed again.
  public private(set) var isMendable = true

  /// How many findings are kept: a file that is damaged all over has millions.
  public static let most = 1_000

  /// A check that has found nothing yet.
  public init() {}

  /// Whether nothing is wrong.
  public var isWhole: Bool { findings.isEmpty }

  /// How many findings there are.
  public var count: Int { findings.count + more }

  /// Whether the field of an entry that a finding is about, or the entry as a whole, is among what is
  /// kept.
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
  /// What an entry says cannot be read; `field` is the field at fault, where that is known.
  case entry(Identifier<JournalEntry>, field: String?, reason: String)
  /// A record outside the journal cannot be read.
  case row(record: String, row: Int64?, field: String?, reason: String)
  /// A record that is computed from the journal differs from what the journal comes to.
  case computed(Difference)

  /// Whether it is mended by computing again what is computed.
  public var isMendable: Bool {
    switch self {
    case .file, .entry, .row: false
    case .reference(_, _, _, let isComputed): isComputed
    case .computed: true
    }
  }
}

/// How a computed record differs from what the journal comes to.
public struct Difference: Hashable, Sendable {
  /// The kind of record.
  public let record: String
  /// What the record is about, in the fields of its key.
  public let key: String
  /// The field that differs; nil where the whole record is missing, or should not be there.
  public let field: String?
  /// What is held; nil where nothing is.
  public let held: String?
  /// What the journal comes to; nil where that is nothing.
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
