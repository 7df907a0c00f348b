import AgencySettings
import ArgumentParser
import Domain
import Lists
import Rendering
import Store
import Wording

/// `card`: one screen about an interview, a person or an employer, to read before a call.
struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    _superCommandName: "debrief",
    abstract: "Show an interview or a person on one screen, before you ring.",
    discussion: """
      Of an interview: whom to ring and where, the last word with each side, what is owed both \
      ways, what nobody has asked yet, where the two sides disagree, and a line to begin with. Of a \
      person with several open interviews, or of an employer: the same over all of them, how each \
      one stands, and where direct contact is agreed. A contact's card is the employer's.

      EXAMPLES
        debrief card priya
        debrief card 42 --json
        debrief card priya --person
        debrief card acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The interview, the person or the employer: a number, part of a name, a telephone number.",
      valueName: "who"))
  var who: String?

  @Flag(help: "Show the candidate's or the employer's card, however many interviews they have.")
  var person = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let resolver = session.resolver
    if let who, let subject = try resolver.person(onCardOf: who, asked: person) {
      let card = try card(of: subject, in: session)
      return try session.print(card.text(style: session.style), json: card.json)
    }
    let interview = try resolver.interview(who, among: .evenUndone)
    try session.store.expect([
      .plan(interview.id), .interviewsOf(.candidate(interview.candidate), closed: 5),
    ])
    let duties = try session.store.duties(of: interview.id)
    let theirs = try session.store.interviews(of: .candidate(interview.candidate), closed: 5)
    let asking = try restrictedConsultant(in: session)
    let record = try session.record(of: interview)
    let card = CallCard(
      record, duties: duties,
      contact: try session.store.toRing(about: [record])[interview.id],
      elsewhere: theirs.map(\.record).filter {
        asking == nil || $0.interview.consultant(at: session.now).id == asking
      }, at: session.now, in: session.calendar)
    try session.print(card.text(style: session.style), json: card.json)
  }

  private func card(of person: PersonRecord.Person, in session: Session) throws -> PersonCard {
    let contacts =
      if case .employer(let employer) = person {
        try session.store.contacts(at: [employer.id])
      } else {
        [EmployerContact]()
      }
    return PersonCard(
      of: person, try session.store.interviews(of: person, closed: 10), contacts: contacts,
      only: try restrictedConsultant(in: session), at: session.now, in: session.calendar)
  }

  /// The consultant who sees only their own interviews; nil where everybody's are shown.
  private func restrictedConsultant(in session: Session) throws -> Identifier<Consultant>? {
    session.store.policy.isOn(.colleaguesOnCards) ? nil : try session.ownConsultant()
  }
}

extension Resolver {
  /// The only candidate with several interviews, or none yet, whose number, telephone number or
  /// address was typed.
  private func candidate(reachedBy who: String) throws -> Candidate? {
    var people: [KnownPerson] = []
    if let number = Identifier<Candidate>(typed: who) {
      people = try store.people(numbered: [number])
    } else if SoughtContact(who) != nil,
      try Int64(who).map({ try store.interview(Identifier($0)) == nil }) ?? true
    {
      people = try store.people(knownBy: who)
    }
    guard people.count == 1, people[0].isOnRecord, let id = people[0].id,
      try store.interviews(of: id).count != 1
    else { return nil }
    return try store.candidate(id)
  }

  /// The contact at an employer whose number was typed, such as `K3`, or the only one with the
  /// telephone number or address, which no candidate has.
  private func contact(meantBy who: String) throws -> EmployerContact? {
    do {
      if let numbered = try contactNumbered(who) { return numbered }
    } catch CommandError.unknownName {
      // It may be a name.
    }
    guard let sought = SoughtContact(who),
      try Int64(who).map({ try store.interview(Identifier($0)) == nil }) ?? true,
      try store.people(knownBy: who).isEmpty
    else { return nil }
    let contacts = try store.contacts(reachedBy: sought)
    return contacts.count == 1 ? contacts.first : nil
  }

  /// The card of the employer where a contact is, as a note says.
  private func card(of contact: EmployerContact) -> PersonRecord.Person {
    Terminal.say("note: that is \(shown(contact.numbered)) at \(shown(contact.employer.name))")
    return .employer(contact.employer)
  }

  /// The contact whose name, or a part of it, was typed; nil if there is none.
  private func contact(inPart who: String) throws -> EmployerContact? {
    do { return try contact(named: who) } catch CommandError.unknownName { return nil }
  }

  /// The candidate without an interview whom a name means; nil if there is none.
  private func candidate(withoutInterview who: String) throws -> Candidate? {
    guard try !store.employers().contains(where: { folded($0.name) == folded(who) }) else {
      return nil
    }
    do {
      let candidate = try candidate(named: who)
      return try store.interviews(of: candidate.id).isEmpty ? candidate : nil
    } catch CommandError.unknownName {
      return nil
    }
  }

  /// The candidate or the employer whose card is meant: one with several interviews under the typed
  /// name, or with none yet, or whenever it was `asked` for; nil where the card of one interview is
  /// meant.
  ///
  /// A whole name beats a part, and a single word counts as a part.
  func person(onCardOf who: String, asked: Bool) throws -> PersonRecord.Person? {
    let isEmployer = who.first == "@"
    if !asked {
      if let candidate = try candidate(reachedBy: who) { return .candidate(candidate) }
      if let contact = try contact(meantBy: who) { return card(of: contact) }
      guard Int64(who.drop { $0 == "#" }) == nil else { return nil }
      var found = try store.interviews(matching: who, openOnly: true)
      if found.isEmpty { found = try store.interviews(matching: who, openOnly: false) }
      let candidates = Set(found.map(\.candidate))
      if !isEmployer, !candidates.contains(where: { folded($0.name) == folded(who) }) {
        if found.isEmpty || who.contains(" "), let contact = try contact(wholly: who) {
          return card(of: contact)
        }
        if found.isEmpty, let candidate = try candidate(withoutInterview: who) {
          return .candidate(candidate)
        }
      }
      // Several candidates of that name: which of them is asked.
      guard found.count != 1, isEmployer || candidates.count <= 1 else { return nil }
      if !isEmployer, let candidate = candidates.first { return .candidate(candidate) }
    }
    do {
      if asked, !isEmployer { return .candidate(try candidate(named: who)) }
    } catch CommandError.unknownName {
      // It may be an employer's name.
    }
    do {
      return .employer(try employer(named: isEmployer ? String(who.dropFirst()) : who))
    } catch let error as CommandError {
      guard case .unknownName = error else { throw error }
      if !isEmployer, let contact = try contact(inPart: who) { return card(of: contact) }
      if asked { throw error }
      return nil
    }
  }
}
