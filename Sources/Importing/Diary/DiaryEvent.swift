import Domain
import WorkingTime

/// An event of a diary, being read.
struct DiaryEvent {
  let component: ComponentFile.Component

  /// The line on which the event begins.
  var line: Int { component.line }

  /// The title; empty if absent.
  var title: String { first("SUMMARY")?.text.collapsed ?? "" }

  /// The event's UID; for an event of a series, together with its date.
  var uid: String? {
    guard let uid = first("UID")?.text.collapsed.unlessEmpty else { return nil }
    return first("RECURRENCE-ID").map { "\(uid) \($0.value)" } ?? uid
  }

  /// The number of changes.
  var sequence: Int { first("SEQUENCE").flatMap { Int($0.value) } ?? 0 }

  /// Returns the interview that the event describes; nil if it is not an interview.
  ///
  /// `isCancelled` is true if the whole file is a cancellation.
  func interview(
    _ options: DiaryOptions, isCancelled: Bool
  ) throws(DiaryError.Reason) -> DiaryInterview? {
    let guests = attendees
    let known = KnownNames(guests.compactMap(\.name))
    guard
      var summary = DiarySummary(title, attendees: known, employers: options.employers)
    else { return nil }
    if summary.employer == nil { summary.employer = place(options) }
    guard let candidate = summary.candidate else { throw .noCandidate }
    guard let employer = summary.employer else { throw .noEmployer }
    let once = ["UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"]
    if let twice = component.repeated(among: once) { throw .twice(twice) }
    guard first("RRULE") == nil, first("RDATE") == nil else { throw .repeats }
    guard let uid else { throw .noName }
    let time = try DiaryTime(options: options).time(
      start: first("DTSTART"), end: first("DTEND"), duration: first("DURATION"))
    let theirs = guests.first { $0.isNamed(candidate) }
    let booking = Booking(
      candidate: candidate, email: theirs?.address, employer: employer,
      vacancy: summary.vacancy ?? InterviewRow.unnamedVacancy, stage: summary.stage, time: time,
      meets: meets(guests.filter { $0 != theirs }), consultant: consultant(options))
    return DiaryInterview(
      uid: uid, booking: booking, isCancelled: isCancelled || saysCancelled)
  }

  private var saysCancelled: Bool {
    first("STATUS")?.value.uppercased() == "CANCELLED"
      || title.lowercased().contains(#/^cancell?ed\s*:/#)
  }

  /// Returns the employer if the location begins with the name of one on record.
  private func place(_ options: DiaryOptions) -> String? {
    let parts = first("LOCATION")?.text.split(whereSeparator: { ",;\n".contains($0) }) ?? []
    return parts.first.map { String($0).collapsed }.flatMap {
      options.employers.contains($0) ? $0 : nil
    }
  }

  /// Returns the organiser if that is a consultant on record.
  private func consultant(_ options: DiaryOptions) -> String? {
    first("ORGANIZER").flatMap(DiaryGuest.init)?.name.flatMap {
      options.consultants.contains($0) ? $0 : nil
    }
  }

  /// Returns the interviewers: other guests with a name, except the organiser's colleagues.
  private func meets(_ guests: [DiaryGuest]) -> [String] {
    let ours = first("ORGANIZER").flatMap(DiaryGuest.init)?.domain
    return guests.filter { $0.domain != nil && $0.domain != ours }.compactMap(\.name)
  }

  private var attendees: [DiaryGuest] {
    component.properties.filter { $0.name == "ATTENDEE" }.compactMap(DiaryGuest.init)
  }

  private func first(_ name: String) -> ContentLine? { component.first(name) }
}

/// A guest or the organiser of an event.
private struct DiaryGuest: Hashable {
  let name: String?
  let address: String?

  /// The guest that a property describes; nil for a room or a thing.
  init?(_ property: ContentLine) {
    let kind = property.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard ["INDIVIDUAL", "UNKNOWN"].contains(kind) else { return nil }
    let value = property.value
    let isMail = value.lowercased().hasPrefix("mailto:")
    address = isMail ? String(value.dropFirst("mailto:".count)).collapsed.unlessEmpty : nil
    // Programs write the address if the name is not known.
    let named = property.parameters["CN"]?.collapsed.unlessEmpty
    name = named.flatMap { $0.contains("@") ? nil : $0 }
  }

  var domain: Substring? { address?.lowercased().split(separator: "@").last }

  func isNamed(_ other: String) -> Bool {
    name.map { KnownNames([$0]).contains(other) } ?? false
  }
}
