import Domain
import Importing
import Lists
import Store
import Wording

/// An import of candidates' numbers and addresses from contacts.
struct ContactImport {
  let desk: Desk
  /// The file's name.
  let name: String
  let dryRun: Bool
  /// True if entries that cannot be read are left out.
  let skipsBad: Bool
  /// True if the file's numbers and addresses replace those on record.
  let replaces: Bool

  /// Imports them, and returns the result.
  ///
  /// An address book holds many people who are not candidates, or were forgotten: nothing is kept
  /// of those.
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

  /// The changes that a contact makes to a candidate, and those it would make if `replaces` were
  /// true.
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

  /// A number reduced to its digits: `+44 (0)7700 900123` and `07700900123` are equal.
  private static func digits(_ phone: String) -> String {
    let plain = phone.replacing("(0)", with: "").filter { $0.isNumber || $0 == "+" }
    for prefix in ["+44", "0044"] where plain.hasPrefix(prefix) {
      return "0" + plain.dropFirst(prefix.count)
    }
    return plain
  }
}
