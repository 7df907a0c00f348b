public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The summary of everything that concerns one candidate or one employer, over all interviews, to
/// read before a call: numbers, the last contact, who owes whom what, how each process stands and
/// where direct contact is agreed.
public struct PersonCard {
  private let person: PersonRecord.Person
  private let records: [CardRecord]
  /// The contacts at an employer who are still there, the main one first.
  private let contacts: [EmployerContact]
  private let weOwe: [AssignedDuty]
  private let theyOwe: [AssignedDuty]
  /// The number of interviews left out because a colleague looks after them.
  private let withheld: Int
  private let now: Instant
  private let calendar: WorkingCalendar

  /// Creates the card of a candidate or an employer from their interviews with journals and plans.
  ///
  /// If `only` is given, interviews that another consultant looks after are only counted.
  public init(
    of person: PersonRecord.Person, _ all: [(record: InterviewRecord, plan: [AssignedDuty])],
    contacts: [EmployerContact] = [], only consultant: Identifier<Consultant>? = nil,
    at now: Instant, in calendar: WorkingCalendar
  ) {
    let shown = all.filter {
      consultant == nil || $0.record.interview.consultant(at: now).id == consultant
    }
    self.person = person
    let present = contacts.filter { !$0.hasLeft }
    self.contacts = present.filter(\.isMain) + present.filter { !$0.isMain }
    withheld = all.count - shown.count
    records = shown.map { CardRecord($0.record, at: now) }
    let times = Times.read(at: now, calendar)
    let owed = shown.flatMap { record, plan in
      plan.filter { $0.duty.standing(at: now) != .lapsed && !$0.isSnoozed(at: now) }
        .map { $0.described(by: record, times, at: now) }
    }
    .sorted { $0.place(at: now) < $1.place(at: now) }
    weOwe = owed.filter { $0.duty.chaser == .consultant }
    theyOwe = owed.filter { $0.duty.chaser != .consultant }
    self.now = now
    self.calendar = calendar
  }

  /// The card as a JSON document.
  ///
  /// `weOwe` and `theyOwe` have the shape of `due`; `lastSaid` and `interviews` that of `card` of an
  /// interview, with `standing` in words and `directContact` true, false or null.
  public var json: String {
    let times = Times.kept(calendar)
    let head: JSON =
      switch person {
      case .candidate(let candidate):
        JSON.object([
          JSON.Member(key: "kind", value: .string("candidate")),
          JSON.Member(key: "candidate", value: candidate.json),
        ])
      case .employer(let employer):
        ["kind": .string("employer"), "employer": .string(employer.name)]
      }
    return JSONWriter.document(
      head.adding([
        "contacts": .array(contacts.map(\.json)),
        "lastSaid": lastWord.map { json(of: $0.entry, in: $0.record, times) } ?? .null,
        "weOwe": .array(weOwe.map { $0.json(at: now) }),
        "theyOwe": .array(theyOwe.map { $0.json(at: now) }),
        "interviews": .array(records.map { $0.json(times) }),
        "withheld": .number(withheld),
      ]))
  }

  private func json(of entry: JournalEntry, in record: CardRecord, _ times: Times) -> JSON {
    JSON.of(record.interview, .number).adding(.of(entry, .number, .happened, .by))
      .adding(["words": .string(EventWords(times: times).line(record.completed(entry)))])
  }

  /// The latest contact with them over all interviews.
  private var lastWord: (entry: JournalEntry, record: CardRecord)? {
    records.compactMap { record in
      record.lastWord(with: party).map { (entry: $0, record: record) }
    }.max { ($0.entry.happenedAt, $0.entry.id) < ($1.entry.happenedAt, $1.entry.id) }
  }

  private var party: Party {
    switch person {
    case .candidate: .candidate
    case .employer: .employer
    }
  }
}

/// The card as text, on one screen if it fits.
extension PersonCard {
  /// Returns the card, shortened if it does not fit a screen of 24 lines.
  public func text(style: Style = Style()) -> String {
    CallCard.Limits.text(style: style) { limits, page in draw(within: limits, on: &page) }
  }

  /// Returns the card without what a call sheet says already: who it is, the last contact, and what
  /// we owe.
  func background(style: Style) -> String {
    CallCard.Limits.text(style: style) { limits, page in
      draw(within: limits, on: &page, isBackground: true)
    }
  }

  private func draw(
    within limits: CallCard.Limits, on page: inout Page, isBackground: Bool = false
  ) {
    if !isBackground { page.line(title, tone: .strong) }
    var lines = CardLines(limits: limits, width: page.style.width)
    let times = Times.read(at: now, calendar)
    let isLate = weOwe.contains { $0.duty.standing(at: now) == .overdue }
    let parts: [(String, [String], Tone)] = [
      ("Contacts", lines.some(contacts, limits.duties).map { lines.fitted(line($0)) }, .strong),
      ("Last contact", lastContact(times).map { [lines.fitted($0)] } ?? [], .strong),
      (
        "We owe", lines.duties(weOwe, at: now, times, naming: true), isLate ? .overdue : .strong
      ),
      ("They owe", lines.duties(theyOwe, at: now, times, naming: true), .strong),
      ("Open", interviews(records.filter(\.interview.isOpen), &lines, times), .strong),
      (
        "Earlier", interviews(records.filter { !$0.interview.isOpen }.reversed(), &lines, times),
        .quiet
      ),
      ("Direct", lines.some(permissions, limits.duties).map { lines.fitted($0) }, .strong),
    ]
    let said = isBackground ? ["Last contact", "We owe"] : []
    for (label, paragraphs, tone) in parts where !paragraphs.isEmpty && !said.contains(label) {
      page.item(label, tone: tone, marginWidth: CardLines.margin, indent: 0, paragraphs)
    }
    if withheld > 0 {
      page.line(
        "\(Grammar.count(withheld, "interview")) of colleagues not shown (setting card.colleagues)",
        tone: .quiet)
    }
    if lines.isShortened && !isBackground {
      page.line("shortened; the whole: add --json", tone: .quiet)
    }
  }

  private var title: String {
    switch person {
    case .candidate(let candidate):
      let reach = [candidate.phone, candidate.email].compactMap { $0 }
      return "\(candidate.label), " + (reach.isEmpty ? "no number known" : Grammar.list(reach))
    case .employer(let employer):
      return employer.name
    }
  }

  private func line(_ contact: EmployerContact) -> String {
    let main = contact.isMain ? "main contact" : nil
    return
      ([contact.numbered, contact.role, main].compactMap(\.self) + contact.phones
      + contact.emails).joined(separator: ", ")
  }

  /// The latest contact with them over all interviews, in words; nil where there was none.
  func lastContact(_ times: Times) -> String? {
    lastWord.map { last in
      let words = EventWords(times: times).line(last.record.completed(last.entry))
      return "\(times.dated(last.entry.happenedAt)), \(last.record.interview.id.reference): "
        + "\(words) (\(last.entry.stamp.consultant.name))"
    }
  }

  private func interviews(
    _ records: [CardRecord], _ lines: inout CardLines, _ times: Times
  ) -> [String] {
    let shown = lines.some(records, lines.limits.duties + 1)
    var paragraphs: [String] = []
    for record in shown {
      let interview = record.interview
      let matter =
        switch person {
        case .candidate: interview.matter
        case .employer: "\(interview.candidate.label), \(interview.vacancy)"
        }
      paragraphs.append(
        lines.fitted(
          "\(interview.id.reference) \(matter), \(interview.kind), "
            + "\(times.moment(interview.time.start)): \(record.standing(times))"
            + (interview.cover(at: now) == nil
              ? "" : "; " + interview.consultantWords(times, at: now))))
    }
    if records.count > shown.count {
      paragraphs.append("and \(records.count - shown.count) more")
    }
    return paragraphs
  }

  /// Where direct contact was agreed or ruled out.
  private var permissions: [String] {
    records.compactMap { record in
      record.history.permission.map { permission in
        let other =
          switch person {
          case .candidate: record.interview.employer.name
          case .employer: record.interview.candidate.label
          }
        return "\(other), \(record.interview.id.reference): \(permission.value.words)"
      }
    }
  }
}
