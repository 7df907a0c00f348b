import Domain
import GRDB

/// An entry with its event.
typealias EventOfEntry = (entry: Int64, event: Event)

extension Database {
  /// Inserts the details of an event into the table of its kind.
  func insert(_ event: Event, of entry: Int64) throws {
    switch event {
    case .booked(let time, let meets): try insertBooking(time, meets: meets, of: entry)
    case .rebooked(let time): try insertRebooking(time, of: entry)
    case .debriefAgreed(let until): try insertAgreement(until, of: entry)
    case .debrief(let debrief): try insert(debrief, of: entry)
    case .feedback(let feedback): try insert(feedback, of: entry)
    case .promise(let promise): try insert(promise, of: entry)
    case .permission(let permission): try insert(permission, of: entry)
    case .contact(let contact): try insert(contact, of: entry)
    case .snoozed(let snooze): try insert(snooze, of: entry)
    case .handedOver(let from, let to): try insertHandover(from: from, to: to, of: entry)
    case .cancelled(let why): try insert(into: "cancellation", ["entry": entry, "why": why])
    case .withdrawn(let why): try insert(into: "withdrawal", ["entry": entry, "why": why])
    case .thanked(let via): try insert(into: "thanks", ["entry": entry, "via": via])
    case .closed(let outcome): try insert(into: "closure", ["entry": entry, "outcome": outcome])
    case .noShow, .briefed, .cleared, .nextBooked: break
    }
  }

  /// Returns the events of entries of one kind.
  func events(_ kind: Event.Kind, of entries: [Int64]) throws -> [EventOfEntry] {
    switch kind {
    case .booked: try bookings(of: entries)
    case .rebooked: try details("rebooking", of: entries) { .rebooked(try $0.time()) }
    case .debriefAgreed:
      try details("agreement", of: entries) { .debriefAgreed(until: try $0.someDeadline("until")) }
    case .debrief: try debriefs(of: entries)
    case .feedback: try feedback(of: entries)
    case .promise: try details("promise", of: entries) { .promise(try Promise(row: $0)) }
    case .permission:
      try details("permission", of: entries) { .permission(try DirectContact(row: $0)) }
    case .contact: try details("contact", of: entries) { .contact(try Contact(row: $0)) }
    case .snoozed: try details("snooze", of: entries) { .snoozed(try Snooze(row: $0)) }
    case .handedOver: try handovers(of: entries)
    case .cancelled: try details("cancellation", of: entries) { .cancelled(why: try $0.get("why")) }
    case .withdrawn: try details("withdrawal", of: entries) { .withdrawn(why: try $0.get("why")) }
    case .thanked: try details("thanks", of: entries) { .thanked(via: try $0.get("via")) }
    case .closed: try details("closure", of: entries) { .closed(try $0.get("outcome")) }
    case .noShow: alike(.noShow, of: entries)
    case .briefed: alike(.briefed, of: entries)
    case .cleared: alike(.cleared, of: entries)
    case .nextBooked: alike(.nextBooked, of: entries)
    }
  }

  /// Returns the events in the rows of a kind's table for these entries.
  func details(
    _ table: String, of entries: [Int64], _ event: (Row) throws -> Event
  ) throws -> [EventOfEntry] {
    let sql = "SELECT * FROM \(table) WHERE entry IN (SELECT value FROM json_each(?))"
    return try rows(sql, [entries.jsonList]) { row in (try row.get("entry"), try event(row)) }
  }

  private func alike(_ event: Event, of entries: [Int64]) -> [EventOfEntry] {
    entries.map { ($0, event) }
  }
}
