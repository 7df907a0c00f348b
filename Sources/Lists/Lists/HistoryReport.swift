public import Domain
public import Rendering
public import WorkingTime

/// Everything that was recorded of an interview, with what was retracted.
public struct HistoryReport: Hashable, Sendable {
  private let record: InterviewRecord
  /// The retracting entry of each retracted one.
  private let retractions: [Identifier<JournalEntry>: Identifier<JournalEntry>]
  /// The entry that corrects each corrected one.
  private let corrections: [Identifier<JournalEntry>: Identifier<JournalEntry>]

  /// The history of an interview.
  public init(_ record: InterviewRecord) {
    self.record = record
    var retractions: [Identifier<JournalEntry>: Identifier<JournalEntry>] = [:]
    for entry in record.entries where entry.counts {
      if case .retraction(let undone) = entry.content { retractions[undone] = entry.id }
    }
    self.retractions = retractions
    corrections = Dictionary(
      record.entries.filter(\.counts).compactMap { entry in
        entry.amends.map { ($0.of, entry.id) }
      }, uniquingKeysWith: { $1 })
  }

  /// The history as JSON, an entry after the other; `words` gives times in a calendar's zone.
  public func json(calendar: WorkingCalendar) -> String { listing(.kept(calendar)).json }

  /// The history for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    let interview = record.interview
    var page = Page(style: style)
    page.line("\(interview.id.reference) \(interview.candidate.label)", tone: .strong)
    page.line(
      "\(interview.matter), \(interview.kind), \(times.period(interview.time)), "
        + "consultant \(interview.consultant.name)")
    if let undoing = record.entries.undoingBooking {
      page.line(UndoneWords.line(undoing, times), tone: .due)
    }
    if isSetThroughout {
      page.line("All of it was recorded with the clock set by hand.", tone: .quiet)
    }
    listing(times).draw(on: &page)
    return page.text
  }

  /// True if every entry was recorded with the clock set by hand: that is then said once.
  private var isSetThroughout: Bool {
    !record.entries.isEmpty && record.entries.allSatisfy { $0.stamp.clock == .given }
  }

  private func listing(_ times: Times) -> Listing<JournalEntry> {
    let words = EventWords(times: times)
    return Listing(
      record.entries, none: "Nothing is recorded of it yet.",
      block: { entry, page in
        page.gap()
        page.line(
          "\(entry.id.number), \(times.moment(entry.happenedAt))",
          tone: entry.counts ? .strong : .quiet)
        page.line(words.line(entry.content), indent: 2)
        page.line(provenance(entry, times), tone: .quiet, indent: 2)
        if let standing = standing(entry) { page.line(standing, tone: .due, indent: 2) }
      },
      fields: [
        .number, Field("interview") { _ in .id(record.interview.id) }, .kind,
        Field("erased") { .bool($0.isErased) },
        .happened, Field("recordedAt") { .moment($0.stamp.at) }, .clock,
        Field("consultant") { .string($0.stamp.consultant.name) },
        .counts, Field("retractedBy") { .id(retractions[$0.id]) },
        Field("retracts") { .id($0.content.retracted) },
        Field("corrects") { .id($0.amends?.of) },
        Field("words") { .string(words.line($0.content)) },
      ])
  }

  /// The time of recording and the consultant, with a note if the clock was set by hand.
  private func provenance(_ entry: JournalEntry, _ times: Times) -> String {
    let recorded =
      "recorded \(times.moment(entry.stamp.at)) by \(entry.stamp.consultant.name)"
      + (entry.amends.map { ", corrects \($0.of.number)" } ?? "")
    switch entry.stamp.clock {
    case .system: return recorded
    case .given: return recorded + (isSetThroughout ? "" : ", clock set by hand")
    }
  }

  private func standing(_ entry: JournalEntry) -> String? {
    guard !entry.counts else { return nil }
    if let new = corrections[entry.id] { return "corrected by \(new.number)" }
    return "undone" + (retractions[entry.id].map { " by \($0.number)" } ?? "")
  }
}
