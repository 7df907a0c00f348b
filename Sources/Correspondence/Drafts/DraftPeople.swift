import Domain
import Wording

/// The sender and addressees of a draft, and their greeting.
struct DraftPeople {
  let from: Mailbox
  let to: Mailbox
  let greeting: String
  /// True if the candidate is the sender or addressee and the address on record is not valid.
  let hasUnusableAddress: Bool

  /// The party that it goes to.
  let party: Party

  init(
    _ matter: DraftMatter, _ kind: DraftKind, _ route: Draft.Route, by consultant: Consultant,
    to party: Party, _ addressee: Mailbox?
  ) {
    self.party = party
    let candidate = matter.interview.candidate
    let theCandidate = Mailbox(name: candidate.name, address: candidate.email)
    from = route == .direct ? theCandidate : Mailbox(name: consultant.name)
    let names = addressee.map { [$0.name] } ?? Self.names(matter, kind, party)
    greeting = Self.greeting(names)
    to =
      addressee
      ?? (party == .candidate
        ? theCandidate : Mailbox(name: Self.listed(names, matter, party)))
    hasUnusableAddress =
      (from == theCandidate || to == theCandidate) && candidate.email != nil
      && theCandidate.address == nil
  }

  /// Returns the names of the addressees, if the record has any.
  private static func names(
    _ matter: DraftMatter, _ kind: DraftKind, _ party: Party
  ) -> [String] {
    switch party {
    case .candidate: [matter.interview.candidate.name]
    case .employer where kind.isCandidates: matter.met
    case .employer: matter.lastSpeaker.map { [$0] } ?? matter.met
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
