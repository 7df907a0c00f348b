import Domain

extension DossierTable {
  /// Every table of the database: which stored column goes where in a dossier.
  ///
  /// A new table or a new column has its line here; a test fails by its name until it does.
  static let all: [DossierTable] = people + entries + details + ofNoInterview + elsewhere

  /// Who and what, and what is computed of it.
  private static let people = [
    DossierTable(
      "candidate", .candidate(by: "id"),
      [
        "id": .number("number of the record"), "name": .text("name"), "phone": .text("telephone"),
        "email": .text("e-mail address"), "folded": .folded,
      ]),
    DossierTable("consultant", .named, ["id": .link, "name": .text("name"), "folded": .folded]),
    DossierTable("employer", .named, ["id": .link, "name": .text("name"), "folded": .folded]),
    DossierTable(
      "vacancy", .named,
      ["id": .link, "title": .text("title"), "employer": .link, "folded": .folded]),
    DossierTable(
      "interview", .interview(by: "id"),
      [
        "candidate": .name("booked for", of: .candidate), "vacancy": .name("vacancy", of: .vacancy),
        "stage": .choice("stage"), "consultant": .name("booked by", of: .consultant), "id": .place,
      ]),
    DossierTable(
      "interviewNow", .interview(by: "interview"),
      [
        "candidate": .name("candidate", of: .candidate),
        "employer": .name("employer", of: .employer), "vacancy": .name("vacancy", of: .vacancy),
        "startsAt": .moment("from"), "endsAt": .moment("to"), "state": .choice("state"),
        "stateAt": .moment("since"), "outcome": .choice("outcome"),
        "agreedUntilAt": .moment("agreed that the candidate calls by"),
        "consultant": .name("looked after by", of: .consultant), "interview": .place,
      ]),
    DossierTable(
      "duty", .interview(by: "interview"),
      [
        "rule": .choice("rule"), "chaser": .choice("who owes it"), "target": .choice("to whom"),
        "fromAt": .moment("from"), "lateAt": .moment("late from"), "untilAt": .moment("until"),
        "because": .text("because of"), "snoozedUntilAt": .moment("snoozed until"),
        "consultant": .name("consultant", of: .consultant), "interview": .place,
      ]),
  ]

  /// The head of an entry.
  private static let entries = [
    DossierTable(
      "entry", .header,
      [
        "kind": .choice("kind"), "happenedAt": .moment("happened"),
        "retracts": .number("takes back entry"), "id": .place, "interview": .place, "batch": .link,
      ]),
    DossierTable(
      "batch", .header,
      [
        "recordedAt": .moment("recorded"), "consultant": .name("by", of: .consultant),
        "command": .text("with the command"), "clock": .choice("by the clock"), "id": .link,
        "undoes": .left("told by the entries that take others back"),
      ]),
    DossierTable("retractedNow", .header, ["entry": .left("told as undone, entry by entry")]),
    DossierTable(
      "erasure", .header, ["entry": .number("erased by entry"), "erased": .place]),
  ]

  /// What an entry of an interview says.
  private static let details = [
    DossierTable(
      "booking", .entry(),
      [
        "startsAt": .moment("from"), "endsAt": .moment("to"), "phone": .text("telephone"),
        "email": .text("e-mail address"), "entry": .place,
      ]),
    DossierTable(
      "rebooking", .entry(),
      ["startsAt": .moment("from"), "endsAt": .moment("to"), "entry": .place]),
    DossierTable("cancellation", .entry(), ["why": .free("why"), "entry": .place]),
    DossierTable(
      "agreement", .entry(),
      [
        "untilDate": .date("calls by the end of"), "untilAt": .moment("calls by"), "entry": .place,
      ]),
    DossierTable(
      "debrief", .entry(),
      [
        "rang": .choice("who rang"), "went": .number("how it went, of 5"),
        "interest": .choice("interested"), "discussed": .free("what was discussed"),
        "next": .free("what happens next"), "hearByDate": .date("told to hear by the end of"),
        "hearByAt": .moment("told to hear by"), "passOn": .flag("something to pass on"),
        "thanked": .flag("has said thank you"), "note": .free("note"), "entry": .place,
      ]),
    DossierTable(
      "feedback", .entry(),
      [
        "decision": .choice("decision"), "givenBy": .person("from"),
        "rating": .number("rating, of 5"), "said": .quoted("said"),
        "confidential": .quoted("private note"),
        "hearByDate": .date("decision promised by the end of"),
        "hearByAt": .moment("decision promised by"),
        "answerByDate": .date("answer asked for by the end of"),
        "answerByAt": .moment("answer asked for by"), "entry": .place,
      ]),
    DossierTable(
      "promise", .entry(),
      [
        "byDate": .date("decision promised by the end of"), "byAt": .moment("decision promised by"),
        "givenBy": .person("from"), "words": .quoted("in their words"), "entry": .place,
      ]),
    DossierTable(
      "permission", .entry(),
      [
        "allowed": .flag("direct contact allowed"), "agreedBy": .person("agreed by"),
        "why": .free("why"), "entry": .place,
      ]),
    DossierTable(
      "contact", .entry(),
      [
        "chaser": .choice("who called or wrote"), "target": .choice("to whom"),
        "result": .choice("result"), "note": .free("note"), "entry": .place,
      ]),
    DossierTable("thanks", .entry(), ["via": .choice("thanked"), "entry": .place]),
    DossierTable("withdrawal", .entry(), ["why": .free("why"), "entry": .place]),
    DossierTable(
      "nextBooking", .entry(), ["next": .number("the further interview"), "entry": .place]),
    DossierTable("closure", .entry(), ["outcome": .choice("outcome"), "entry": .place]),
    DossierTable(
      "snooze", .entry(),
      [
        "untilAt": .moment("until"), "rule": .choice("rule"), "why": .free("why"), "entry": .place,
      ]),
    DossierTable(
      "item", .entry(),
      [
        "text": .line, "role": .person("what they are"),
        "list": .left("the label that the line has here"), "position": .place, "entry": .place,
      ]),
    DossierTable(
      "handover", .entry(),
      [
        "fromConsultant": .name("from", of: .consultant),
        "toConsultant": .name("to", of: .consultant), "entry": .place,
      ]),
    DossierTable(
      "diaryEvent", .entry(), ["uid": .free("the diary's name for it"), "entry": .place]),
  ]

  /// What an entry of no interview says of a candidate.
  private static let ofNoInterview = [
    DossierTable(
      "candidateMerge", .entry(about: ["gone", "kept"]),
      [
        "gone": .name("the record", of: .candidate),
        "kept": .name("became one with", of: .candidate),
        "entry": .place,
      ]),
    DossierTable(
      "candidateNaming", .entry(about: ["candidate"]),
      [
        "was": .text("name until then"), "name": .text("name since"),
        "candidate": .number("number of the record"), "folded": .folded, "wasFolded": .folded,
        "entry": .place,
      ]),
    DossierTable(
      "particular", .entry(about: ["candidate"]),
      [
        "field": .choice("what was changed"), "value": .text("to"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    DossierTable(
      "hold", .entry(about: ["candidate"]),
      [
        "reason": .free("reason"), "untilDate": .date("to the end of"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    DossierTable(
      "forgetting", .entry(about: ["candidate"]),
      [
        "part": .choice("what was erased"), "untilDate": .date("the rest kept to the end of"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    DossierTable(
      "dataRequest", .entry(about: ["candidate"]),
      [
        "asks": .choice("asked for"), "note": .free("note"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    DossierTable(
      "requestStep", .entry(),
      ["note": .free("note"), "request": .number("of the request, entry"), "entry": .place]),
  ]

  /// What concerns no candidate, and what has nothing that is not shown here.
  private static let elsewhere: [DossierTable] = [
    ("seal", "digests and random salts, which prove that entries were not changed"),
    ("searchIndex", "words shown here, once more, for searching"),
    ("searchIndex_data", "words shown here, once more, for searching"),
    ("searchIndex_idx", "words shown here, once more, for searching"),
    ("searchIndex_content", "words shown here, once more, for searching"),
    ("searchIndex_docsize", "words shown here, once more, for searching"),
    ("searchIndex_config", "words shown here, once more, for searching"),
    ("searchWord", "words shown here, once more, for searching"),
    ("policyChange", "settings of the agency, of no candidate"),
    ("policyFile", "settings of the agency, of no candidate"),
    ("holidayImport", "bank holidays, of no candidate"),
    ("listedHoliday", "bank holidays, of no candidate"),
    ("listedYear", "bank holidays, of no candidate"),
    ("draftTemplate", "templates of letters, of no candidate"),
    ("employerMerge", "records of employers, of no candidate"),
    ("employerNaming", "records of employers, of no candidate"),
    ("entryKind", "bookkeeping of the database"),
    ("unswept", "bookkeeping of the database"),
    ("sqlite_sequence", "bookkeeping of the database"),
  ].map { DossierTable($0.0, .nowhere($0.1)) }
}
