/// A connection to a database, which one thread at a time uses.
public protocol Queue: AnyObject, Sendable {
  /// Reads in one transaction, which sees one snapshot of the database.
  func read<Answer>(_ work: (Database) throws -> Answer) throws -> Answer

  /// Writes in one transaction, all or nothing, so that nothing it has read can change before it
  /// writes.
  func write<Answer>(_ work: (Database) throws -> Answer) throws -> Answer

  /// Works without a transaction, or with one that the work begins and may leave open.
  func writeWithoutTransaction<Answer>(_ work: (Database) throws -> Answer) throws -> Answer

  /// Closes the connection.
  func close() throws
}
