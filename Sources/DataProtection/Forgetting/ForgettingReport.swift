public import Domain
public import Rendering
import Wording
import WorkingTime

/// The preview of forgetting a candidate: what is erased now, what stays until when, and why.
public struct ForgettingReport: Sendable {
  let forgetting: Forgetting
  /// The number of interviews of which drafts are kept, and of drafts of bookings.
  let drafts: Int

  /// Creates a preview, with the number of drafts that are deleted too.
  public init(_ forgetting: Forgetting, drafts: Int) {
    self.forgetting = forgetting
    self.drafts = drafts
  }

  /// Returns the table for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line("Forgetting \(forgetting.candidate.label)", tone: .strong)
    if forgetting.candidate.isNamesake {
      page.line("Somebody else on record has the name: nothing of theirs is erased.")
    }
    page.gap()
    Listing(
      lines, detail: \.why,
      fields: [
        Field(.text("What")) { Cell($0.matter) }, Field(.number("Entries")) { Cell($0.entries) },
        Field(.whole("Goes")) { Cell($0.goes, $0.isNow ? .plain : .due) },
      ]
    ).draw(on: &page)
    page.add(obstacles + mentions)
    return page.text
  }

  /// The same as JSON.
  public var json: String { JSONWriter.document(object) }

  var object: JSON {
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
      "candidate": .string(forgetting.candidate.name),
      "candidateId": .id(forgetting.candidate.id), "items": .array(items),
      "drafts": .number(drafts), "lastServed": .moment(forgetting.lastServed),
      "keptUntil": .text(forgetting.keptUntil?.iso8601),
      "open": .array(forgetting.open.map { .id($0.id) }),
      "hold": forgetting.hold.map { hold in
        ["reason": .string(hold.reason), "until": .string(hold.until.iso8601)]
      } ?? .null,
      "requests": .array(
        forgetting.requests.map {
          ["entry": .id($0.entry), "asks": .string($0.asks.rawValue), "heard": .moment($0.heard)]
        }),
      "mentions": JSONType.list(Mention.type).json(forgetting.mentions),
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
      matter: "drafts", entries: "\(drafts)", goes: "now",
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

  /// The statements about others that name them.
  var mentions: [Receipt.Block] {
    guard !forgetting.mentions.isEmpty else { return [] }
    let words =
      "Named in what was said of others, which stays as it is until you decide: "
      + forgetting.mentions.map(\.words).joined(separator: ", ")
      + ". A first name alone is not looked for."
    return [.gap, .paragraph(words)]
  }
}

extension Mention {
  var words: String {
    "entry \(entry.number)" + (interview.map { " of #\($0.number)" } ?? "") + " (\(kind.rawValue))"
  }

  static var type: JSONType<Mention> {
    .object([
      Field("entry", .id(), \.entry), Field("interview", .optional(.id()), \.interview),
      Field("kind", .text, \.kind.rawValue),
    ])
  }
}

extension Forgetting.Matter {
  /// The matter in words.
  var words: String {
    switch self {
    case .reach: "telephone, e-mail address"
    case .record: "former names, edits, merged records"
    case .debriefs: "debriefs: what they told us"
    case .feedback: "feedback: what was said of them"
    case .contacts: "calls, promises, permissions, snoozes"
    case .reasons: "whom to meet, why called off"
    case .requestNotes: "what was noted of their requests"
    case .particulars: "name, and interviews they had"
    case .requests: "that they asked, and were answered"
    }
  }

  /// Returns the reason why it is erased, or kept.
  func why(isKept: Bool) -> String {
    switch self {
    case .reach: "nothing asks for it to be kept"
    case .record: "the current name is enough"
    case .debriefs, .feedback: "free text and opinions: UK GDPR art. 17(1)"
    case .contacts: "what was noted of them is not needed any more: UK GDPR art. 17(1)(a)"
    case .reasons: "free text: the dates alone are kept"
    case .requestNotes: "free text: what was asked and when is enough"
    case .requests:
      "shows that the law was kept: UK GDPR art. 5(2); once the name goes, it is nobody's"
    case .particulars:
      isKept
        ? "employer, vacancy, dates, how each ended: one year from the last service, "
          + "SI 2003/3319 reg. 29(2), Sch. 4 and 5; UK GDPR art. 17(3)(b)"
        : "more than a year since the last service: SI 2003/3319 reg. 29(2) asks for no more"
    }
  }
}
