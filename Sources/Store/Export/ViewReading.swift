public import Domain
import GRDB

extension AgencyStore {
  /// Passes every row of every view for other programs to `body`, from one snapshot.
  ///
  /// Each view starts with a call without a row. Stops when `body` returns false. `body` must not
  /// use the store.
  public func forEachViewRow(
    _ body: (_ view: String, _ columns: [String], _ row: [ExportValue]?) -> Bool
  ) throws(StoreError) {
    try read { db in
      let views: [String] = try db.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name"
      ) { try $0.get("name") }
      for view in views {
        let statement = try db.makeStatement(sql: "SELECT * FROM \(view)")
        let columns = statement.columnNames
        guard body(view, columns, nil) else { return }
        let rows = try Rows(statement)
        while let row = try rows.next() {
          let values = columns.indices.map { ExportValue(shown: row.stored(at: $0)) }
          guard body(view, columns, values) else { return }
        }
      }
    }
  }
}

extension ExportValue {
  /// The value of a column of a view.
  fileprivate init(shown value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .double(let number): self = .text("\(number)")
    case .null, .blob: self = .nothing
    }
  }
}
