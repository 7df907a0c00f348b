public import ArgumentParser
public import ChasePolicy
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

/// A mark from 1 to 5.
enum Rating {
  /// The mark that was typed, as the conversation and a labelled text read it.
  static func read(_ typed: String?, option: String) throws(Refusal) -> Int? {
    guard let typed else { return nil }
    guard let mark = Mark.read(typed) else {
      throw .badValue(
        option: option, typed: typed, expected: "a mark from 1 (badly) to 5 (very well)")
    }
    return mark
  }

  /// The mark, where one was given.
  static func checked(_ mark: Int?, option: String) throws(Refusal) -> Int? {
    guard let mark else { return nil }
    guard (1...5).contains(mark) else {
      throw .badValue(option: option, typed: "\(mark)", expected: "a whole number from 1 to 5")
    }
    return mark
  }
}
