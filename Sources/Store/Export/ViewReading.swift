public import Domain
import Engine

extension AgencyStore {
  /// Passes every row of every view for other programs to `body`, from one snapshot.
  ///
  /// Each view starts with a call without a row. Stops when `body` returns false. `body` must not
  /// use the store.
  public func forEachViewRow(
    _ body: (_ view: String, _ columns: [String], _ row: [ExportValue]?) -> Bool
  ) throws(StoreError) {
    try read { db in
      for (view, columns) in StoredTable.views {
        guard body(view, columns, nil) else { return }
        let names = columns.map { $0 == "from" ? "\"from\"" : $0 }.joined(separator: ", ")
        let rows = try db.cursor(
          "SELECT \(names) FROM \(view) ORDER BY \(Self.order(of: view))")
        while let row = try rows.next() {
          let values = columns.indices.map { ExportValue(shown: row.stored(at: $0)) }
          guard body(view, columns, values) else { return }
        }
      }
    }
  }
}

extension AgencyStore {
  /// The columns that identify a row of a view.
  private static func order(of view: String) -> String {
    switch view {
    case "interviews", "entries": "id"
    case "policies": "id, employer, name"
    case "duties": "interview, rule"
    default: "entry"
    }
  }
}

extension ExportValue {
  /// The value of a column of a view.
  fileprivate init(shown value: Value) {
    switch value {
    case .integer(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .real(let number): self = .text("\(number)")
    case .null, .bytes: self = .nothing
    }
  }
}
