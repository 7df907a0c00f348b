public import Domain
public import Rendering
import Wording

/// The answer to an import of a diary: the outcome of each interview, real or predicted.
public struct DiaryAnswer: Hashable, Sendable {
  private let outcomes: [DiaryOutcome]
  private let ours: Int
  private let others: Int
  private let bad: Int
  private let dryRun: Bool

  /// Creates an answer for these interviews; in addition, `ours` events came from a calendar of
  /// ours, `others` were not interviews, and `bad` ones were left out since they could not be read.
  public init(_ outcomes: [DiaryOutcome], ours: Int, others: Int, bad: Int, dryRun: Bool) {
    self.outcomes = outcomes
    self.ours = ours
    self.others = others
    self.bad = bad
    self.dryRun = dryRun
  }

  private var booked: Int { outcomes.count { $0 == .booked } }
  private var moved: Int { outcomes.count { if case .moved = $0 { true } else { false } } }
  private var cancelled: Int { outcomes.count { if case .cancelled = $0 { true } else { false } } }
  private var calledOff: Int { outcomes.count { $0 == .calledOff } }
  private var forgotten: Int { outcomes.count { $0 == .forgotten } }
  private var known: Int {
    outcomes.count - booked - moved - cancelled - calledOff - forgotten + ours
  }

  /// The answer as JSON.
  public var json: String {
    JSONWriter.document([
      "imported": .number(booked), "moved": .number(moved), "cancelled": .number(cancelled),
      "known": .number(known), "calledOff": .number(calledOff),
      "forgotten": .number(forgotten), "leftOut": .number(others),
      "notUnderstood": .number(bad), "dryRun": .bool(dryRun),
    ])
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    var news = ["\(dryRun ? "Would import" : "Imported") \(Grammar.count(booked, "interview"))"]
    if moved > 0 {
      news.append("\(dryRun ? "move" : "moved") \(Grammar.grouped(moved))")
    }
    if cancelled > 0 {
      news.append("\(dryRun ? "call" : "called") off \(Grammar.grouped(cancelled))")
    }
    page.line(Grammar.list(news) + ".")
    page.others(
      "Other events",
      [
        (known, "already here"), (calledOff, "called off before they came"),
        (forgotten, "from before somebody was forgotten who they may be of"),
        (others, "not of an interview"), (bad, "not understood"),
      ])
    if forgotten > 0 {
      page.line(
        "Who was forgotten is to go from the diary as well; where it is somebody else, "
          + "--someone-else takes them in.")
    }
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}

extension DiaryOutcome {
  /// The result in words.
  public var words: String {
    switch self {
    case .booked: "new"
    case .moved(let interview): "moves #\(interview.number)"
    case .cancelled(let interview): "calls off #\(interview.number)"
    case .known(let interview): "already here as #\(interview.number)"
    case .repeated: "the same once more"
    case .calledOff: "called off before it was ever here"
    case .forgotten: "may be of somebody who was forgotten, and is left out"
    }
  }
}

extension Page {
  /// Adds the number of other events of each sort, if there are any.
  mutating func others(_ what: String, _ sorts: [(count: Int, words: String)]) {
    let said = sorts.filter { $0.count > 0 }.map { "\(Grammar.grouped($0.count)) \($0.words)" }
    if !said.isEmpty { line("\(what): \(said.joined(separator: "; ")).") }
  }
}
