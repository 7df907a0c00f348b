public import Domain
public import Rendering
import Wording
import WorkingTime

/// The preview of forgetting a candidate: what is erased now, what stays until when, and why.
public struct ForgettingReport: Sendable {
  let forgetting: Forgetting
  /// The number of drafts kept of their interviews.
  let drafts: Int

  /// Creates a preview, with the number of drafts that are deleted too.
  public init(_ forgetting: Forgetting, drafts: Int) {
    self.forgetting = forgetting
    self.drafts = drafts
  }

  /// Returns the table for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line("Forgetting \(forgetting.candidate.name)", tone: .strong)
    page.gap()
    page.table(
      columns: [.text("What"), .number("Entries"), .whole("Goes")],
      rows: lines.map { line in
        [
          Cell(line.matter), Cell(line.entries),
          Cell(line.goes, line.isNow ? .plain : .due),
        ]
      }, details: lines.map(\.why))
    page.add(obstacles + mentions)
    return page.text
  }

  /// The same as JSON.
  public var json: String { JSONWriter.document(.object(members)) }

  var members: [JSON.Member] {
    let items = forgetting.items.map { item -> JSON in
      let isKept = isKept(item.matter)
      return [
        "what": .string(item.matter.rawValue), "entries": .number(item.entries),
        "goes": .string(item.matter == .requests ? "never" : isKept ? "later" : "now"),
        "keptUntil": .text(isKept ? forgetting.keptUntil?.iso8601 : nil),
        "why": .string(item.matter.why(isKept: isKept)),
      ]
    }
    return [
      .init(key: "candidate", value: .string(forgetting.candidate.name)),
      .init(key: "items", value: .array(items)), .init(key: "drafts", value: .number(drafts)),
      .init(key: "lastServed", value: .moment(forgetting.lastServed)),
      .init(key: "keptUntil", value: .text(forgetting.keptUntil?.iso8601)),
      .init(key: "open", value: .array(forgetting.open.map { .number(Int($0.id.number)) })),
      .init(
        key: "hold",
        value: forgetting.hold.map { hold in
          ["reason": .string(hold.reason), "until": .string(hold.until.iso8601)]
        } ?? .null),
      .init(key: "requests", value: .array(forgetting.requests.map(\.openJSON))),
      .init(key: "mentions", value: .array(forgetting.mentions.map(\.json))),
    ]
  }

  private struct Line {
    let matter: String
    let entries: String
    let goes: String
    var isNow: Bool { goes == "now" }
    let why: String
  }

  private var lines: [Line] {
    let items = forgetting.items.map { item in
      Line(
        matter: item.matter.words, entries: "\(item.entries)", goes: goes(item.matter),
        why: item.matter.why(isKept: isKept(item.matter)))
    }
    guard drafts > 0 else { return items }
    let draft = Line(
      matter: "drafts of debriefs", entries: "\(drafts)", goes: "now",
      why: "never recorded, beside the database")
    return items.filter(\.isNow) + [draft] + items.filter { !$0.isNow }
  }

  private func isKept(_ matter: Forgetting.Matter) -> Bool {
    matter == .particulars && forgetting.keptUntil != nil
  }

  private func goes(_ matter: Forgetting.Matter) -> String {
    switch (matter, forgetting.keptUntil) {
    case (.requests, _): "never"
    case (.particulars, let until?): "after " + TimeWords.full(until)
    default: "now"
    }
  }

  private var obstacles: [Receipt.Block] {
    var blocks = requests()
    if let hold = forgetting.hold {
      let words =
        "On hold until \(TimeWords.full(hold.until)): \(hold.reason). Until then it is refused."
      blocks = [.gap, .paragraph(words, tone: .due)] + blocks
    }
    if !forgetting.open.isEmpty {
      let open = forgetting.open.map { "\($0.id.reference) \($0.matter)" }.joined(separator: "; ")
      let words = "Still open, and to be closed, withdrawn or cancelled first: \(open)"
      blocks += [.gap, .paragraph(words, tone: .due)]
    }
    return blocks
  }

  /// Their open requests; `newName` is the placeholder that replaces their name.
  func requests(newName: String? = nil) -> [Receipt.Block] {
    forgetting.requests.flatMap { request -> [Receipt.Block] in
      let refusal = "; until then it is refused: DPA 2018 s. 173"
      let words =
        "They asked \(request.asks.words), and are still to be answered"
        + (request.asks == .access ? refusal : "")
        + (newName.map { "; `debrief requests` has it as of \($0)" } ?? "") + "."
      return [.gap, .paragraph(words, tone: .due)]
    }
  }

  /// What was said of others that names them.
  var mentions: [Receipt.Block] {
    guard !forgetting.mentions.isEmpty else { return [] }
    let words =
      "Named in what was said of others, which stays as it is until you decide: "
      + forgetting.mentions.map(\.words).joined(separator: ", ")
      + ". A first name alone is not looked for."
    return [.gap, .paragraph(words)]
  }
}

extension DataRequest {
  fileprivate var openJSON: JSON {
    [
      "entry": .number(Int(entry.number)), "asks": .string(asks.rawValue), "heard": .moment(heard),
    ]
  }
}

extension Mention {
  var words: String {
    "entry \(entry.number)" + (interview.map { " of #\($0.number)" } ?? "") + " (\(kind.rawValue))"
  }

  var json: JSON {
    [
      "entry": .number(Int(entry.number)), "interview": .count(interview.map { Int($0.number) }),
      "kind": .string(kind.rawValue),
    ]
  }
}
