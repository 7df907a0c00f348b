import Domain
import WorkingTime

/// An event of a diary while it is read.
struct DiaryEvent {
  let component: ComponentFile.Component

  /// The line on which it begins.
  var line: Int { component.line }

  /// Its title; empty where it has none.
  var title: String { first("SUMMARY")?.text.collapsed ?? "" }

  /// The name by which the diary knows it, of a series the one of that date.
  var uid: String? {
    guard let uid = first("UID")?.text.collapsed.unlessEmpty else { return nil }
    return first("RECURRENCE-ID").map { "\(uid) \($0.value)" } ?? uid
  }

  /// How often it was changed.
  var sequence: Int { first("SEQUENCE").flatMap { Int($0.value) } ?? 0 }

  /// What it says of an interview; nil where it is of none.
  ///
  /// `isCancelled` says that all of the file is called off.
  func interview(
    _ options: DiaryOptions, isCancelled: Bool
  ) throws(DiaryFault.Reason) -> DiaryInterview? {
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

  /// The employer by where it is, where that begins with the name of one on record.
  private func place(_ options: DiaryOptions) -> String? {
    let parts = first("LOCATION")?.text.split(whereSeparator: { ",;\n".contains($0) }) ?? []
    return parts.first.map { String($0).collapsed }.flatMap {
      options.employers.contains($0) ? $0 : nil
    }
  }

  /// Who organises it, where that is a consultant on record.
  private func consultant(_ options: DiaryOptions) -> String? {
    first("ORGANIZER").flatMap(DiaryGuest.init)?.name.flatMap {
      options.consultants.contains($0) ? $0 : nil
    }
  }

  /// Whom the candidate is to meet: other guests with a name, but for colleagues of the organiser.
  private func meets(_ guests: [DiaryGuest]) -> [String] {
    let ours = first("ORGANIZER").flatMap(DiaryGuest.init)?.domain
    return guests.filter { $0.domain != nil && $0.domain != ours }.compactMap(\.name)
  }

  private var attendees: [DiaryGuest] {
    component.properties.filter { $0.name == "ATTENDEE" }.compactMap(DiaryGuest.init)
  }

  private func first(_ name: String) -> ContentLine? { component.first(name) }
}

/// Somebody who is asked to come to an event, or who organises it.
private struct DiaryGuest: Hashable {
  let name: String?
  let address: String?

  /// Who a property is about; nil where it is a room or a thing.
  init?(_ property: ContentLine) {
    let kind = property.parameters["CUTYPE"]?.uppercased() ?? "INDIVIDUAL"
    guard ["INDIVIDUAL", "UNKNOWN"].contains(kind) else { return nil }
    let value = property.value
    let isMail = value.lowercased().hasPrefix("mailto:")
    address = isMail ? String(value.dropFirst("mailto:".count)).collapsed.unlessEmpty : nil
    // Programs put the address where the name is not known.
    let named = property.parameters["CN"]?.collapsed.unlessEmpty
    name = named.flatMap { $0.contains("@") ? nil : $0 }
  }

  var domain: Substring? { address?.lowercased().split(separator: "@").last }

  func isNamed(_ other: String) -> Bool {
    name.map { KnownNames([$0]).contains(other) } ?? false
  }
}
