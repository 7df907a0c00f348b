import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The report on a candidate or an employer: contact details, present and former names, interviews,
/// and the entries about them alone.
public struct PersonReport: Sendable {
  private let record: PersonRecord
  private let contacts: [EmployerContact]
  private let calendar: WorkingCalendar

  /// Creates a report, of an employer with the contacts there, with times in a calendar's zone.
  public init(
    _ record: PersonRecord, contacts: [EmployerContact] = [], in calendar: WorkingCalendar
  ) {
    self.record = record
    self.contacts = contacts
    self.calendar = calendar
  }

  /// The report as JSON.
  public var json: String {
    let candidate: Candidate? =
      if case .candidate(let candidate) = record.person { candidate } else { nil }
    return JSONWriter.document([
      "kind": .string(candidate == nil ? "employer" : "candidate"),
      "id": .id(candidate?.id),
      "name": .string(record.person.name),
      "phone": .text(candidate?.phone),
      "email": .text(candidate?.email),
      "phones": .texts(record.phones),
      "emails": .texts(record.emails),
      "callAfter": .text(record.hours.after?.clock),
      "callBefore": .text(record.hours.before?.clock),
      "otherNames": .texts(record.otherNames),
      "contacts": .array(Listing.contacts(contacts).objects),
      "interviews": .array(interviews.objects),
      "entries": .array(record.entries.map { $0.json() }),
    ])
  }

  private var interviews: Listing<Interview> {
    Listing(
      record.interviews,
      fields: [
        .number.column(.number("#")),
        .candidate.column(.text("Interview")) { Cell(matter($0), .strong) },
        .employer, .vacancy, .stage, .consultant,
        .start.column(.whole("When")) { Cell(TimeWords.full($0.time.start, in: calendar)) },
        Field("open") { .bool($0.isOpen) },
        .outcome.column(.text("Standing")) { Cell(Self.standing($0)) },
      ])
  }

  private var name: String {
    switch record.person {
    case .candidate(let candidate): candidate.label
    case .employer(let employer): employer.name
    }
  }

  /// Returns the report for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line(name, tone: .strong)
    page.line(particulars)
    if !record.otherNames.isEmpty {
      page.line("Also known as " + Grammar.list(record.otherNames))
    }
    if !contacts.isEmpty {
      page.gap()
      Listing.contacts(contacts).draw(on: &page)
    }
    if !record.interviews.isEmpty {
      page.gap()
      interviews.draw(on: &page)
    }
    page.entries(record.entries, in: calendar)
    return page.text
  }

  private var particulars: String {
    switch record.person {
    case .candidate(let candidate):
      let reach = record.phones + record.emails
      let hours = record.hours.isAny ? "" : "; " + record.hours.words
      return "Candidate \(candidate.reference), "
        + (reach.isEmpty ? "no number known" : Grammar.list(reach)) + hours
    case .employer:
      let vacancies = Set(record.interviews.map(\.vacancy)).count
      return "Employer, with \(Grammar.count(vacancies, "vacancy"))"
    }
  }

  private func matter(_ interview: Interview) -> String {
    switch record.person {
    case .candidate: interview.matter
    case .employer: "\(interview.candidate.label), \(interview.vacancy)"
    }
  }

  private static func standing(_ interview: Interview) -> String {
    if let outcome = interview.outcome { return outcome.words }
    return switch interview.state {
    case .scheduled: "open"
    case .cancelled: "cancelled"
    case .noShow: "open, did not come"
    }
  }
}

extension Page {
  /// Adds entries about a person, with the numbers that `undo` takes.
  mutating func entries(_ entries: [JournalEntry], in calendar: WorkingCalendar) {
    let times = Times.kept(calendar)
    for entry in entries {
      gap()
      line(
        "\(entry.id.number), \(times.moment(entry.stamp.at))",
        tone: entry.counts ? .strong : .quiet)
      line(EventWords(times: times).line(entry.content), indent: 2)
      line("recorded by \(entry.stamp.consultant.name)", tone: .quiet, indent: 2)
      if !entry.counts { line("undone", tone: .due, indent: 2) }
    }
  }
}
