import ChasePolicy
import Domain
import Lists
import Rendering
import Store
import Wording

/// Recognises the people at an employer whom a recording names: part of exactly one known name
/// means that one, and a name close to a known one is asked about.
struct ContactNames {
  private let session: Session
  private let employer: Employer
  private let book: ContactBook

  /// Reads the contacts of an employer.
  init(at employer: Employer, in session: Session) throws {
    self.session = session
    self.employer = employer
    book = try session.store.contactBook(of: [employer.id])
  }

  /// The event with the names that are meant.
  func recognised(_ event: Event) throws -> Event {
    try event.renamingPeople { try name($0, option: event.optionForPeople) }
  }

  /// The people whom an event names, each with the role if it was typed.
  static func people(in event: Event) -> [Met] {
    event.peopleNamed.flatMap { named in
      named.role == nil ? MetReader(named.name).people : [named]
    }.filter { $0.name.contains(where: \.isLetter) }
  }

  private func name(_ typed: String, option: String) throws -> String {
    let contacts = book.contacts(at: employer.id)
    if let numbered = try session.resolver.contactNumbered(typed) {
      guard numbered.employer.id == employer.id else {
        throw CommandError.unknownName(
          kind: "contact at \(shown(employer.name))", typed: typed, suggestions: [])
      }
      return numbered.name
    }
    guard book.contact(named: typed, at: employer.id) == nil, !contacts.isEmpty,
      let person = MetReader(typed).people.first, MetReader(typed).people.count == 1
    else { return typed }
    let role = person.role.map { ", \($0)" } ?? ""
    let words = Set(folded(person.name).split(separator: " "))
    let named = contacts.map(\.name).filter {
      words.isSubset(of: folded($0).split(separator: " "))
    }
    if let only = named.first, named.count == 1 {
      Terminal.say("note: \(NameOddity.marked(typed)) is read as \(NameOddity.marked(only))")
      return only + role
    }
    let like =
      named.isEmpty
      ? contacts.map(\.name).filter { isNearMiss(person.name, $0, amongFew: true) } : named
    guard !like.isEmpty else { return typed }
    guard Prompt.isPossible else {
      throw CommandError.nearMiss(
        option: option, typed: person.name, known: like,
        help: "did you mean that? if not, first: debrief people add contact "
          + "\(quoted(person.name)) --employer \(quoted(employer.name)) --new")
    }
    for name in like.prefix(3)
    where Prompt.confirms("Did you mean \(NameOddity.marked(name))?", byDefault: true) {
      return name + role
    }
    return typed
  }
}

extension Event {
  /// The option with the names of people at the employer.
  fileprivate var optionForPeople: String {
    switch self {
    case .booked: "--meets"
    case .debrief: "--met"
    case .contact: "--with"
    default: "--from"
    }
  }
}

extension Session {
  /// The event with the names of the employer's contacts that are meant, and the people whom it
  /// names.
  func recognised(
    _ event: Event, at employer: Employer
  ) throws -> (event: Event, people: [Met]) {
    guard !event.peopleNamed.isEmpty else { return (event, []) }
    let event = try ContactNames(at: employer, in: self).recognised(event)
    return (event, ContactNames.people(in: event))
  }

  /// The duties with their content in words and whom to ring at the employer, and the records of
  /// their interviews.
  func described(
    _ duties: [AssignedDuty]
  ) throws -> (duties: [AssignedDuty], records: [InterviewRecord]) {
    let records = try records(of: duties)
    let contacts = try store.toRing(about: records)
    let known = Dictionary(
      records.map { ($0.interview.id, $0) }, uniquingKeysWith: { one, _ in one })
    let times = Times.read(at: now, calendar)
    let described = duties.map { duty in
      var duty = known[duty.interview.id].map { duty.described(by: $0, times, at: now) } ?? duty
      duty.contact = contacts[duty.interview.id]
      return duty
    }
    return (described, records)
  }

  /// Prints a note about people who became contacts of an employer.
  func tell(of contacts: [EmployerContact]) {
    guard let employer = contacts.first?.employer else { return }
    let are = contacts.count == 1 ? "is a new contact" : "are new contacts"
    Terminal.say(
      "note: \(shown(Grammar.list(contacts.map(\.numbered)))) \(are) at \(shown(employer.name))")
  }
}
