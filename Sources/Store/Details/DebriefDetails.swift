import Domain
import Engine

extension Batch {
  /// Inserts a debrief: each field in the column, columns or list of its name.
  func insert(_ debrief: Debrief, of entry: Int64) throws {
    var row: [(key: String, value: (any ColumnValue)?)] = [
      ("entry", entry), ("passOn", debrief.passOn), ("thanked", debrief.thanked == true),
      ("notThanked", debrief.thanked == false ? 1 : nil), ("wrote", debrief.wrote ? 1 : nil),
    ]
    for field in DebriefField.all where field != .thanked {
      switch field.place {
      case .mark(let path): row.append((field.name, debrief[keyPath: path]))
      case .choice, .text: row.append((field.name, debrief[field]?.text))
      case .deadline(let path):
        row.append((field.name + "Date", debrief[keyPath: path]?.date))
        row.append((field.name + "At", debrief[keyPath: path]?.moment))
      case .people, .texts: break
      }
    }
    try insert(into: "debrief", row)
    for field in DebriefField.all where field.isList {
      guard let value = debrief[field] else { continue }
      let people = value.people.map { Item(text: $0.name, role: $0.role) }
      try insert(people + value.texts.map { Item(text: $0) }, as: try field.list, of: entry)
    }
  }
}

extension Debrief {
  /// The debrief in a row of its table, with the lists of its entry.
  init(row: Row, _ items: Items) throws {
    let entry: Int64 = try row.get("entry")
    // Entries older than the question cannot hold "no".
    let isThanked: Bool = try row.get("thanked")
    let isNotThanked = try row.get("notThanked") as Int? == 1
    self.init(
      passOn: try row.get("passOn"), thanked: isThanked ? true : isNotThanked ? false : nil,
      wrote: try row.get("wrote") as Int? == 1)
    for field in DebriefField.all where field != .thanked {
      switch field.place {
      case .mark(let path): self[keyPath: path] = try row.get(field.name)
      case .choice(let choice):
        guard let name: String = try row.get(field.name) else { continue }
        guard choice.names.contains(name) else {
          throw DamageError(reason: "\(field.name) has an invalid value", field: field.name)
        }
        self[field] = .choice(name)
      case .text(let path): self[keyPath: path] = try row.get(field.name)
      case .texts(let path): self[keyPath: path] = items.texts(try field.list, of: entry)
      case .people(let path):
        self[keyPath: path] = items.lines(try field.list, of: entry)
          .map { Met(name: $0.text, role: $0.role) }
      case .deadline(let path): self[keyPath: path] = try row.deadline(field.name)
      }
    }
  }
}

extension DebriefValue {
  /// The name of a choice, or the text.
  fileprivate var text: String? { if case .choice(let name) = self { name } else { texts.first } }
}

extension DebriefField {
  /// The columns that it has in the table of debriefs; a list has its rows in a table of lists.
  var columns: [(name: String, column: StoredColumn)] {
    switch place {
    case .mark: [(name, .number(dossierLabel))]
    case .choice where self == .thanked:
      [
        (name, .flag(phrases["yes", default: words])),
        ("notThanked", .flag(phrases["no", default: words])),
      ]
    case .choice: [(name, .choice(dossierLabel))]
    case .text: [(name, .free(dossierLabel))]
    case .texts where self == .forgot: [("passOn", .flag("something to pass on"))]
    case .people, .texts: []
    case .deadline:
      [
        (name + "Date", .date(dossierLabel + " the end of")),
        (name + "At", .moment(dossierLabel)),
      ]
    }
  }

  fileprivate var list: ItemList {
    get throws {
      guard let list = ItemList(rawValue: name) else {
        throw StoreError.programFault(reason: "there is no list of items called \(name)")
      }
      return list
    }
  }
}
