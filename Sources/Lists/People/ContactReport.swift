public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The report on a contact at an employer: how to reach them, their names, the entries about them,
/// and those of interviews that name them.
public struct ContactReport: Sendable {
  private let contact: EmployerContact
  private let entries: [JournalEntry]
  private let naming: [(interview: Interview, entry: JournalEntry)]
  private let hold: LegalHold?
  private let requests: [DataRequest]
  private let calendar: WorkingCalendar

  /// Creates a report from the entries of all contacts, and the entries that name this one, with
  /// times in a calendar's zone; before an erasure also with the hold and the requests that stand
  /// against it or are to be answered.
  public init(
    _ contact: EmployerContact, entries: [JournalEntry],
    naming: [(interview: Interview, entry: JournalEntry)] = [], hold: LegalHold? = nil,
    requests: [DataRequest] = [], in calendar: WorkingCalendar
  ) {
    self.naming = naming
    self.hold = hold
    self.requests = requests
    self.contact = contact
    self.calendar = calendar
    var ids = Set([contact.id].compactMap(\.self))
    for entry in entries.reversed() {
      guard entry.counts, case .merged(.contacts(let gone, let kept)) = entry.event,
        let gone = gone.id, let kept = kept.id, ids.contains(kept)
      else { continue }
      ids.insert(gone)
    }
    self.entries = entries.filter { $0.event.map { !ids.isDisjoint(with: $0.contacts) } ?? false }
  }

  /// The report as JSON.
  public var json: String {
    JSONWriter.document([
      "kind": .string("contact"), "id": .id(contact.id), "name": .string(contact.name),
      "employer": .string(contact.employer.name), "role": .text(contact.role),
      "phones": .texts(contact.phones), "emails": .texts(contact.emails),
      "main": .bool(contact.isMain), "left": .bool(contact.hasLeft),
      "otherNames": .texts(contact.formerNames), "entries": .array(entries.map { $0.json() }),
      "namedIn": .array(
        naming.map { named in
          JSON.of(named.interview, .number, .candidate, .vacancy)
            .adding(.of(named.entry, .number, .kind, .happened, .by))
            .adding(["words": .string(EventWords(times: .kept(calendar)).line(named.entry.content))]
            )
        }),
      "hold": hold.map { ["reason": .string($0.reason), "until": .string($0.until.iso8601)] }
        ?? .null,
      "requests": .array(
        requests.map {
          ["entry": .id($0.entry), "asks": .string($0.asks.rawValue), "heard": .moment($0.heard)]
        }),
    ])
  }

  /// Returns the report for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line(contact.numbered, tone: .strong)
    let role = contact.role.map { "\($0) at " } ?? "At "
    let standing = contact.hasLeft ? ", no longer there" : contact.isMain ? ", main contact" : ""
    page.line(role + contact.employer.name + standing)
    let reach = contact.phones + contact.emails
    page.line(reach.isEmpty ? "no number known" : Grammar.list(reach))
    if !contact.formerNames.isEmpty {
      page.line("Also known as " + Grammar.list(contact.formerNames))
    }
    page.entries(entries, in: calendar)
    if !naming.isEmpty {
      page.gap()
      page.line("Named in", tone: .strong)
    }
    let times = Times.kept(calendar)
    for (interview, entry) in naming {
      page.line(
        "entry \(entry.id.number) of \(interview.id.reference) \(interview.candidate.name), "
          + times.moment(entry.happenedAt), indent: 2)
      page.line(EventWords(times: times).line(entry.content), indent: 4)
    }
    if hold != nil || !requests.isEmpty { page.gap() }
    if let hold {
      page.line("On hold: \(hold.words). Until then it is refused.", tone: .due)
    }
    for request in requests {
      page.line(
        "They asked \(request.asks.words), and are still to be answered"
          + (request.asks == .access ? "; until then it is refused: DPA 2018 s. 173." : "."),
        tone: .due)
    }
    return page.text
  }
}

extension Event {
  /// The contacts that it is about.
  fileprivate var contacts: [Identifier<EmployerContact>] {
    switch self {
    case .employerContact(let edit): [edit.contact].compactMap(\.self)
    case .merged(.contacts(let gone, let kept)): [gone.id, kept.id].compactMap(\.self)
    default: []
    }
  }
}
