public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The data under retention: what is due for erasure, what is on hold, and what is erased when.
public struct RetentionReport: Sendable {
  private let items: [RetentionItem]
  private let today: LocalDate
  /// True if data was erased of which the file may still have traces.
  private let isUnswept: Bool

  /// Creates a report as of a date.
  public init(_ items: [RetentionItem], today: LocalDate, isUnswept: Bool) {
    self.items = items
    self.today = today
    self.isUnswept = isUnswept
  }

  /// True if nothing needs to be done.
  public var isEmpty: Bool { !isUnswept && !items.contains { $0.isDue(on: today) } }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if isUnswept {
      page.line(
        "The file may still contain erased data: "
          + "`debrief retention --apply` writes it anew.", tone: .due)
      page.gap()
    }
    listing.draw(on: &page)
    guard !items.isEmpty else { return page.text }
    page.gap()
    let due = items.count { $0.isDue(on: today) }
    page.line(
      due == 0
        ? "Nothing is due yet."
        : "\(Grammar.count(due, "line")) due: `debrief retention --apply` erases what is.")
    return page.text
  }

  /// The list as JSON: an object for each item.
  public var json: String { listing.json }

  private var listing: Listing<RetentionItem> {
    Listing(
      items, none: "Nothing is due for erasure.", detail: detail,
      fields: [
        Field("candidate") { .string($0.candidate.name) }.column(.text("Candidate")) {
          Cell($0.candidate.label)
        },
        Field("what") { .string($0.part.rawValue) }.column(.text("What")) { Cell($0.part.words) },
        Field("keptUntil") { .string($0.keptUntil.iso8601) }.column(.whole("Goes"), goes),
        Field("due") { .bool($0.isDue(on: today)) },
        Field("interviews") { .array($0.interviews.map { .id($0) }) },
        Field("why") { .string($0.part.why) },
        Field("hold") { $0.hold?.json() ?? .null },
        Field("request") { .id($0.requestToSee?.entry) },
        Field("candidateId") { .id($0.candidate.id) },
      ])
  }

  private func goes(_ item: RetentionItem) -> Cell {
    if item.hold != nil || item.requestToSee != nil { return Cell("on hold", .quiet) }
    return item.isDue(on: today)
      ? Cell("now", .due) : Cell("after " + TimeWords.full(item.keptUntil))
  }

  private func detail(_ item: RetentionItem) -> String {
    if let hold = item.hold?.hold {
      return "held until \(TimeWords.full(hold.until)): \(hold.reason)"
    }
    if let request = item.requestToSee {
      return "\(request.words) is to be answered first: DPA 2018 s. 173"
    }
    let since = item.isDue(on: today) ? ", kept until \(TimeWords.full(item.keptUntil))" : ""
    return item.part.why + since
  }
}

extension RetentionItem.Part {
  /// The item in words.
  var words: String {
    switch self {
    case .particulars: "name and interviews, kept of one who was forgotten"
    case .candidate: "everything, as `forget` has it"
    case .notes: "what was told and said of closed interviews"
    }
  }

  /// The reason why it is erased.
  var why: String {
    switch self {
    case .particulars: "SI 2003/3319 reg. 29(2), retention.particulars"
    case .candidate: "retention.closedCandidates"
    case .notes: "retention.notes"
    }
  }
}
