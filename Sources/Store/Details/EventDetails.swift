import Domain
import Engine
import WorkingTime

/// An entry with its event.
typealias EventOfEntry = (entry: Int64, event: Event)

extension Batch {
  /// Inserts the details of an event into the table of its kind.
  func insert(_ event: Event, of entry: Int64) throws {
    switch event {
    case .booked(let time, let meets, let venue):
      try insertBooking(time, meets: meets, venue: venue, of: entry)
    case .rebooked(let time, let by): try insertRebooking(time, by: by, of: entry)
    case .debriefAgreed(let until): try insertAgreement(until, of: entry)
    case .debrief(let debrief): try insert(debrief, of: entry)
    case .feedback(let feedback): try insert(feedback, of: entry)
    case .promise(let promise): try insert(promise, of: entry)
    case .permission(let permission): try insert(permission, of: entry)
    case .contact(let contact): try insert(contact, of: entry)
    case .snoozed(let snooze): try insert(snooze, of: entry)
    case .handedOver(let from, let to, let until):
      try insert(
        into: "handover",
        [
          "entry": entry, "fromConsultant": from.id, "toConsultant": to.id, "untilAt": until,
        ])
    case .cancelled(let why, let by):
      try insert(into: "cancellation", ["entry": entry, "why": why, "causedBy": by])
    case .noShow(let by?): try insert(into: "absence", ["entry": entry, "causedBy": by])
    case .withdrawn(let why, let told):
      try insert(into: "withdrawal", ["entry": entry, "why": why, "told": told ? 1 : nil])
    case .answered(let yes, let why):
      try insert(into: "answer", ["entry": entry, "yes": yes, "why": why])
    case .thanked(let via): try insert(into: "thanks", ["entry": entry, "via": via])
    case .closed(let outcome, let told):
      try insert(into: "closure", ["entry": entry, "outcome": outcome, "told": told])
    case .recognised(let note?): try insert(into: "fileNote", ["entry": entry, "note": note])
    case .noShow(by: nil), .briefed, .cleared, .nextBooked, .recognised(note: nil): break
    case .placedElsewhere:
      throw StoreError.programFault(reason: "a placing elsewhere is recorded there alone")
    case .merged(let merger): try insert(merger, of: entry)
    case .edited(let edit): try insert(edit, of: entry)
    case .added(let candidate):
      try insert(into: "candidateAddition", ["entry": entry, "candidate": candidate.id])
    case .split(let split): try insert(split, of: entry)
    case .employerContact(let edit): try insert(edit, of: entry)
    case .consultantEdited(let edit): try insert(edit, of: entry)
    case .agencyEdited(let card): try insert(card, of: entry)
    case .held(let hold): try insert(hold, of: entry)
    case .request(let event): try insert(event, of: entry)
    case .policy(let choices, from: let file): try insert(choices, from: file, of: entry)
    case .holidays(let source): try insert(source, of: entry)
    case .template(let kind, let file):
      try insert(
        into: "draftTemplate",
        ["entry": entry, "draft": kind, "source": file?.source, "text": file?.text])
    case .forgotten, .contactForgotten:
      throw StoreError.programFault(reason: "an erasure is recorded by the eraser alone")
    }
  }
}

extension Event.Kind {
  /// The table in which an entry of this kind has at most one row, which is all that it says but for
  /// its lists; nil if it says nothing or more.
  var table: String? {
    switch self {
    case .booked: "booking"
    case .rebooked: "rebooking"
    case .debriefAgreed: "agreement"
    case .debrief: "debrief"
    case .feedback: "feedback"
    case .promise: "promise"
    case .permission: "permission"
    case .contact: "contact"
    case .snoozed: "snooze"
    case .cancelled: "cancellation"
    case .noShow: "absence"
    case .withdrawn: "withdrawal"
    case .answered: "answer"
    case .thanked: "thanks"
    case .closed: "closure"
    case .recognised: "fileNote"
    case .nextBooked: "nextBooking"
    default: nil
    }
  }
}

extension Event {
  /// The event of an entry that has no row of its own; nil for a kind that must have one.
  init?(plain kind: Kind) {
    switch kind {
    case .briefed: self = .briefed
    case .cleared: self = .cleared
    case .noShow: self = .noShow()
    case .recognised: self = .recognised()
    case .nextBooked: self = .nextBooked()
    default: return nil
    }
  }

  /// The event in a row of the table of its kind, with the lists of its entry; nil for a kind without
  /// such a table.
  init?(_ kind: Kind, row: Row, _ items: Items) throws {
    switch kind {
    case .booked:
      self = .booked(
        try row.time(), meets: items.texts(.meets, of: try row.get("entry")),
        at: try Venue(
          place: row.get("place"), link: row.get("link"), note: row.get("note")))
    case .rebooked: self = .rebooked(try row.time(), by: try row.get("causedBy"))
    case .debriefAgreed: self = .debriefAgreed(until: try row.someDeadline("until"))
    case .debrief: self = .debrief(try Debrief(row: row, items))
    case .feedback: self = .feedback(try Feedback(row: row, items))
    case .promise: self = .promise(try Promise(row: row))
    case .permission: self = .permission(try DirectContact(row: row))
    case .contact: self = .contact(try Contact(row: row))
    case .snoozed: self = .snoozed(try Snooze(row: row))
    case .cancelled: self = .cancelled(why: try row.get("why"), by: try row.get("causedBy"))
    case .noShow: self = .noShow(by: try row.get("causedBy"))
    case .withdrawn:
      self = .withdrawn(why: try row.get("why"), told: try row.get("told") as Int? == 1)
    case .answered: self = .answered(yes: try row.get("yes"), why: try row.get("why"))
    case .thanked: self = .thanked(via: try row.get("via"))
    case .closed:
      // A closing from before the question was kept was told.
      self = .closed(try row.get("outcome"), told: try row.get("told") as Bool? ?? true)
    case .recognised: self = .recognised(note: try row.get("note"))
    case .nextBooked: self = .nextBooked(try row.get("next"))
    default: return nil
    }
  }
}

extension Database {
  /// Returns the events of entries of one kind.
  ///
  /// `items` has their lists.
  func events(
    _ kind: Event.Kind, of entries: [Int64], _ items: Items
  ) throws -> [EventOfEntry] {
    switch kind {
    case .booked, .rebooked, .debriefAgreed, .debrief, .feedback, .promise, .permission, .contact,
      .snoozed, .cancelled, .noShow, .withdrawn, .answered, .thanked, .closed, .briefed, .cleared,
      .recognised, .nextBooked:
      try rowsOrPlain(kind, of: entries, items)
    case .handedOver: try handovers(of: entries)
    case .placedElsewhere: []
    case .candidatesMerged: try mergers(of: entries, "candidate", Merger.candidates)
    case .employersMerged: try mergers(of: entries, "employer", Merger.employers)
    case .contactsMerged: try contactMergers(of: entries)
    case .contactAdded, .contactEdited: try contactEdits(of: entries)
    case .contactForgotten:
      try details("contactForgetting", of: entries) { .contactForgotten(try $0.get("contact")) }
    case .consultantEdited: try consultantEdits(of: entries)
    case .agencyEdited: try agencyCards(of: entries)
    case .candidateEdited: try candidateEdits(of: entries)
    case .employerEdited: try employerEdits(of: entries)
    case .candidateAdded: try additions(of: entries)
    case .candidateSplit: try splits(of: entries)
    case .candidateHeld, .contactHeld: try holds(of: entries)
    case .candidateForgotten: try forgettings(of: entries)
    case .requestHeard: try requests(of: entries)
    case .requestExtended: try requestSteps(.extended, of: entries)
    case .requestAnswered: try requestSteps(.answered, of: entries)
    case .policySet, .policyAdopted: try policies(kind, of: entries)
    case .holidaysImported: try holidays(of: entries)
    case .templateSet: try templates(of: entries)
    }
  }

  /// Returns the events in the rows of a kind's table for these entries.
  func details(
    _ table: String, of entries: [Int64], _ event: (Row) throws -> Event?
  ) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT \(StoredTable.columnList(of: table)) FROM \(table)
      WHERE entry IN (\(Words.list("?"))) ORDER BY entry
      """, [entries.jsonList]
    ) { row in (try row.get("entry"), try event(row)) }
    .compactMap { entry, event in event.map { (entry, $0) } }
  }

  /// Returns the events of a kind with at most one row for an entry.
  private func rowsOrPlain(
    _ kind: Event.Kind, of entries: [Int64], _ items: Items
  ) throws -> [EventOfEntry] {
    let found = try kind.table.map { table in
      try details(table, of: entries) { try Event(kind, row: $0, items) }
    }
    guard let plain = Event(plain: kind) else { return found ?? [] }
    let known = Set((found ?? []).map(\.entry))
    return (found ?? []) + entries.filter { !known.contains($0) }.map { ($0, plain) }
  }
}

extension Batch {
  /// Inserts a booking, with the candidate's phone and e-mail if given with it.
  func insertBooking(
    _ time: InterviewTime, meets: [String], venue: Venue, phone: String? = nil,
    email: String? = nil, of entry: Int64
  ) throws {
    try StoreError.check([phone, email])
    try insert(
      into: "booking",
      [
        "entry": entry, "startsAt": time.start, "endsAt": time.end, "phone": phone, "email": email,
        "place": venue.place, "link": venue.link, "note": venue.note,
      ])
    try insert(meets, as: .meets, of: entry)
  }

  /// Inserts the time that an interview was moved to.
  func insertRebooking(_ time: InterviewTime, by side: Side?, of entry: Int64) throws {
    try insert(
      into: "rebooking",
      ["entry": entry, "startsAt": time.start, "endsAt": time.end, "causedBy": side])
  }
}

extension Batch {
  /// Inserts the deadline by which the candidate was told to call.
  func insertAgreement(_ until: Deadline, of entry: Int64) throws {
    try insert(
      into: "agreement", ["entry": entry, "untilDate": until.date, "untilAt": until.moment])
  }

  /// Inserts an employer's promise.
  func insert(_ promise: Promise, of entry: Int64) throws {
    try insert(
      into: "promise",
      [
        "entry": entry, "byDate": promise.by.date, "byAt": promise.by.moment,
        "givenBy": promise.from, "words": promise.words,
      ])
  }

  /// Inserts a snooze.
  func insert(_ snooze: Snooze, of entry: Int64) throws {
    try insert(
      into: "snooze",
      ["entry": entry, "untilAt": snooze.until, "why": snooze.why ?? "", "rule": snooze.rule])
  }
}

extension Promise {
  init(row: Row) throws {
    self.init(
      by: try row.someDeadline("by"), from: try row.get("givenBy"), words: try row.get("words"))
  }
}

extension Snooze {
  init(row: Row) throws {
    let why: String = try row.get("why")
    self.init(
      until: try row.get("untilAt"), why: why.isEmpty ? nil : why, rule: try row.get("rule"))
  }
}

extension Batch {
  /// Inserts a call or a message.
  func insert(_ contact: Contact, of entry: Int64) throws {
    try insert(
      into: "contact",
      [
        "entry": entry, "chaser": contact.chaser, "target": contact.target,
        "result": contact.result, "about": contact.about.map(About.init), "note": contact.note,
        "withWhom": contact.with,
      ])
  }

  /// Inserts a permission or refusal of direct contact.
  func insert(_ permission: DirectContact, of entry: Int64) throws {
    switch permission {
    case .allowed(let agreedBy):
      try insert(into: "permission", ["entry": entry, "allowed": true, "agreedBy": agreedBy])
    case .forbidden(let why):
      try insert(into: "permission", ["entry": entry, "allowed": false, "why": why])
    }
  }
}

extension Contact {
  init(row: Row) throws {
    let contact = Contact(
      chaser: try row.get("chaser"), target: try row.get("target"), result: try row.get("result"),
      about: (try row.get("about") as About?)?.rules, note: try row.get("note"),
      with: try row.get("withWhom"))
    guard let contact else {
      throw DamageError(reason: "the caller and the person called are the same", field: "target")
    }
    self = contact
  }
}

extension DirectContact {
  init(row: Row) throws {
    self =
      if try row.get("allowed") {
        .allowed(agreedBy: try row.get("agreedBy"))
      } else {
        .forbidden(why: try row.get("why"))
      }
  }
}

extension Database {
  /// Returns the events of entries of kind `handedOver`.
  func handovers(of entries: [Int64]) throws -> [EventOfEntry] {
    try rows(
      """
      SELECT handover.entry, fromConsultant, giver.name AS giver, toConsultant, taker.name AS taker,
        untilAt
      FROM handover
      JOIN consultant AS giver ON giver.id = handover.fromConsultant
      JOIN consultant AS taker ON taker.id = handover.toConsultant
      WHERE handover.entry IN (\(Words.list("?"))) ORDER BY handover.entry
      """, [entries.jsonList]
    ) { row in
      let event = Event.handedOver(
        from: Consultant(id: try row.get("fromConsultant"), name: try row.get("giver")),
        to: Consultant(id: try row.get("toConsultant"), name: try row.get("taker")),
        until: try row.get("untilAt"))
      return (try row.get("entry"), event)
    }
  }
}

extension Batch {
  /// Inserts an employer's feedback with its lists.
  func insert(_ feedback: Feedback, of entry: Int64) throws {
    let words = feedback.words
    try insert(
      into: "feedback",
      [
        "entry": entry, "decision": feedback.decision ?? .undecided,
        "voice": feedback.decision == nil ? 1 : nil,
        "hearByDate": feedback.hearBy?.date, "hearByAt": feedback.hearBy?.moment,
        "answerByDate": feedback.answerBy?.date, "answerByAt": feedback.answerBy?.moment,
        "givenBy": words.from, "rating": words.rating, "said": words.said,
        "confidential": words.confidential,
      ])
    try insert(words.strengths, as: .strength, of: entry)
    try insert(words.concerns, as: .concern, of: entry)
  }
}

extension Feedback {
  fileprivate init(row: Row, _ items: Items) throws {
    self.init(
      decision: try row.get("voice") as Int? == 1 ? nil : row.get("decision"),
      hearBy: try row.deadline("hearBy"),
      answerBy: try row.deadline("answerBy"),
      words: try Words(row: row, items, entry: try row.get("entry")))
  }
}

extension Feedback.Words {
  fileprivate init(row: Row, _ items: Items, entry: Int64) throws {
    self.init(
      from: try row.get("givenBy"), rating: try row.get("rating"), said: try row.get("said"),
      strengths: items.texts(.strength, of: entry), concerns: items.texts(.concern, of: entry),
      confidential: try row.get("confidential"))
  }
}
