import Domain
import Store

/// The kind of names that an argument takes, told by its own name; completion offers those on
/// record.
enum OfferedNames: String, CaseIterable {
  /// WHO: an interview by its candidate.
  case who
  case candidate, employer, vacancy, consultant
  /// A candidate, an employer or a contact.
  case person
  /// A candidate or a contact.
  case dataSubject
  /// A contact at an employer.
  case contact

  /// The kind of names that an argument takes; nil if it takes none.
  init?(_ argument: ArgumentInfo) {
    let name = argument.preferredName?.name ?? argument.valueName ?? ""
    switch name {
    case "as": self = .consultant
    // Of a handover; as options they have another meaning.
    case "from" where argument.kind == .positional, "to" where argument.kind == .positional:
      self = .consultant
    case "candidate-name", "candidate-kept": self = .candidate
    case "employer-kept": self = .employer
    case "person-kept": self = .person
    case "candidate-or-contact": self = .dataSubject
    case "contact-kept", "with": self = .contact
    default: self.init(rawValue: name)
    }
  }

  /// The names that begin with the typed text, each with a description.
  func offers(
    beginning typed: String, in names: NameLookup, employer: String?
  ) -> [Offer] {
    switch self {
    case .who: WhoOffers(names, typed).offers
    case .candidate: candidates(beginning: typed, in: names) { $0 }
    case .employer: names.names(of: .employer, beginning: typed).map { Offer($0) }
    case .person:
      candidates(beginning: typed, in: names) { $0 ?? "candidate" }
        + names.names(of: .employer, beginning: typed).map { Offer($0, about: "employer") }
        + contacts(beginning: typed, in: names)
    case .dataSubject:
      candidates(beginning: typed, in: names) { $0 } + contacts(beginning: typed, in: names)
    case .contact: contacts(beginning: typed, in: names)
    case .consultant: names.names(of: .consultant, beginning: typed).map { Offer($0) }
    case .vacancy:
      names.vacancies(beginning: typed, ofEmployerNamed: employer).map { Offer($0) }
    }
  }

  /// The contacts whose numbers begin with `K` and the digits typed.
  private func contacts(beginning typed: String, in names: NameLookup) -> [Offer] {
    guard typed.first == "K" || typed.first == "k", typed.dropFirst().allSatisfy(\.isNumber) else {
      return []
    }
    return names.contacts(numbered: String(typed.dropFirst())).map { contact in
      Offer(contact.id?.reference ?? "", about: "\(contact.name) at \(contact.employer.name)")
    }
  }

  /// The candidates, each with what tells them from another of the name.
  private func candidates(
    beginning typed: String, in names: NameLookup, about: (String?) -> String?
  ) -> [Offer] {
    names.candidates(beginning: typed).map { candidate in
      Offer(
        candidate.label, about: about(candidate.isNamesake ? candidate.reach : nil) ?? "")
    }
  }
}
