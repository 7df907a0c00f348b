/// A person whose data is held, and who may ask about it: a candidate, or a contact at an employer.
public enum DataSubject: Hashable, Sendable {
  /// A candidate.
  case candidate(Candidate)
  /// A contact at an employer.
  case contact(EmployerContact)

  /// The name.
  public var name: String {
    switch self {
    case .candidate(let candidate): candidate.name
    case .contact(let contact): contact.name
    }
  }

  /// The name, with the number where the name alone does not say who it is.
  public var label: String {
    switch self {
    case .candidate(let candidate): candidate.label
    case .contact(let contact): contact.numbered
    }
  }

  /// The text that a command takes for them.
  public var argument: String { contact?.id?.reference ?? label }

  /// The candidate; nil for a contact.
  public var candidate: Candidate? {
    if case .candidate(let candidate) = self { candidate } else { nil }
  }

  /// The contact; nil for a candidate.
  public var contact: EmployerContact? {
    if case .contact(let contact) = self { contact } else { nil }
  }

  /// True if both are one person, whatever is known of them.
  public func isSame(as other: DataSubject) -> Bool {
    switch (self, other) {
    case (.candidate(let one), .candidate(let other)): one.id == other.id
    case (.contact(let one), .contact(let other)): one.id != nil && one.id == other.id
    default: false
    }
  }

  /// The subject of entries about them; a contact's are their employer's.
  var subject: JournalEntry.Subject {
    switch self {
    case .candidate(let candidate): .candidate(candidate.id)
    case .contact(let contact): .employer(contact.employer.id)
    }
  }
}

extension EmployerContact {
  /// The name and the number, if there is one: `Ann Lee (K3)`.
  public var numbered: String {
    guard let id, name != id.reference else { return name }
    return "\(name) (\(id.reference))"
  }
}

extension Event {
  /// The person whose request or hold it is.
  public var dataSubject: DataSubject? {
    switch self {
    case .request(let event): event.person
    case .held(let hold): hold.person
    default: nil
    }
  }
}
