import Domain
import GRDB

/// How it is read who recorded an entry and when: it stands in the recording command's row.
enum StampRows {
  /// The columns of a stamp.
  static let columns = """
    batch.recordedAt, batch.clock, consultant.id AS consultant, consultant.name
    """

  /// What they need beside `entry`.
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
