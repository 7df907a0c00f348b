public import Domain
import Foundation
import GRDB
import WorkingTime

extension AgencyStore {
  /// The tables that hold what was said, each after those that it refers to.
  public func exportTables() throws(StoreError) -> [ExportTable] {
    try read { db in try BaseTable.allCases.map { try $0.shape(in: db).exported } }
  }

  /// Every row of every table that holds what was said, one at a time, from one state of the
  /// database; the tables in their order, the rows in the order of their keys.
  ///
  /// It goes on until `body` answers that it has seen enough (false). `body` must not ask the store
  /// for anything.
  public func forEachRow(_ body: (ExportTable, ExportRow) -> Bool) throws(StoreError) {
    try read { db in
      for table in BaseTable.allCases {
        let shape = try table.shape(in: db)
        let exported = shape.exported
        let statement = try db.makeStatement(sql: shape.selection)
        let rows = try Rows(statement)
        while let row = try rows.next() {
          let values = try shape.columns.enumerated().map { place, column in
            try column.value(of: row.stored(at: place))
          }
          guard body(exported, ExportRow(table: table.rawValue, values: values)) else { return }
        }
      }
    }
  }
}

extension BaseShape.Column {
  /// What a row has in the column; throws where the column cannot hold it.
  fileprivate func value(of stored: DatabaseValue) throws -> ExportValue {
    if stored.isNull, isOptional { return .nothing }
    let value: ExportValue? =
      switch kind {
      case .number: Int64(stored: stored).map(ExportValue.number)
      case .text: String(stored: stored).map(ExportValue.text)
      case .moment: Instant(stored: stored).map(ExportValue.moment)
      case .bytes: Data.fromDatabaseValue(stored).map { .bytes(Array($0)) }
      }
    guard let value else {
      throw Damage(reason: "\(name) holds what it cannot hold", field: name)
    }
    return value
  }
}
