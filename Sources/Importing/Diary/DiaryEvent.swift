import Domain
import Wording
import WorkingTime

/// An event of a diary, being read.
struct DiaryEvent {
  let component: ComponentFile.Component
  let zones: DiaryZones
  /// True if the calendar that it is in is a cancellation of all its events.
  let isOfCancellation: Bool

  /// The line on which the event begins.
  var line: Int { component.line }

  /// The title; empty if absent.
  var title: String { first("SUMMARY")?.text.collapsed ?? "" }

  /// The event's UID; for an event of a series, together with its date.
  var uid: String? {
    guard let uid = first("UID")?.text.collapsed.unlessEmpty else { return nil }
    return first("RECURRENCE-ID").map { "\(uid) \($0.value)" } ?? uid
  }

  /// The version of what it says: the number of changes, and when the last of them was made.
  var version: ImportVersion {
    let changed = (first("LAST-MODIFIED") ?? first("DTSTAMP"))?.dateAndTime.map { value in
      value.date.dayNumber * 86_400 + (value.time?.secondsFromMidnight ?? 0)
    }
    return ImportVersion(
      sequence: first("SEQUENCE").flatMap { Int($0.value.collapsed) } ?? 0,
      changed: changed.map(Instant.init(seconds:)))
  }

  private func summary(_ options: DiaryOptions) -> DiarySummary? {
    [title, calendlyTitle].lazy.compactMap(\.self).compactMap {
      DiarySummary($0, isKnown: options.employers.contains)
    }.first
  }

  /// Returns the names in the event's title, and those of its guests who are not our own.
  func names(_ options: DiaryOptions) -> [String] {
    let guests = DiaryGuests(component, consultants: options.consultants).names
    let all = (summary(options)?.parts.map(\.text) ?? []) + guests.names
    return all.filter { !options.consultants.contains($0) }.reduce(into: []) { found, name in
      if !found.contains(where: { $0.foldedWords == name.foldedWords }) { found.append(name) }
    }
  }

  /// Returns the interview that the event describes, given what was said about who is who; nil if it
  /// is not an interview.
  func interview(
    _ options: DiaryOptions, _ said: DiaryCast.Answers
  ) throws(DiaryError.Reason) -> ImportedInterview? {
    guard !DiarySummary.saysDeclined(title) else { return nil }
    let summary = summary(options)
    if first("RRULE") ?? first("RDATE") != nil {
      // A block of time for interviews is told as well, though it is none itself.
      if summary != nil || DiarySummary.isAboutInterviews(title) { throw .repeats }
    }
    guard let summary else { return nil }
    let guests = DiaryGuests(component, consultants: options.consultants)
    let cast = DiaryCast(
      guests: guests, options: options, elsewhere: employerElsewhere(options, guests), said: said)
    let reading = try cast.reading(of: summary.parts)
    guard let employer = reading.employer else { throw .noEmployer }
    let once = ["UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"]
    if let twice = component.repeated(among: once) { throw .twice(twice) }
    guard let uid else { throw .noName }
    let time = try DiaryTime(
      options: options, zones: zones, isAssessment: summary.stage == .assessment
    ).time(start: first("DTSTART"), end: first("DTEND"), duration: first("DURATION"))
    let booking = Booking(
      candidate: reading.candidate, email: guests.address(of: reading.candidate),
      employer: employer, vacancy: reading.vacancy ?? Booking.unnamedVacancy,
      stage: summary.stage, time: time,
      meets: guests.meets(candidate: reading.candidate, employer: employer),
      consultant: guests.consultant)
    let interview = ImportedInterview(
      booking: booking, source: SourceRecord(uid: uid, version: version),
      isCancelled: isOfCancellation || saysCancelled)
    guard !interview.isTooLong else { throw .longName }
    return interview
  }

  /// The title of an event of Calendly, which writes the two people as the title, and what they meet
  /// for in the description; nil for any other.
  private var calendlyTitle: String? {
    guard let people = title.wholeMatch(of: #/(.+) and (.+)/#),
      let name = first("DESCRIPTION")?.text.firstMatch(of: #/^\s*Event Name:?\s*(\S[^\n]*)/#)
    else { return nil }
    return "\(name.output.1) - \(people.output.1) - \(people.output.2)"
  }

  private var saysCancelled: Bool {
    first("STATUS")?.value.collapsed.uppercased() == "CANCELLED"
      || DiarySummary.saysCancelled(title)
  }

  /// Returns the employer on record with whose name the location begins, or at whose address the
  /// organiser is.
  private func employerElsewhere(_ options: DiaryOptions, _ guests: DiaryGuests) -> String? {
    let parts = first("LOCATION")?.text.split(whereSeparator: { ",;\n".contains($0) }) ?? []
    if let place = parts.first.map({ String($0).collapsed }), options.employers.contains(place) {
      return place
    }
    guard guests.consultant == nil, let domain = guests.organiserDomain else { return nil }
    return options.employers.names.first { DiaryGuest.isDomain(domain, of: $0) }
  }

  private func first(_ name: String) -> ContentLine? { component.first(name) }
}
