public import ArgumentParser
public import Domain

// The words of the trade that can be typed as they are.
extension Stage: ExpressibleByArgument {}
extension Rang: ExpressibleByArgument {}
extension Interest: ExpressibleByArgument {}
extension Decision: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension Rule: ExpressibleByArgument {}
extension DataRight: ExpressibleByArgument {}

extension JournalHead: ExpressibleByArgument {
  /// A head as `verify --head` prints it.
  public init?(argument: String) { self.init(argument) }
}

extension Met {
  /// Somebody met, as typed: `NAME, ROLE`; nil where there is no name.
  init?(typed: String) {
    let parts = typed.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first.flatMap({ String($0).trimmedOrNil }) else { return nil }
    self.init(name: name, role: parts.count > 1 ? String(parts[1]).trimmedOrNil : nil)
  }
}

/// A mark from 1 to 5.
enum Rating {
  /// The mark, where one was given.
  static func checked(_ mark: Int?, option: String) throws(Refusal) -> Int? {
    guard let mark else { return nil }
    guard (1...5).contains(mark) else {
      throw .badValue(option: option, typed: "\(mark)", expected: "a whole number from 1 to 5")
    }
    return mark
  }
}
