extension StoredTable {
  /// The names of the columns, in the order of the schema.
  ///
  /// Where a name is data, in seals, exports and dossiers, it comes from here and not from what the
  /// database answers. The order is also that of a seal, and never changes.
  var columnNames: [String] { Self.columns(of: name) }

  /// The same for a SELECT.
  var columnList: String { Self.columnList(of: name) }

  /// The same for a SELECT from several tables.
  var qualifiedColumns: String { columnNames.map { "\(name).\($0)" }.joined(separator: ", ") }

  /// The names of a table's columns.
  static func columns(of table: String) -> [String] { names(in: columnList(of: table)) }

  /// The same for a SELECT.
  static func columnList(of table: String) -> String { lists[table] ?? "" }

  private static let lists = Dictionary(uniqueKeysWithValues: parsed(ofTables))

  /// The views for other programs with their columns, in the order of their names.
  static let views = parsed(ofViews).map { ($0, names(in: $1)) }

  /// The tables of lines with a name, a colon and a list of columns.
  ///
  /// Split by bytes, not characters, and only as far as needed: every command waits for them.
  private static func parsed(_ lines: String) -> [(String, String)] {
    lines.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return (String(Substring(line[..<colon])), String(Substring(line[colon...].dropFirst(2))))
    }
  }

  private static func names(in list: String) -> [String] {
    list.utf8.split { ", ".utf8.contains($0) }.map { String(Substring($0)) }
  }

  private static let ofTables = """
    absence: entry, causedBy
    agencyDetail: entry, field, position, value
    agreement: entry, untilDate, untilAt
    amendment: entry, amends, place
    answer: entry, yes, why
    batch: id, command, consultant, recordedAt, clock, undoes, token
    bookedAs: interview, candidate, name
    booking: entry, startsAt, endsAt, phone, email, place, link, note
    callHours: entry, candidate, afterTime, beforeTime
    cancellation: entry, why, causedBy
    candidate: id, name, folded, phone, email
    candidateAddition: entry, candidate
    candidateMerge: entry, gone, kept
    candidateNaming: entry, candidate, name, folded, was, wasFolded
    candidateSplit: entry, candidate, part
    closure: entry, outcome, told
    consultant: id, name, folded
    consultantDetail: entry, field, consultant, value
    consultantNaming: entry, consultant, name, folded, was, wasFolded
    contact: entry, chaser, target, result, note, about, withWhom
    contactDetail: entry, field, position, contact, value
    contactForgetting: entry, contact
    contactMerge: entry, gone, kept
    cover: interview, consultant, untilAt
    dataRequest: entry, candidate, asks, note, contact
    debrief: entry, interest, hearByDate, hearByAt, passOn, thanked, rang, went, discussed, \
      next, note, notThanked, wrote
    diaryEvent: entry, uid, sequence, changedAt, startsAt, endsAt
    draftTemplate: entry, draft, source, text
    duty: interview, rule, consultant, chaser, target, fromAt, lateAt, untilAt, because, \
      snoozedUntilAt
    employer: id, name, folded
    employerContact: id, employer
    employerMerge: entry, gone, kept
    employerNaming: entry, employer, name, folded, was, wasFolded
    entry: id, batch, interview, kind, happenedAt, retracts
    entryKind: name
    erasure: entry, erased
    feedback: entry, decision, hearByDate, hearByAt, answerByDate, answerByAt, givenBy, rating, \
      said, confidential, voice
    forgetting: entry, candidate, part, untilDate
    handover: entry, fromConsultant, toConsultant, untilAt
    hold: entry, candidate, reason, untilDate, contact
    holidayImport: entry, file
    importMapping: name, position, option, value
    fileNote: entry, note
    interview: id, candidate, vacancy, consultant, stage
    interviewNow: interview, startsAt, endsAt, state, stateAt, outcome, agreedUntilAt, \
      consultant, candidate, employer, vacancy
    item: entry, list, position, text, role
    knownBy: candidate, kind, position, value, normal, backwards
    listedHoliday: entry, division, date, name, isSubstitute
    listedYear: entry, division, year
    nextBooking: entry, next
    particular: entry, candidate, field, value
    permission: entry, allowed, agreedBy, why
    planEdition: one, edition
    policyChange: entry, position, employer, name, value
    policyFile: entry, source, text
    promise: entry, byDate, byAt, givenBy, words
    rebooking: entry, startsAt, endsAt, causedBy
    requestStep: entry, request, note
    retractedNow: entry
    seal: entry, salt, content, fields, chain, place
    snooze: entry, untilAt, why, rule
    splitInterview: entry, interview
    sqlite_sequence: name, seq
    thanks: entry, via
    unswept: forgetting
    vacancy: id, employer, title, folded
    withdrawal: entry, why, told
    """

  private static let ofViews = """
    contacts: entry, interview, candidate, employer, vacancy, happened, consultant, counts, \
      chaser, target, result, note
    debriefs: entry, interview, candidate, employer, vacancy, happened, consultant, counts, \
      interest, rang, went, thanked, passOn, hearBy, discussed, next, met, forgot, concerns, note, \
      questions
    duties: interview, candidate, employer, vacancy, consultant, rule, chaser, target, from, \
      late, until, snoozedUntil, because
    entries: id, interview, kind, retracts, counts, happened, recorded, clock, consultant, \
      command, batch
    feedbacks: entry, interview, candidate, employer, vacancy, happened, consultant, counts, \
      decision, rating, givenBy, hearBy, answerBy, said, strengths, concerns, confidential
    interviews: id, candidate, phone, email, employer, vacancy, stage, consultant, starts, ends, \
      state, stateSince, outcome
    policies: id, kind, employer, name, value, counts, recorded, consultant, source
    promises: entry, interview, candidate, employer, vacancy, happened, consultant, counts, \
      decidesBy, givenBy, words
    """
}
