/// The words of SQL for which engines have their own, as marks in the text of a statement.
///
/// The text stays a plain string; ``Dialect`` puts an engine's words in the place of the marks when
/// the statement is first used.
public enum Words {
  /// A SELECT of one column, `value`, of the numbers in a list that is one argument.
  public static func list(_ argument: String) -> String { mark("list", argument) }

  /// A join whose right side is read after its left side, row by row; ON follows the table.
  public static let thenJoin = mark("thenJoin")

  /// After a table: it is read by this index.
  public static func by(_ index: String) -> String { mark("by", index) }

  /// The condition that a text contains another.
  public static func contains(_ argument: String, in text: String) -> String {
    mark("contains", text, argument)
  }

  /// The condition that a folded text has words that begin as a pattern says, from its own beginning:
  /// `*` stands for any characters, `[^a-z0-9]` for one between two words.
  public static func beginsWord(_ argument: String, in text: String) -> String {
    mark("beginsWord", text, argument)
  }

  private static func mark(_ parts: String...) -> String {
    "{" + parts.joined(separator: "\u{1F}") + "}"
  }
}

/// The words of an engine.
public struct Dialect: Sendable {
  private let list: @Sendable (String) -> String
  private let isInList: (@Sendable (String) -> String)?
  private let thenJoin: String
  private let by: @Sendable (String) -> String
  private let contains: @Sendable (_ text: String, _ argument: String) -> String
  private let beginsWord: @Sendable (_ text: String, _ argument: String) -> String

  /// The words for each mark of ``Words``; `isInList` are those for `IN (list)`, if an engine has
  /// better ones.
  public init(
    list: @escaping @Sendable (String) -> String,
    isInList: (@Sendable (String) -> String)? = nil, thenJoin: String,
    by: @escaping @Sendable (String) -> String,
    contains: @escaping @Sendable (_ text: String, _ argument: String) -> String,
    beginsWord: @escaping @Sendable (_ text: String, _ argument: String) -> String
  ) {
    self.list = list
    self.isInList = isInList
    self.thenJoin = thenJoin
    self.by = by
    self.contains = contains
    self.beginsWord = beginsWord
  }

  /// Returns the text of a statement in the engine's words.
  public func translated(_ text: String) -> String {
    var translated = ""
    var rest = text[...]
    // By bytes, not characters: statements are long.
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      translated += String(rest[..<start])
      let parts = rest[rest.index(after: start)..<end].split(separator: "\u{1F}").map(String.init)
      let after = rest[rest.index(after: end)...]
      if let isInList, parts.first == "list", parts.count == 2, after.hasPrefix(")"),
        translated.hasSuffix(" IN ("), !translated.hasSuffix(" NOT IN (")
      {
        translated.removeLast("IN (".count)
        translated += isInList(parts[1])
        rest = after.dropFirst()
        continue
      }
      translated += word(parts) ?? String(rest[start...end])
      rest = after
    }
    return translated + String(rest)
  }

  private func word(_ parts: [String]) -> String? {
    switch (parts.first, parts.count) {
    case ("list", 2): list(parts[1])
    case ("thenJoin", 1): thenJoin
    case ("by", 2): by(parts[1])
    case ("contains", 3): contains(parts[1], parts[2])
    case ("beginsWord", 3): beginsWord(parts[1], parts[2])
    default: nil
    }
  }
}

extension Collection where Element == Int64 {
  /// The numbers as the list that ``Words/list(_:)`` reads: one argument for any number of them.
  public var jsonList: String { "[\(map(String.init).joined(separator: ","))]" }
}
