import AgencySettings
import Domain
import Rendering
import Wording
import WorkingTime

/// A part of the information due in addition to the data: UK GDPR article 15(1).
struct DossierStatement: Sendable {
  /// The letter of article 15(1).
  let article: String
  let title: String
  let lines: [String]
}

extension DossierReport {
  /// The statements that article 15(1) requires, in its order.
  var statements: [DossierStatement] {
    [
      DossierStatement(
        article: "15(1)(a)", title: "What it is for",
        lines: [
          (isOfContact
            ? "To arrange interviews with your employer"
            : "To put you forward to employers, to arrange interviews")
            + ", and to see that everybody hears from everybody afterwards."
        ]),
      DossierStatement(
        article: "15(1)(b)", title: "What kinds of data",
        lines: [
          isOfContact
            ? "Name, role and how to reach you; what you told us of interviews, and what was said "
              + "or noted of you; who recorded it and when."
            : "Name and how to reach you; interviews; what you told us, what employers said, what we "
              + "noted and promised; what is owed to whom; who recorded it and when."
        ]),
      DossierStatement(article: "15(1)(c)", title: "Who receives it", lines: recipients),
      DossierStatement(article: "15(1)(d)", title: "How long it is kept", lines: periods),
      DossierStatement(
        article: "15(1)(e)", title: "What you may ask for",
        lines: [
          "That it is put right (article 16), erased (article 17), or only kept and not used "
            + "(article 18); and you may object to its use (article 21)."
        ]),
      DossierStatement(
        article: "15(1)(f)", title: "To whom you may complain",
        lines: ["To the Information Commissioner, at any time."]),
      DossierStatement(
        article: "15(1)(g)", title: "Where it comes from",
        lines: [
          "From whom each entry tells: you, an employer, or us. Under it stands who recorded it, "
            + "when, and with which command: import is a file or a diary that was read in. A clock "
            + "that was given is no evidence of when."
        ]),
      DossierStatement(
        article: "15(1)(h)", title: "Decisions by machine",
        lines: ["None: the program reckons who owes whom a call, and decides about nobody."]),
    ]
  }

  private var recipients: [String] {
    let employers = Set(dossier.interviews.map(\.employer)).sorted()
    return [
      isOfContact
        ? "Candidates and colleagues of yours, where a letter or a report to them named you."
        : employers.isEmpty
          ? "No employer: there was no interview."
          : "The employers of the interviews: \(Grammar.list(employers)). Calls and letters to them "
            + "stand among the entries.",
      "Our consultants. Of reports, drafts, exports and backups that left the program it keeps no "
        + "record: add where each of them went.",
    ]
      + (replaced.isEmpty
        ? []
        : [
          "Older copies lie beside the database, with data of their own: "
            + Grammar.list(replaced.compactMap { $0.split(separator: "/").last.map(String.init) })
        ])
  }

  private var periods: [String] {
    let ofContact = [
      "Name, role and how to reach you: until we are asked to erase it, or decide to. What was "
        + "said in interviews: as long as the candidate's record."
    ]
    let kept = RetentionTerm.allCases.map { term in
      "\(Self.what(term)): \(Self.words(policy.retention(term), of: term)) (\(term.name))"
    }
    let held = hold.map { hold in
      "Not to be erased before the end of \(times.deadline(.endOf(hold.until))): see the hold."
    }
    let due = keptUntil.map { until in
      "As things stand, a request to erase would leave name and interviews until the end of "
        + times.deadline(.endOf(until)) + " (SI 2003/3319 reg. 29)."
    }
    return (isOfContact ? ofContact : kept) + [held, due].compactMap { $0 }
  }

  private static func what(_ term: RetentionTerm) -> String {
    switch term {
    case .particulars: "Name and interviews of erased candidates"
    case .notes: "What was told and written of an interview"
    case .closedCandidates: "Candidates with nothing open"
    }
  }

  private static func words(_ period: RetentionPeriod, of term: RetentionTerm) -> String {
    switch period {
    case .months(let months) where months.isMultiple(of: 12):
      Grammar.count(months / 12, "year") + since(term)
    case .months(let months): Grammar.count(months, "month") + since(term)
    case .unlimited: "until we are asked to erase it, or decide to"
    }
  }

  private static func since(_ term: RetentionTerm) -> String {
    switch term {
    case .particulars, .closedCandidates: " after we last did something for them"
    case .notes: " after the last entry, once it is over"
    }
  }
}
