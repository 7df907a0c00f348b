public import Domain
public import Rendering
import Wording

/// The result of a check of the whole database.
public struct VerificationReport: Sendable {
  private let verification: Verification
  private let isMended: Bool
  private let kept: JournalHead?

  /// Creates a report of a verification: whether its findings were repaired since, and the head
  /// against which the journal was checked.
  public init(_ verification: Verification, isMended: Bool, since kept: JournalHead? = nil) {
    self.verification = verification
    self.isMended = isMended
    self.kept = kept
  }

  /// Returns the report as JSON, with the newest digest if wanted.
  public func json(withHead: Bool = false) -> String {
    let found: JSON = [
      "whole": .bool(verification.isWhole || isMended),
      "entries": .number(verification.entries),
      "interviews": .number(verification.interviews),
      "mended": .bool(isMended),
      "mendable": .bool(verification.isMendable),
      "findings": .array(verification.findings.map(\.json)),
      "moreFindings": .number(verification.more),
    ]
    return JSONWriter.document(
      withHead ? found.adding(["head": .text(verification.head?.text)]) : found)
  }

  /// The newest digest of the journal, alone on a line; empty if nothing was ever recorded.
  public var head: String { verification.head.map { $0.text + "\n" } ?? "" }

  /// Returns the report for people: a line for each finding, however long.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for finding in verification.findings { page.unbroken(finding.words, tone: .overdue) }
    if verification.more > 0 {
      page.unbroken("and \(Grammar.grouped(verification.more)) more", tone: .overdue)
    }
    if isMended {
      page.line("Mended: \(Grammar.count(verification.count, "difference")); all is whole now.")
    }
    if verification.isWhole {
      page.line("OK: \(verification.extent) and all derived data checked, no problems.")
      if let kept { page.line(verification.since(kept)) }
    }
    return page.text
  }
}

extension Verification {
  /// The first fault in words; nil if absent.
  public var firstFault: String? { findings.first?.words }

  /// The extent of the check, in words.
  public var extent: String {
    "\(Grammar.count(entries, "entry")) of \(Grammar.count(interviews, "interview"))"
  }

  fileprivate func since(_ kept: JournalHead) -> String {
    let newer = (head?.entry.number ?? 0) - kept.entry.number
    return "Nothing up to entry \(kept.entry.number) has changed since that digest was kept; "
      + "\(Grammar.count(Int(newer), "entry")) came after it."
  }
}

extension Finding {
  fileprivate var words: String {
    switch self {
    case .file(let said): "the file: \(said)"
    case .reference(let record, let row, let to, _):
      "\(Self.place(record, row)) refers to a row of \(to) that is missing"
    case .entry(let entry, _, let reason): "entry \(entry.number): \(reason)"
    case .row(let record, let row, _, let reason): "\(Self.place(record, row)): \(reason)"
    case .computed(let difference): difference.words
    }
  }

  private static func place(_ record: String, _ row: Int64?) -> String {
    row.map { "\(record) \($0)" } ?? "a row of \(record)"
  }

  fileprivate var json: JSON {
    switch self {
    case .file(let said): ["kind": .string("file"), "reason": .string(said)]
    case .reference(let record, let row, let to, _):
      [
        "kind": .string("reference"), "table": .string(record), "row": .count(row.map(Int.init)),
        "to": .string(to),
      ]
    case .entry(let entry, let field, let reason):
      [
        "kind": .string("entry"), "entry": .id(entry), "field": .text(field),
        "reason": .string(reason),
      ]
    case .row(let record, let row, let field, let reason):
      [
        "kind": .string("row"), "table": .string(record), "row": .count(row.map(Int.init)),
        "field": .text(field), "reason": .string(reason),
      ]
    case .computed(let difference): difference.json
    }
  }
}

extension Difference {
  fileprivate var words: String {
    let row = "\(record), \(key)"
    guard let field else {
      return "\(row): \(held == nil ? "a row is missing" : "there should be no such row")"
    }
    return "\(row): \(field) is \(held ?? "empty"), and should be \(expected ?? "empty")"
  }

  fileprivate var json: JSON {
    [
      "kind": .string("computed"), "table": .string(record), "key": .string(key),
      "field": .text(field), "held": .text(held), "expected": .text(expected),
    ]
  }
}
