public import ChasePolicy
public import Domain
import Wording
public import WorkingTime

/// The answer to a recording command: what was recorded, how to undo it and its effect, in words
/// for people and as a JSON object.
public struct Receipt: Hashable, Sendable {
  /// A block of the text.
  public enum Block: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A line that is not broken, except on a screen.
    case line(String)
    /// A paragraph, broken between words.
    case paragraph(String, tone: Tone = .plain, indent: Int = 0)
    /// Rows in columns, with a detail under each.
    case table([Column], rows: [[Cell]], details: [String])
    /// An empty line.
    case gap

    /// Creates a line.
    public init(stringLiteral words: String) { self = .line(words) }

    /// The command that undoes an entry, alone or as the subject of a sentence.
    public static func undo(
      _ entry: Identifier<JournalEntry>, _ predicate: String? = nil
    ) -> Block {
      let command = "`\(entry.undoCommand)`"
      return .line(predicate.map { "\(command) \($0)" } ?? "Undo: \(command)")
    }
  }

  private let blocks: [Block]
  private let object: JSON
  /// True if something was recorded.
  public let isSaved: Bool

  /// Creates a receipt with an object of its own.
  public init(_ blocks: [Block], _ object: JSON, isSaved: Bool = true) {
    self.blocks = blocks
    self.object = object
    self.isSaved = isSaved
  }

  /// Creates the receipt of the first entry that a command appended, nil for a dry run; its object
  /// begins with the members that all recordings have.
  ///
  /// `kind` is nil for a retraction; `duties` is nil if `members` has them or the command has none.
  public init(
    _ entry: Identifier<JournalEntry>?, _ kind: Event.Kind?,
    of interview: Identifier<Interview>? = nil, at: Instant, _ blocks: [Block], _ members: JSON,
    duties: [JSON]? = []
  ) {
    let head: JSON = [
      "entry": .id(entry), "interview": .id(interview),
      "kind": .string(kind?.rawValue ?? "retraction"), "at": .moment(at),
    ]
    let object = head.adding(members)
    self.init(
      blocks, duties.map { object.adding(["duties": .array($0)]) } ?? object, isSaved: entry != nil)
  }

  /// Creates the receipt of an import, which may be a dry run; both forms say so at the end.
  public init(dryRun: Bool, _ blocks: [Block], _ members: JSON) {
    self.init(
      dryRun ? blocks + [.paragraph("Nothing was recorded: it was a dry run.")] : blocks,
      members.adding(["dryRun": .bool(dryRun)]), isSaved: !dryRun)
  }

  /// Returns the receipt for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.add(blocks)
    return page.text
  }

  /// The receipt as JSON.
  public var json: String { json(token: nil) }

  /// Returns the receipt as JSON, with the token of the recording command if it recorded anything.
  public func json(token: String?) -> String {
    let token = isSaved ? token : nil
    return JSONWriter.document(token.map { object.adding(["token": .string($0)]) } ?? object)
  }
}

extension Page {
  /// Adds blocks in their order.
  public mutating func add(_ blocks: [Receipt.Block]) {
    for block in blocks {
      switch block {
      case .line(let words): unbroken(words)
      case .paragraph(let words, let tone, let indent): line(words, tone: tone, indent: indent)
      case .table(let columns, let rows, let details):
        table(columns: columns, rows: rows, details: details)
      case .gap: gap()
      }
    }
  }
}

extension Identifier<JournalEntry> {
  /// The command that undoes the entry.
  public var undoCommand: String { "debrief undo \(number)" }
}

extension Replanned {
  /// The effect on the plans, in one line.
  public var words: String {
    guard interviews > 0 else { return "No open interview is touched." }
    let duties = Grammar.count(sooner, "duty") + " sooner"
    return "\(Grammar.count(interviews, "open interview")) re-planned: \(duties), "
      + "\(Grammar.grouped(later)) later, \(Grammar.grouped(gone)) gone, "
      + "\(Grammar.grouped(new)) new, \(Grammar.grouped(unchanged)) unchanged."
  }

  /// The effect as data.
  public var json: JSON {
    [
      "interviews": .number(interviews), "sooner": .number(sooner), "later": .number(later),
      "gone": .number(gone), "new": .number(new), "unchanged": .number(unchanged),
    ]
  }
}
