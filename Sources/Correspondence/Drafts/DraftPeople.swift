import Domain
import Wording

/// The sender and addressees of a draft, and their greeting.
struct DraftPeople {
  let from: Mailbox
  let to: Mailbox
  let greeting: String
  /// The sender or the addressee whose address on record is not one that mail can be sent to.
  let unusable: String?

  /// The party that it goes to.
  let party: Party

  init(
    _ matter: DraftMatter, _ kind: DraftKind, _ route: Draft.Route, by sender: ConsultantCard,
    contacts: ContactBook, to party: Party, _ addressee: Mailbox?
  ) {
    self.party = party
    let candidate = matter.interview.candidate
    let theCandidate = Mailbox(name: candidate.name, address: candidate.email)
    let theSender = Mailbox(name: sender.consultant.name, address: sender.email)
    let from = route == .direct ? theCandidate : theSender
    let toRing = contacts.toRing(at: matter.interview.employer, about: NamedPeople(matter.facts))
    let names = addressee.map { [$0.name] } ?? Self.names(matter, kind, party, toRing)
    let known = names.count == 1 && party == .employer ? names.first : nil
    let contact = known.flatMap { contacts.contact(named: $0, at: matter.interview.employer.id) }
    greeting = Self.greeting(names)
    let to =
      addressee.map { $0.address == nil ? Mailbox(name: $0.name, address: contact?.email) : $0 }
      ?? (party == .candidate
        ? theCandidate
        : Mailbox(name: Self.listed(names, matter, party), address: contact?.email))
    self.from = from
    self.to = to
    let typed = [
      (theCandidate, candidate.email), (theSender, sender.email), (to, contact?.email),
    ]
    unusable =
      typed.first { box, email in
        (box == from || box == to) && email != nil && box.address == nil
      }?.0.name
  }

  /// Returns the names of the addressees, if the record has any.
  private static func names(
    _ matter: DraftMatter, _ kind: DraftKind, _ party: Party, _ toRing: EmployerContact?
  ) -> [String] {
    switch party {
    case .candidate: [matter.interview.candidate.name]
    case .employer where kind.isCandidates:
      matter.met.isEmpty ? [toRing?.name].compactMap(\.self) : matter.met
    case .employer: (toRing?.name).map { [$0] } ?? matter.met
    case .consultant: []
    }
  }

  private static func listed(
    _ names: [String], _ matter: DraftMatter, _ party: Party
  ) -> String {
    guard names.isEmpty || names.count > mostByName else { return Grammar.list(names) }
    return party == .employer ? matter.interview.employer.name : "a colleague"
  }

  private static func greeting(_ names: [String]) -> String {
    guard !names.isEmpty else { return "Hello" }
    guard names.count <= mostByName else { return "Dear all" }
    return "Dear " + Grammar.list(names.map(firstName))
  }

  private static let mostByName = 3

  /// Returns the name for the greeting: the first name, or the whole name if it begins with a title
  /// or is an address.
  private static func firstName(of name: String) -> String {
    let name = name.onOneLine
    guard !name.contains("@"), let first = name.split(separator: " ").first,
      !GivenName.isTitle(String(first))
    else { return name }
    return String(first)
  }
}
