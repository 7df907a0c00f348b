/// A file of contacts after parsing.
public struct ContactFile: Hashable, Sendable {
  /// The contacts without faults, in the order of the file; of identical ones, the first.
  public private(set) var cards: [ContactCard] = []
  /// The faults of the other contacts.
  public private(set) var faults: [ContactFault] = []
  private var lines: [String: Int] = [:]

  mutating func add(_ card: ContactCard) {
    let name = card.name.foldedWords.joined(separator: " ")
    guard let index = lines[name] else {
      lines[name] = cards.count
      return cards.append(card)
    }
    let other = cards[index]
    if (other.phone, other.email) != (card.phone, card.email) {
      faults.append(ContactFault(line: card.line, reason: .twice(line: other.line)))
    }
  }

  mutating func add(_ reason: ContactFault.Reason, line: Int) {
    faults.append(ContactFault(line: line, reason: reason))
  }
}
