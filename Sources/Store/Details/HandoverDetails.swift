import Domain
import GRDB

extension Database {
  /// Inserts a handover from one consultant to another.
  func insertHandover(from: Consultant, to: Consultant, of entry: Int64) throws {
    try insert(
      into: "handover",
      ["entry": entry, "fromConsultant": from.id, "toConsultant": to.id])
  }

  /// Returns the events of entries of kind `handedOver`.
  func handovers(of entries: [Int64]) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT handover.entry, fromConsultant, giver.name AS giver, toConsultant, taker.name AS taker
      FROM handover
      JOIN consultant AS giver ON giver.id = handover.fromConsultant
      JOIN consultant AS taker ON taker.id = handover.toConsultant
      WHERE handover.entry IN (SELECT value FROM json_each(?))
      """, [entries.jsonList]
    ) { row in
      let event = Event.handedOver(
        from: Consultant(id: try row.get("fromConsultant"), name: try row.get("giver")),
        to: Consultant(id: try row.get("toConsultant"), name: try row.get("taker")))
      return (try row.get("entry"), event)
    }
  }
}
