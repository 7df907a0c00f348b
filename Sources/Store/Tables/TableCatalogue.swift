import Domain

extension StoredTable {
  /// All tables of the database, in dossier order.
  static let all = people + entries + details + ofNoInterview + agency + bookkeeping

  /// People and interviews, and the data computed from them.
  private static let people = [
    StoredTable(
      "candidate", .candidate(by: "id"), exported: 2, title: "record",
      [
        "id": .number("number of the record"), "name": .ownName("name"),
        "phone": .text("telephone").computed, "email": .text("e-mail address").computed,
        "folded": .folded(from: "name"),
      ]),
    knownBy,
    StoredTable(
      "consultant", .referring, exported: 1,
      ["id": .link, "name": .text("name"), "folded": .folded(from: "name")]),
    StoredTable(
      "employer", .referring, exported: 3,
      ["id": .link, "name": .text("name"), "folded": .folded(from: "name")]),
    StoredTable(
      "vacancy", .referring, exported: 4,
      [
        "id": .link, "title": .text("title"), "employer": .link,
        "folded": .folded(from: "title"),
      ]),
    StoredTable(
      "interview", .interview(by: "id"), exported: 6, title: "as it was booked",
      [
        "candidate": .name("booked for", of: .candidate), "vacancy": .name("vacancy", of: .vacancy),
        "stage": .choice("stage"), "consultant": .name("booked by", of: .consultant), "id": .place,
      ]),
    StoredTable(
      "bookedAs", .interview(by: "interview"), key: ["interview"], exported: 50,
      title: "the name it was booked under",
      ["name": .ownName("name"), "candidate": .link, "interview": .place]),
    interviewNow, duty, cover,
  ]

  /// The names, numbers and addresses of each candidate.
  static let knownBy = StoredTable(
    "knownBy", .candidate(by: "candidate"), key: ["candidate", "kind", "position"],
    isComputed: true, title: "known by",
    [
      "kind": .choice("kind"), "value": .ownName("value"),
      "normal": .left("numbers and addresses shown here, in the form that they are compared by"),
      "backwards": .left("numbers and addresses shown here, in the form that they are compared by"),
      "position": .place, "candidate": .link,
    ])

  /// The current state of each interview.
  static let interviewNow = StoredTable(
    "interviewNow", .interview(by: "interview"), key: ["interview"], isComputed: true,
    title: "as it stands",
    [
      "candidate": .name("candidate", of: .candidate), "employer": .name("employer", of: .employer),
      "vacancy": .name("vacancy", of: .vacancy), "startsAt": .moment("from"),
      "endsAt": .moment("to"), "state": .choice("state"), "stateAt": .moment("since"),
      "outcome": .choice("outcome"),
      "agreedUntilAt": .moment("agreed that the candidate calls by"),
      "consultant": .name("looked after by", of: .consultant), "interview": .place,
    ])

  /// The duties of each interview.
  static let duty = StoredTable(
    "duty", .interview(by: "interview"), key: ["interview", "rule"], isComputed: true,
    title: "what is owed",
    [
      "rule": .choice("rule"), "chaser": .choice("who owes it"), "target": .choice("to whom"),
      "fromAt": .moment("from"), "lateAt": .moment("late from"), "untilAt": .moment("until"),
      "because": .text("because of"), "snoozedUntilAt": .moment("snoozed until"),
      "consultant": .name("consultant", of: .consultant), "interview": .place,
    ])

  /// The colleagues who cover interviews.
  static let cover = StoredTable(
    "cover", .interview(by: "interview"), key: ["interview"], isComputed: true,
    title: "covered",
    [
      "consultant": .name("looked after by", of: .consultant), "untilAt": .moment("until"),
      "interview": .place,
    ])

  /// The heads of entries.
  private static let entries = [
    entry, batch, retractedNow,
    StoredTable(
      "erasure", .head, key: ["entry", "erased"], exported: 41, sealed: 30,
      ["entry": .number("erased by entry"), "erased": .place]),
  ]

  /// The entries of the journal.
  static let entry = StoredTable(
    "entry", .head, exported: 8,
    [
      "kind": .unshown, "happenedAt": .moment("happened"), "retracts": .number("undoes entry"),
      "id": .place, "interview": .place, "batch": .link,
    ])

  /// The recording commands.
  static let batch = StoredTable(
    "batch", .head, exported: 7,
    [
      "recordedAt": .moment("recorded"), "consultant": .name("by", of: .consultant),
      "command": .text("with the command"), "clock": .choice("by the clock"), "id": .link,
      "undoes": .left("told by the entries that undo others"),
      "token": .left("random, so that a command that is run again is recorded once"),
    ])

  /// The retracted entries.
  static let retractedNow = StoredTable(
    "retractedNow", .head, key: ["entry"], isComputed: true,
    ["entry": .left("told as undone, entry by entry")])

  /// The details of entries of interviews.
  private static let details = [
    StoredTable(
      "booking", .entry(), exported: 9, sealed: 1, erased: .always,
      [
        "startsAt": .moment("from"), "endsAt": .moment("to"), "phone": .text("telephone"),
        "email": .text("e-mail address"), "place": .free("place"), "link": .free("link"),
        "note": .free("note"), "entry": .place,
      ]),
    StoredTable(
      "rebooking", .entry(), exported: 10, sealed: 2, erased: .always,
      [
        "startsAt": .moment("from"), "endsAt": .moment("to"),
        "causedBy": .choice("asked for by"), "entry": .place,
      ]),
    StoredTable(
      "cancellation", .entry(), exported: 11, sealed: 3, erased: .always,
      ["why": .free("why"), "causedBy": .choice("called off by"), "entry": .place]),
    StoredTable(
      "absence", .entry(), exported: 44, sealed: 34, erased: .always,
      ["causedBy": .choice("did not come"), "entry": .place]),
    StoredTable(
      "agreement", .entry(), exported: 12, sealed: 4, erased: .always,
      [
        "untilDate": .date("calls by the end of"), "untilAt": .moment("calls by"), "entry": .place,
      ]),
    StoredTable(
      "debrief", .entry(), exported: 13, sealed: 5, erased: .always,
      fields: DebriefField.told.flatMap(\.columns),
      ["wrote": .flag("came as a message"), "entry": .place]),
    StoredTable(
      "feedback", .entry(), exported: 14, sealed: 6, erased: .always,
      [
        "decision": .choice("decision"), "voice": .flag("one voice, no decision"),
        "givenBy": .person("from"),
        "rating": .number("rating, of 5"), "said": .quoted("said"),
        "confidential": .quoted("private note"),
        "hearByDate": .date("decision promised by the end of"),
        "hearByAt": .moment("decision promised by"),
        "answerByDate": .date("answer asked for by the end of"),
        "answerByAt": .moment("answer asked for by"), "entry": .place,
      ]),
    StoredTable(
      "promise", .entry(), exported: 15, sealed: 7, erased: .always,
      [
        "byDate": .date("decision promised by the end of"), "byAt": .moment("decision promised by"),
        "givenBy": .person("from"), "words": .quoted("in their words"), "entry": .place,
      ]),
    StoredTable(
      "permission", .entry(), exported: 16, sealed: 8, erased: .always,
      [
        "allowed": .flag("direct contact allowed"), "agreedBy": .person("agreed by"),
        "why": .free("why"), "entry": .place,
      ]),
    StoredTable(
      "contact", .entry(), exported: 17, sealed: 9, erased: .always,
      [
        "chaser": .choice("who called or wrote"), "target": .choice("to whom"),
        "result": .choice("result"), "about": .choice("about"), "withWhom": .person("with"),
        "note": .free("note"),
        "entry": .place,
      ]),
    StoredTable(
      "thanks", .entry(), exported: 18, sealed: 10, erased: .always,
      ["via": .choice("thanked"), "entry": .place]),
    StoredTable(
      "withdrawal", .entry(), exported: 19, sealed: 11, erased: .always,
      ["why": .free("why"), "told": .flag("the employer knew already"), "entry": .place]),
    StoredTable(
      "answer", .entry(), exported: 45, sealed: 35, erased: .always,
      ["yes": .flag("accepted the offer"), "why": .free("why"), "entry": .place]),
    StoredTable(
      "nextBooking", .entry(), exported: 20, sealed: 12, erased: .always,
      ["next": .number("the further interview"), "entry": .place]),
    StoredTable(
      "closure", .entry(), exported: 21, sealed: 13, erased: .always,
      ["outcome": .choice("outcome"), "told": .flag("everybody knew"), "entry": .place]),
    StoredTable(
      "snooze", .entry(), exported: 22, sealed: 14, erased: .always,
      [
        "untilAt": .moment("until"), "rule": .choice("rule"), "why": .free("why"), "entry": .place,
      ]),
    StoredTable(
      "item", .entry(), key: ["entry", "list", "position"], exported: 23, sealed: 15,
      erased: .always,
      [
        "text": .line, "role": .role("what they are"),
        "list": .left("the label that the line has here"), "position": .place, "entry": .place,
      ]),
    StoredTable(
      "handover", .entry(), exported: 24, sealed: 21, erased: .always,
      [
        "fromConsultant": .name("from", of: .consultant),
        "toConsultant": .name("to", of: .consultant), "untilAt": .moment("until"),
        "entry": .place,
      ]),
    StoredTable(
      "amendment", .entry(), exported: 57, sealed: 46, erased: .always,
      [
        "amends": .number("corrects entry"), "place": .left("the place in which it counts"),
        "entry": .place,
      ]),
    StoredTable(
      "diaryEvent", .entry(), exported: 31, sealed: 28, erased: .always,
      [
        "uid": .free("the other system's name for it"), "sequence": .number("changed times"),
        "changedAt": .moment("changed last"), "startsAt": .moment("from"), "endsAt": .moment("to"),
        "entry": .place,
      ]),
    StoredTable(
      "fileNote", .entry(), exported: 59, sealed: 47, erased: .always,
      ["note": .free("the file's note"), "entry": .place]),
  ]

  /// The details of entries of no interview about candidates.
  private static let ofNoInterview = [
    StoredTable(
      "candidateMerge", .entry(about: ["gone", "kept"]), exported: 25, sealed: 22, erased: .always,
      [
        "gone": .name("the record", of: .candidate),
        "kept": .name("became one with", of: .candidate),
        "entry": .place,
      ]),
    StoredTable(
      "candidateNaming", .entry(about: ["candidate"]), exported: 27, sealed: 25, erased: .always,
      [
        "was": .ownName("name until then"), "name": .ownName("name since"),
        "candidate": .number("number of the record"), "folded": .folded(from: "name"),
        "wasFolded": .folded, "entry": .place,
      ]),
    StoredTable(
      "particular", .entry(about: ["candidate"]), key: ["entry", "field"], exported: 29, sealed: 27,
      erased: .always,
      [
        "field": .choice("what was changed"), "value": .text("to"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    StoredTable(
      "candidateAddition", .entry(about: ["candidate"]), exported: 46, sealed: 36,
      erased: .always, ["candidate": .number("number of the record"), "entry": .place]),
    StoredTable(
      "callHours", .entry(about: ["candidate"]), exported: 47, sealed: 37, erased: .always,
      [
        "afterTime": .text("likes to be called after"),
        "beforeTime": .text("likes to be called before"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    // It is about the part alone: nothing of it is shown to the other, or erased with them.
    StoredTable(
      "candidateSplit", .entry(about: ["part"]), exported: 48, sealed: 38, erased: .always,
      ["part": .number("number of the record"), "candidate": .link, "entry": .place]),
    StoredTable(
      "splitInterview", .entry(), key: ["entry", "interview"], exported: 49, sealed: 39,
      erased: .always, ["interview": .number("interview"), "entry": .place]),
    StoredTable(
      "hold", .entry(about: ["candidate"]), exported: 39, sealed: 31, erased: .always,
      [
        "reason": .free("reason"), "untilDate": .date("to the end of"),
        "candidate": .number("number of the record"),
        "contact": .number("number of the contact"), "entry": .place,
      ]),
    StoredTable(
      "forgetting", .entry(about: ["candidate"]), exported: 40, sealed: 29,
      [
        "part": .choice("what was erased"), "untilDate": .date("the rest kept to the end of"),
        "candidate": .number("number of the record"), "entry": .place,
      ]),
    StoredTable(
      "dataRequest", .entry(about: ["candidate"]), exported: 32, sealed: 32, erased: .inPart,
      [
        "asks": .choice("asked for"), "note": .free("note"),
        "candidate": .number("number of the record"),
        "contact": .number("number of the contact"), "entry": .place,
      ]),
    StoredTable(
      "requestStep", .entry(), exported: 33, sealed: 33, erased: .inPart,
      ["note": .free("note"), "request": .number("of the request, entry"), "entry": .place]),
  ]

  /// Tables shown elsewhere, and tables about no candidate.
  private static let agency = [
    StoredTable(
      "seal", .nobody("digests and random salts, which prove that entries were not changed"),
      key: ["entry"], exported: 42,
      [
        "entry": .unshown, "salt": .unshown, "content": .unshown, "fields": .unshown,
        "chain": .unshown, "place": .unshown.computed,
      ]),
    searchTable("searchIndex", ["text": .unshown, "searchIndex": .unshown, "rank": .unshown]),
    searchTable("searchIndex_data"), searchTable("searchIndex_idx"),
    searchTable("searchIndex_content"), searchTable("searchIndex_docsize"),
    searchTable("searchIndex_config"),
    searchTable("searchWord", ["term": .unshown, "doc": .unshown, "cnt": .unshown]),
    StoredTable(
      "policyChange", .nobody(settings), key: ["entry", "position"], exported: 34, sealed: 16,
      [
        "entry": .unshown, "position": .unshown, "employer": .unshown, "name": .unshown,
        "value": .unshown,
      ]),
    StoredTable(
      "policyFile", .nobody(settings), exported: 35, sealed: 17,
      ["entry": .unshown, "source": .unshown, "text": .unshown]),
    StoredTable(
      "holidayImport", .nobody(holidays), exported: 36, sealed: 18,
      ["entry": .unshown, "file": .unshown]),
    StoredTable(
      "listedHoliday", .nobody(holidays), key: ["entry", "division", "date"], exported: 37,
      sealed: 19,
      [
        "entry": .unshown, "division": .unshown, "date": .unshown, "name": .unshown,
        "isSubstitute": .unshown,
      ]),
    StoredTable(
      "listedYear", .nobody(holidays), key: ["entry", "division", "year"], exported: 38, sealed: 20,
      ["entry": .unshown, "division": .unshown, "year": .unshown]),
    StoredTable(
      "draftTemplate", .nobody("templates of letters, of no candidate"), exported: 30, sealed: 24,
      ["entry": .unshown, "draft": .unshown, "source": .unshown, "text": .unshown]),
    StoredTable(
      "employerMerge", .nobody(employers), exported: 26, sealed: 23,
      ["entry": .unshown, "gone": .unshown, "kept": .unshown]),
    StoredTable(
      "employerNaming", .nobody(employers), exported: 28, sealed: 26,
      [
        "entry": .unshown, "employer": .unshown, "name": .unshown,
        "folded": .folded(from: "name"), "was": .unshown, "wasFolded": .unshown,
      ]),
    StoredTable(
      "employerContact", .nobody(contacts), exported: 5, ["id": .unshown, "employer": .unshown]),
    StoredTable(
      "contactDetail", .contact(contacts), key: ["entry", "field", "position"], exported: 51,
      sealed: 40, erased: .always,
      [
        "field": .choice("what was recorded"), "value": .ownName("as"), "entry": .place,
        "position": .place, "contact": .link,
      ]),
    StoredTable(
      "contactMerge", .contact(contacts), exported: 52, sealed: 41, erased: .always,
      [
        "gone": .number("the contact"), "kept": .number("became one with"), "entry": .place,
      ]),
    StoredTable(
      "contactForgetting", .contact(contacts), exported: 56, sealed: 45,
      ["entry": .place, "contact": .link]),
    StoredTable(
      "consultantNaming", .nobody(consultants), exported: 53, sealed: 42,
      [
        "entry": .unshown, "consultant": .unshown, "name": .unshown,
        "folded": .folded(from: "name"), "was": .unshown, "wasFolded": .unshown,
      ]),
    StoredTable(
      "consultantDetail", .nobody(consultants), key: ["entry", "field"], exported: 54, sealed: 43,
      ["entry": .unshown, "field": .unshown, "consultant": .unshown, "value": .unshown]),
    StoredTable(
      "agencyDetail", .nobody("how to reach the agency itself, of no candidate"),
      key: ["entry", "field", "position"], exported: 55, sealed: 44,
      ["entry": .unshown, "field": .unshown, "position": .unshown, "value": .unshown]),
    StoredTable(
      "importMapping", .nobody("how tables of other systems are read, of no candidate"),
      key: ["name", "position"], exported: 58,
      ["name": .unshown, "position": .unshown, "option": .unshown, "value": .unshown]),
  ]

  private static let settings = "settings of the agency, of no candidate"
  private static let holidays = "bank holidays, of no candidate"
  private static let employers = "records of employers, of no candidate"
  private static let consultants = "how to reach consultants, of no candidate"
  private static let contacts = "contacts at employers, of no candidate"

  /// A table of the search index; SQLite defines the columns of its shadow tables.
  private static func searchTable(
    _ name: String, _ columns: KeyValuePairs<String, StoredColumn> = [:]
  ) -> StoredTable {
    StoredTable(name, .nobody("words shown here, once more, for searching"), key: [], columns)
  }

  /// Bookkeeping of the database.
  private static let bookkeeping = [
    StoredTable("entryKind", .nobody(ofTheDatabase), key: ["name"], ["name": .unshown]),
    StoredTable("unswept", .nobody(ofTheDatabase), key: ["forgetting"], ["forgetting": .unshown]),
    StoredTable(
      "planEdition", .nobody(ofTheDatabase), key: ["one"], ["one": .unshown, "edition": .unshown]),
    lastNumbers,
  ]

  private static let ofTheDatabase = "bookkeeping of the database"

  /// The last row numbers assigned, which are never reused.
  static let lastNumbers = StoredTable(
    "sqlite_sequence", .nobody(ofTheDatabase), key: [], exported: 43,
    ["name": .unshown, "seq": .unshown])
}
