public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to a forgetting: what was erased, what stays until when, and what is out of our
/// hands.
public struct ForgettingAnswer: Sendable {
  private let forgotten: Forgotten
  private let report: ForgettingReport
  /// The databases that a restore put aside.
  private let putAside: [String]

  /// Creates the answer to a forgetting, with the number of drafts deleted and the databases next
  /// to this one.
  public init(_ forgotten: Forgotten, drafts: Int, putAside: [String]) {
    self.forgotten = forgotten
    report = ForgettingReport(forgotten.forgetting, drafts: drafts)
    self.putAside = putAside
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    let forgetting = forgotten.forgetting
    var page = Page(style: style)
    page.unbroken(
      "Erased: \(Grammar.count(forgotten.erased, "entry")) of "
        + "\(forgetting.candidate.name), as entry \(forgotten.entry.number) says without the name"
        + (report.drafts > 0 ? "; \(Grammar.count(report.drafts, "draft"))" : ""))
    if let until = forgetting.keptUntil {
      page.unbroken(
        "Kept to the end of \(TimeWords.full(until)), for SI 2003/3319 reg. 29(2): the name, and "
          + "interviews with dates, employer, vacancy and how each ended; then "
          + "`debrief forget` erases those too")
    }
    if forgetting.items.contains(where: { $0.matter == .requests }) {
      page.unbroken(
        "Kept: what they asked about their data, and when that was heard and answered, without its "
          + "words: UK GDPR art. 5(2)")
    }
    report.write(
      requestsOn: &page,
      newName: forgetting.keptUntil == nil ? forgetting.candidate.id.erasedName : nil)
    report.write(mentionsOn: &page)
    page.gap()
    page.line(Self.outOfHand)
    if !putAside.isEmpty {
      page.line("Older databases kept by `restore`: " + putAside.joined(separator: ", "))
    }
    return page.text
  }

  /// Returns the answer as JSON: as any recording, of no interview, with the result.
  public func json(at now: Instant) -> String {
    let recorded: [JSON.Member] = [
      .init(key: "entry", value: .number(Int(forgotten.entry.number))),
      .init(key: "interview", value: .null),
      .init(key: "kind", value: .string(Event.Kind.candidateForgotten.rawValue)),
      .init(key: "at", value: .moment(now)),
      .init(key: "erased", value: .number(forgotten.erased)),
    ]
    let rest: [JSON.Member] = [
      .init(key: "putAside", value: .texts(putAside)),
      .init(key: "duties", value: .array([])),
    ]
    return JSONWriter.document(.object(recorded + report.members + rest))
  }

  static let outOfHand = """
    It cannot be undone. Not erased are backups, files written with -o and e-mail that was sent: \
    delete those yourself.
    """
}
