import Domain
import Intake
import Reports
import Store
import Wording

/// Numbers and addresses of candidates being taken in from contacts.
struct ContactImport {
  let desk: Desk
  /// What the file is called.
  let name: String
  let dryRun: Bool
  /// Whether what is not understood is left out.
  let skipsBad: Bool
  /// Whether the file's numbers and addresses take the place of others.
  let replaces: Bool

  /// Takes them in, and answers whose they were.
  ///
  /// An address book holds many who are no candidates, or were forgotten: of those nothing is kept.
  func run(_ contacts: ContactFile) throws -> ContactsAnswer {
    let faults = contacts.faults.map(\.words)
    try faults.refuse(unless: skipsBad, source: name)
    let forgotten = try Refusal.storing(desk.store.forgottenCandidates)
    let candidates = Dictionary(
      try Refusal.storing(desk.store.candidates).filter { !forgotten.contains($0.id) }
        .map { (folded($0.name), $0) }
    ) { first, _ in first }
    var (edits, kept): ([PersonEdit], [PersonEdit]) = ([], [])
    var (known, strangers) = (0, 0)
    for card in contacts.cards {
      guard let candidate = candidates[folded(card.name)] else {
        strangers += 1
        continue
      }
      let (changes, refused) = changes(of: candidate, by: card)
      if !changes.isEmpty { edits.append(PersonEdit(.candidate(candidate), changes)) }
      if !refused.isEmpty { kept.append(PersonEdit(.candidate(candidate), refused)) }
      if changes.isEmpty && refused.isEmpty { known += 1 }
    }
    if !dryRun, !edits.isEmpty { try record(edits) }
    return ContactsAnswer(
      edits, kept: kept, known: known, strangers: strangers, bad: faults.count, dryRun: dryRun)
  }

  private func record(_ edits: [PersonEdit]) throws {
    let stamp = try desk.stamp()
    _ = try Refusal.storing { () throws(StoreError) in
      try desk.store.edit(edits, by: stamp, command: "import")
    }
  }

  /// What a contact says of a candidate that is not on record, and of that what is left as it is.
  private func changes(
    of candidate: Candidate, by card: ContactCard
  ) -> (made: [PersonEdit.Change], refused: [PersonEdit.Change]) {
    var made: [PersonEdit.Change] = []
    var refused: [PersonEdit.Change] = []
    if let phone = card.phone, Self.digits(phone) != candidate.phone.map(Self.digits) {
      if candidate.phone == nil || replaces {
        made.append(.phone(phone))
      } else {
        refused.append(.phone(phone))
      }
    }
    if let email = card.email, email.lowercased() != candidate.email?.lowercased() {
      if candidate.email == nil || replaces {
        made.append(.email(email))
      } else {
        refused.append(.email(email))
      }
    }
    return (made, refused)
  }

  /// A number without what is between its digits: `+44 (0)7700 900123` and `07700900123` are one.
  private static func digits(_ phone: String) -> String {
    let plain = phone.replacing("(0)", with: "").filter { $0.isNumber || $0 == "+" }
    for prefix in ["+44", "0044"] where plain.hasPrefix(prefix) {
      return "0" + plain.dropFirst(prefix.count)
    }
    return plain
  }
}
