import Domain
import Engine

/// The lists of an entry; each line is a row.
enum ItemList: String, ColumnValue {
  case meets, met, forgot, concern, strength, question
}

/// A line of a list; a person whom the candidate met may have a role.
struct Item {
  let text: String
  var role: String?
}

/// The lists of many entries, read in one query.
struct Items {
  private struct Key: Hashable {
    let entry: Int64
    let list: ItemList
  }

  private var items: [Key: [Item]] = [:]

  /// The kinds of entries with lists.
  static let kinds = Set([Event.Kind.booked, .debrief, .feedback].map(\.rawValue))

  /// No lists.
  init() {}

  init(of entries: [Int64], in db: Database) throws {
    let sql = """
      SELECT entry, list, text, role FROM item
      WHERE entry IN (\(Words.list("?"))) ORDER BY entry, list, position
      """
    for (key, item) in try db.rows(sql, [entries.jsonList], Self.keyed) {
      items[key, default: []].append(item)
    }
  }

  /// Adds a line to the end of an entry's list.
  mutating func add(_ item: Item, to list: ItemList, of entry: Int64) {
    items[Key(entry: entry, list: list), default: []].append(item)
  }

  /// Returns the lines of an entry's list, in order.
  func lines(_ list: ItemList, of entry: Int64) -> [Item] {
    items[Key(entry: entry, list: list)] ?? []
  }

  /// Returns the same without roles.
  func texts(_ list: ItemList, of entry: Int64) -> [String] {
    lines(list, of: entry).map(\.text)
  }

  private static func keyed(_ row: Row) throws -> (Key, Item) {
    (
      Key(entry: try row.get("entry"), list: try row.get("list")),
      Item(text: try row.get("text"), role: try row.get("role"))
    )
  }
}

extension Batch {
  /// Inserts a list of an entry.
  func insert(_ items: [Item], as list: ItemList, of entry: Int64) throws {
    for (position, item) in items.enumerated() {
      try insert(
        into: "item",
        [
          "entry": entry, "list": list, "position": position, "text": item.text, "role": item.role,
        ])
    }
  }

  /// Inserts a list of plain texts of an entry.
  func insert(_ texts: [String], as list: ItemList, of entry: Int64) throws {
    try insert(texts.map { Item(text: $0) }, as: list, of: entry)
  }
}
