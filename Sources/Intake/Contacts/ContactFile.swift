/// A file of contacts as it was understood.
public struct ContactFile: Hashable, Sendable {
  /// The contacts that were understood, in the order of the file; of several that say the same, one.
  public private(set) var cards: [ContactCard] = []
  /// What is wrong with each of the others.
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
