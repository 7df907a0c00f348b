/// A person at an employer, such as a hiring manager: whom the agency rings there.
public struct EmployerContact: Hashable, Sendable {
  /// The number under which the contact is kept; nil for a person whom only the journals of
  /// interviews name.
  public let id: Identifier<EmployerContact>?
  /// The employer.
  public let employer: Employer
  /// The present name.
  public let name: String
  /// The names before it, and those of records that were merged into this one.
  public let formerNames: [String]
  /// The role at the employer.
  public let role: String?
  /// The telephone numbers as typed, the one to ring first.
  public let phones: [String]
  /// The e-mail addresses, the one to write to first.
  public let emails: [String]
  /// True if they are whom to ring where no interview says otherwise.
  public let isMain: Bool
  /// True if they are no longer there.
  public let hasLeft: Bool

  /// A contact of which that much is known.
  public init(
    id: Identifier<EmployerContact>?, employer: Employer, name: String, formerNames: [String] = [],
    role: String? = nil, phones: [String] = [], emails: [String] = [], isMain: Bool = false,
    hasLeft: Bool = false
  ) {
    self.id = id
    self.employer = employer
    self.name = name
    self.formerNames = formerNames
    self.role = role
    self.phones = phones
    self.emails = emails
    self.isMain = isMain
    self.hasLeft = hasLeft
  }

  /// The telephone number to ring.
  public var phone: String? { phones.first }
  /// The e-mail address to write to.
  public var email: String? { emails.first }
}

extension EmployerContact {
  /// The contact that changes come to, in the order of recording; nil where none gives a name.
  public init?(
    _ id: Identifier<EmployerContact>, at employer: Employer, _ changes: [ContactEdit.Change]
  ) {
    var names: [String] = []
    var role: String?
    var (phones, emails): ([String], [String]) = ([], [])
    var (isMain, hasLeft) = (false, false)
    for change in changes {
      switch change {
      case .name(let given): names.append(given)
      case .role(let given): role = given
      case .phones(let given): phones = given
      case .emails(let given): emails = given
      case .main(let given): isMain = given
      case .left(let given): hasLeft = given
      }
    }
    guard let name = names.last else { return nil }
    self.init(
      id: id, employer: employer, name: name, formerNames: names.dropLast().filter { $0 != name },
      role: role, phones: phones, emails: emails, isMain: isMain, hasLeft: hasLeft)
  }

  /// The contact with what is known of another record of the same person added to it.
  public func absorbing(_ other: EmployerContact) -> EmployerContact {
    EmployerContact(
      id: id, employer: employer, name: name,
      formerNames: formerNames + (other.formerNames + [other.name]).filter { $0 != name },
      role: role ?? other.role, phones: phones + other.phones.filter { !phones.contains($0) },
      emails: emails + other.emails.filter { !emails.contains($0) },
      isMain: isMain || other.isMain, hasLeft: hasLeft)
  }
}

/// A recording about a contact: that they are new, or that something of them changed.
public struct ContactEdit: Hashable, Sendable {
  /// The facts known from then on.
  public enum Change: Hashable, Sendable {
    /// The name.
    case name(String)
    /// The role; nil where it was removed.
    case role(String?)
    /// All telephone numbers, the one to ring first.
    case phones([String])
    /// All e-mail addresses, the one to write to first.
    case emails([String])
    /// Whether they are whom to ring where no interview says otherwise.
    case main(Bool)
    /// Whether they are no longer there.
    case left(Bool)
  }

  /// The contact; nil for a new one that is not recorded yet.
  public let contact: Identifier<EmployerContact>?
  /// The employer.
  public let employer: Employer
  /// The name, as it is or was before.
  public let name: String
  /// True if the contact is new.
  public let isNew: Bool
  /// The changes, one for each field.
  public let changes: [Change]

  /// A recording of some things, as it was read.
  public init(
    _ contact: Identifier<EmployerContact>, at employer: Employer, name: String, isNew: Bool,
    _ changes: [Change]
  ) {
    self.contact = contact
    self.employer = employer
    self.name = name
    self.isNew = isNew
    self.changes = changes
  }

  /// A change of a contact.
  public init?(_ contact: EmployerContact, _ changes: [Change]) {
    guard let id = contact.id else { return nil }
    self.init(id, at: contact.employer, name: contact.name, isNew: false, changes)
  }

  /// A new contact; their name is the first change.
  public init(adding name: String, at employer: Employer, _ changes: [Change] = []) {
    contact = nil
    self.employer = employer
    self.name = name
    isNew = true
    self.changes = [.name(name)] + changes
  }
}

/// The people at an employer whom the entries of one interview name, as they were typed.
public struct NamedPeople: Hashable, Sendable {
  /// The giver of the latest promise or feedback that names a person.
  public var giver: String?
  /// Those whom the candidate met or was to meet.
  public var met: [Met]

  /// People with the one who gave the employer's word.
  public init(giver: String? = nil, met: [Met] = []) {
    self.giver = giver
    self.met = met
  }

  /// The people whom facts name, in the order of the facts.
  public init(_ facts: [Fact]) {
    self.init()
    for fact in facts {
      giver = fact.event.giver ?? giver
      met += fact.event.met
    }
  }
}

extension Event {
  /// The person who gave the promise or the feedback.
  public var giver: String? {
    switch self {
    case .promise(let promise): promise.from
    case .feedback(let feedback): feedback.words.from
    default: nil
    }
  }

  /// The people whom the candidate met or is to meet.
  public var met: [Met] {
    switch self {
    case .booked(_, let meets, _): meets.map { Met(name: $0) }
    case .debrief(let debrief): debrief.account.met
    default: []
    }
  }
}

extension Met {
  /// A person at an employer as typed: the name, and a role after a comma or in brackets.
  public init(parting typed: String) {
    guard let end = typed.firstIndex(where: { ",(;".contains($0) }) else {
      self.init(name: typed)
      return
    }
    let role = typed[end...].drop { ",(; ".contains($0) }
    let name = String(typed[..<end].reversed().drop { $0 == " " }.reversed())
    self.init(
      name: name.isEmpty ? typed : name,
      role: role.isEmpty ? nil : String(role.prefix { $0 != ")" }))
  }
}

/// The contacts of some employers, found by the names that people type.
public struct ContactBook: Sendable {
  private let contacts: [Identifier<Employer>: [EmployerContact]]
  private let byName: [Key: EmployerContact]
  private let folding: @Sendable (String) -> String

  private struct Key: Hashable {
    let employer: Identifier<Employer>
    let name: String
  }

  /// A book of contacts, in the order in which they were added; names with one folded form are the
  /// same.
  public init(_ contacts: [EmployerContact], folding: @escaping @Sendable (String) -> String) {
    self.folding = folding
    self.contacts = Dictionary(grouping: contacts, by: \.employer.id)
    var byName: [Key: EmployerContact] = [:]
    // A present name is found before a former one, and one who is there before one who has left.
    for contact in contacts.sorted(by: { !$0.hasLeft && $1.hasLeft }) {
      let key = Key(employer: contact.employer.id, name: folding(contact.name))
      byName[key] = byName[key] ?? contact
    }
    for contact in contacts {
      for name in contact.formerNames {
        let key = Key(employer: contact.employer.id, name: folding(name))
        byName[key] = byName[key] ?? contact
      }
    }
    self.byName = byName
  }

  /// The contacts of an employer, in the order in which they were added.
  public func contacts(at employer: Identifier<Employer>) -> [EmployerContact] {
    contacts[employer] ?? []
  }

  /// The contact whom a name means, which may have a role after a comma or in brackets; nil where
  /// there is none of that name.
  public func contact(
    named name: String, at employer: Identifier<Employer>
  ) -> EmployerContact? {
    byName[Key(employer: employer, name: folding(name))]
      ?? byName[Key(employer: employer, name: folding(Met(parting: name).name))]
  }

  /// The contact to ring about an interview: who gave the employer's word; else whom the candidate
  /// met or is to meet and is main; else the employer's main contact; never one who has left.
  ///
  /// Somebody who gave their word and was never added as a contact has a name alone.
  public func toRing(at employer: Employer, about people: NamedPeople) -> EmployerContact? {
    if let giver = people.giver {
      guard let known = contact(named: giver, at: employer.id) else {
        return EmployerContact(id: nil, employer: employer, name: giver)
      }
      if !known.hasLeft { return known }
    }
    let mains = contacts(at: employer.id).filter { $0.isMain && !$0.hasLeft }
    let met = people.met.compactMap { contact(named: $0.name, at: employer.id) }
    return met.last { mains.contains($0) } ?? mains.last
  }
}

extension Identifier where Of == EmployerContact {
  /// The number as people read and type it: `K3`.
  public var reference: String { "K\(number)" }
}

extension Event {
  /// The event with other names in the places of those of people at the employer.
  public func renamingPeople(_ name: (String) throws -> String) rethrows -> Event {
    switch self {
    case .booked(let time, let meets, let venue):
      return .booked(time, meets: try meets.map(name), at: venue)
    case .debrief(var debrief):
      debrief.account.met = try debrief.account.met.map {
        Met(name: try name($0.name), role: $0.role)
      }
      return .debrief(debrief)
    case .promise(let promise):
      return .promise(
        Promise(by: promise.by, from: try promise.from.map(name), words: promise.words))
    case .feedback(let feedback):
      let words = feedback.words
      return .feedback(
        Feedback(
          decision: feedback.decision, hearBy: feedback.hearBy, answerBy: feedback.answerBy,
          words: Feedback.Words(
            from: try words.from.map(name), rating: words.rating, said: words.said,
            strengths: words.strengths, concerns: words.concerns,
            confidential: words.confidential)))
    case .contact(let contact):
      let named = Contact(
        chaser: contact.chaser, target: contact.target, result: contact.result,
        about: contact.about, note: contact.note, with: try contact.with.map(name))
      return named.map(Event.contact) ?? self
    default: return self
    }
  }

  /// The people at the employer whom it names.
  public var peopleNamed: [Met] {
    if case .contact(let contact) = self { return contact.with.map { [Met(name: $0)] } ?? [] }
    return met + (giver.map { [Met(name: $0)] } ?? [])
  }
}
