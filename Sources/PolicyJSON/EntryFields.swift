import Domain
import WorkingTime

/// One of the `entries` of a line.
struct EntryFields: Decodable {
  let fact: Fact

  init(from decoder: any Decoder) throws {
    let any = try Fields(ofAnyName: decoder)
    let word = try any.required("kind", any.read("kind", as: String.self, .text))
    guard let kind = EntryKind(rawValue: word) else {
      throw any.error(.unknownKind(word), at: "kind")
    }
    let fields = try Fields(of: decoder, named: kind.allFieldNames)
    let at = try fields.required("at", fields.instant("at"))
    fact = Fact(
      at: at, recordedAt: try fields.instant("recordedAt"), try fields.event(of: kind))
  }
}

extension Fields {
  /// The event that an entry of that kind records.
  fileprivate func event(of kind: EntryKind) throws -> Event {
    switch kind {
    case .briefed: .briefed
    case .debriefAgreed: .debriefAgreed(until: try required("until", deadline("until")))
    case .debrief: .debrief(try debrief())
    case .feedback: .feedback(try feedback())
    case .promise: .promise(Promise(by: try required("by", deadline("by"))))
    case .permission:
      .permission(
        try required("allowed", flag("allowed")) ? .allowed(agreedBy: nil) : .forbidden(why: nil))
    case .cleared: .cleared
    case .contact: .contact(try contact())
    case .thanked: .thanked(via: try required("via", read("via")))
    case .withdrawn: .withdrawn(why: nil, told: try flag("told") ?? false)
    case .nextBooked: .nextBooked(nil, start: try instant("start"), fell: try instant("fell"))
    case .closed:
      .closed(try required("outcome", read("outcome")), told: try flag("told") ?? false)
    case .answered: .answered(yes: try required("answer", read("answer") as AnswerWord?) == .yes)
    case .placedElsewhere: .placedElsewhere
    }
  }

  private func debrief() throws -> Debrief {
    Debrief(
      interest: try read("interest"), hearBy: try deadline("hearBy"),
      passOn: try flag("passOn") ?? false, thanked: try flag("thanked"),
      wrote: try flag("wrote") ?? false)
  }

  private func feedback() throws -> Feedback {
    Feedback(
      decision: try read("decision"), hearBy: try deadline("hearBy"),
      answerBy: try deadline("answerBy"))
  }

  private func contact() throws -> Contact {
    let chaser: Party = try required("chaser", read("chaser"))
    let target: Party = try required("target", read("target"))
    let reached = try required("reached", flag("reached"))
    let wrote = try flag("wrote") ?? false
    guard
      let contact = Contact(
        chaser: chaser, target: target, result: reached ? .reached : wrote ? .wrote : .noAnswer,
        about: try words("about"))
    else { throw error(.oneParty, at: "target") }
    return contact
  }
}

/// The candidate's answer to an offer.
private enum AnswerWord: String, CaseIterable {
  case yes, no
}

/// A kind of entry that facts as data may have: the first column of the table in POLICY.md section
/// 3, with the fields of the second.
enum EntryKind: String, CaseIterable {
  case briefed, debriefAgreed, debrief, feedback, promise, permission, cleared, contact, thanked
  case withdrawn, nextBooked, closed, answered, placedElsewhere

  /// The names of its fields, those of every entry left out.
  var fieldNames: [String] {
    switch self {
    case .briefed, .cleared, .placedElsewhere: []
    case .withdrawn: ["told"]
    case .nextBooked: ["start", "fell"]
    case .answered: ["answer"]
    case .debriefAgreed: ["until"]
    case .debrief: ["interest", "hearBy", "passOn", "thanked", "wrote"]
    case .feedback: ["decision", "hearBy", "answerBy"]
    case .promise: ["by"]
    case .permission: ["allowed"]
    case .contact: ["chaser", "target", "reached", "wrote", "about"]
    case .thanked: ["via"]
    case .closed: ["outcome", "told"]
    }
  }

  /// The names of all its fields.
  var allFieldNames: Set<String> { Self.sets[self] ?? ["kind", "at", "recordedAt"] }

  private static let sets = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Set($0.fieldNames + ["kind", "at", "recordedAt"])) })
}
