import ArgumentParser
import Correspondence
import Domain
import Lists
import Rendering
import Store
import WorkingTime

/// `calendar`: interviews, duties, promises and offers for a calendar program.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    _superCommandName: "debrief",
    abstract: "Write interviews, duties, promises and offers as iCalendar, for calendar programs.",
    discussion: """
      With WHO it has that one interview, to send: sent again after a move or a cancellation, it \
      changes in their calendar too. Without --days it has all that is on record, whatever the clock \
      says. Duties are those that are yours to do. A cancelled interview, or one from which the \
      candidate withdrew, stays, marked as cancelled; a duty that is done is gone.

      EXAMPLES
        debrief calendar -o debrief.ics --force
        debrief calendar priya -o interview.ics
        debrief calendar --private --only interviews --days 28
      """)

  @Argument(
    help: ArgumentHelp(
      "One interview, to send: its number, part of the candidate's name, their telephone or e-mail.",
      valueName: "who"))
  var who: String?

  @Option(help: "Only what begins from today on, so many days long.")
  var days: Int?

  @Option(help: "Only interviews, only duties, only promises, or only offers.")
  var only: CalendarPart?

  @Flag(
    name: .customLong("private"),
    help: "Without names, numbers and addresses of people, employers and vacancies.")
  var isPrivate = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  /// The maximum number of days: ten years.
  private static let most = 3660

  func validate() throws {
    guard who == nil || (days == nil && only == nil && !scope.everybody) else {
      throw ValidationError("`--days`, `--only` and `--all` are not for one interview")
    }
  }

  func run() throws {
    if let days { try CommandError.check(days, in: 1...Self.most, option: "--days") }
    let session = try shared.openSession()
    if let who { return try write(try session.resolver.interview(who, among: .all), in: session) }
    let consultant = try session.listed(scope) { _ in [] }
    let feed = CalendarFeed(
      only.map { [$0] } ?? Set(CalendarPart.allCases), isPrivate: isPrivate,
      revision: try session.store.revision(), in: session.calendar)
    let entries = try entries(feed, of: consultant, in: session)
    try write(entries, named: try name(of: consultant, in: session), in: session)
  }

  /// Writes one interview, to send.
  private func write(_ interview: Interview, in session: Session) throws {
    let feed = CalendarFeed(
      [.interviews], isPrivate: isPrivate, isToSend: true,
      revision: try session.store.revision(), in: session.calendar)
    let entries = feed.entries(of: try session.record(of: interview), [])
    try write(entries, named: isPrivate ? "debrief" : interview.matter, in: session)
  }

  private func write(
    _ entries: [CalendarEntry], named name: String, in session: Session
  ) throws {
    let output = try shared.outputFile(file)
    if session.output.json {
      guard try output.write(entries.json) else { return }
    } else {
      let calendar = ICalendar(named: name, in: session.calendar)
      guard try output.write(calendar.begin()) else { return }
      for entry in entries { guard try output.write(calendar.event(entry)) else { return } }
      guard try output.write(calendar.end()) else { return }
    }
    try output.finish()
  }

  private func entries(
    _ feed: CalendarFeed, of consultant: Identifier<Consultant>?, in session: Session
  ) throws -> [CalendarEntry] {
    let reach = days.map { Agenda.reach(days: $0, from: session.now, in: session.calendar) }
    let isWithin = { (entry: CalendarEntry) in
      guard let reach else { return true }
      let start = entry.start(in: session.calendar)
      return reach.start <= start && start < reach.end
    }
    var entries: [CalendarEntry] = []
    try session.store.forEachPortion(of: ReportFilter()) {
      $0
    } _: { portion in
      for (record, duties) in portion
      where consultant.map({ $0 == record.interview.consultant.id }) ?? true {
        entries += feed.entries(of: record, duties).filter { isWithin($0) }
      }
      return true
    }
    let requests = feed.entries(of: try session.requestDuties())
    return entries + requests.filter { isWithin($0) }
  }

  /// The name of the calendar; without the consultant's name if it is private.
  private func name(
    of consultant: Identifier<Consultant>?, in session: Session
  ) throws -> String {
    guard let consultant, !isPrivate else { return "debrief" }
    let name = try session.store.consultants().first { $0.id == consultant }?.name
    return name.map { "debrief: \($0)" } ?? "debrief"
  }
}
