public import Domain
import Engine
import WorkingTime

extension AgencyStore {
  /// The kinds of records in an export, each after those that it refers to.
  public func exportRecords() throws(StoreError) -> [ExportRecord] {
    try read { db in try StoredTable.exported.map { try $0.shape(in: db).record } }
  }

  /// Passes every record of an export to `body`, kind by kind in the order of the keys, from one
  /// snapshot.
  ///
  /// Stops when `body` returns false. `body` must not use the store.
  public func forEachRow(_ body: (ExportRecord, ExportRow) -> Bool) throws(StoreError) {
    try read { db in
      for table in StoredTable.exported {
        let shape = try table.shape(in: db)
        let record = shape.record
        let rows = try db.cursor(shape.selection, isCached: false)
        while let row = try rows.next() {
          let values = try shape.columns.enumerated().map { place, column in
            try column.value(of: row.stored(at: place))
          }
          guard body(record, ExportRow(record: table.name, values: values)) else { return }
        }
      }
    }
  }
}

extension ExportShape.Column {
  /// Returns the value stored in the column; throws if the column cannot hold it.
  fileprivate func value(of stored: Value) throws -> ExportValue {
    if stored.isNull, isOptional { return .nothing }
    let value: ExportValue? =
      switch kind {
      case .number: Int64(stored: stored).map(ExportValue.number)
      case .text: String(stored: stored).map(ExportValue.text)
      case .moment: Instant(stored: stored).map(ExportValue.moment)
      case .bytes: [UInt8](stored: stored).map(ExportValue.bytes)
      }
    guard let value else {
      throw DamageError(reason: "\(name) has an invalid value", field: name)
    }
    return value
  }
}
