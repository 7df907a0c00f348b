import Domain
import GRDB

/// The SQL that reads an entry's stamp (consultant, time and clock) from its recording command.
enum StampRows {
  /// The columns of a stamp.
  static let columns = """
    batch.recordedAt, batch.clock, consultant.id AS consultant, consultant.name
    """

  /// The joins that the columns need in addition to `entry`.
  static let joins = """
    JOIN batch ON batch.id = entry.batch
    JOIN consultant ON consultant.id = batch.consultant
    """
}

extension Stamp {
  /// The stamp in a row of ``StampRows``.
  init(row: Row) throws {
    self.init(
      consultant: Consultant(id: try row.get("consultant"), name: try row.get("name")),
      at: try row.get("recordedAt"), clock: try row.get("clock"))
  }
}
