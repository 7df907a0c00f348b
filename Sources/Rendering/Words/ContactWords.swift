import ChasePolicy
public import Domain
import Wording

/// A call or a message, in words.
public enum ContactWords {
  /// The parties of the attempt, and its result.
  public static func line(_ contact: Contact) -> String {
    let who = contact.chaser == .consultant ? "" : contact.chaser.subject + " "
    let whom = contact.target.object
    let what =
      switch contact.result {
      case .reached where contact.target == .consultant: "\(who)rang us"
      case .reached: "\(who)spoke to \(whom)"
      case .noAnswer: "\(who)called \(whom): no answer"
      case .voicemail: "\(who)called \(whom): left a voicemail"
      case .wrote: "\(who)wrote to \(whom)"
      }
    let with = contact.with.map { " (\($0))" } ?? ""
    return what + with + (contact.about.map { " about " + matters($0) } ?? "")
      + (contact.note.map { "; note \u{201C}\($0)\u{201D}" } ?? "")
  }

  /// The subject of a contact, from the rules that it is a matter of.
  private static func matters(_ rules: [Rule]) -> String {
    var matters: [String] = []
    for matter in rules.map(\.matter) where !matters.contains(matter) { matters.append(matter) }
    return matters.isEmpty ? "something else" : Grammar.list(matters)
  }
}

extension Rule {
  /// The subject of a call by the rule.
  fileprivate var matter: String {
    switch self {
    case .brief: "the interview to come"
    case .debriefCall, .missingDebrief, .goneQuiet: "the debrief"
    case .passOn: "what the candidate left with us"
    case .askForDate: "the date of the decision"
    case .chaseEmployer, .escalateEmployer: "the decision"
    case .relayNews: "the news"
    case .updateCandidate, .askConsultant: "how things stand"
    case .thankYou: "the thank-you"
    case .directFollowUp, .checkFirst: "direct contact"
    case .passOnWithdrawal: "the withdrawal"
    case .bookNext: "the next interview"
    case .offerAnswer, .offerRunOut: "the offer"
    case .passOnAnswer: "the answer to the offer"
    case .closeOut: "the closing"
    case .noShow, .employerNoShow: "the no-show"
    case .tellChange, .tellChangeEmployer: "the change"
    case .stillIn: "whether they are still interested"
    }
  }
}

extension Party {
  /// The party as the subject of a sentence.
  public var subject: String {
    switch self {
    case .consultant: "we"
    case .candidate: "the candidate"
    case .employer: "the employer"
    }
  }

  /// The party as the object of a sentence.
  public var object: String {
    self == .consultant ? "us" : subject
  }
}

extension EmployerContact {
  /// The name and the role: `Ann Lee, head of data`.
  public var words: String { [name, role].compactMap(\.self).joined(separator: ", ") }

  /// The contact as every list writes it.
  public var json: JSON {
    [
      "id": .id(id), "name": .string(name), "role": .text(role), "phone": .text(phone),
      "email": .text(email),
    ]
  }
}

extension DataSubject {
  /// The members that tell whose a request or a hold is: `candidateId`, or `contact` and `employer`;
  /// the others are null.
  public var json: JSON {
    [
      "candidateId": .id(candidate?.id), "contact": contact?.json ?? .null,
      "employer": .text(contact?.employer.name),
    ]
  }
}

extension ContactEdit {
  /// The contact and the changes: `contact Ann Lee at Acme: head of data, telephone 0207 946 0000`.
  public var words: String {
    let told = changes.filter { !isNew || $0 != .name(name) }.map(\.words)
    let subject = "\(isNew ? "new contact" : "contact") \(name) at \(employer.name)"
    return told.isEmpty ? subject : "\(subject): \(Grammar.list(told))"
  }

  /// The change as data.
  public var json: JSON {
    .object(
      changes.map { change in
        switch change {
        case .name(let name): .init(key: "name", value: .string(name))
        case .role(let role): .init(key: "role", value: .text(role))
        case .phones(let phones): .init(key: "phones", value: .texts(phones))
        case .emails(let emails): .init(key: "emails", value: .texts(emails))
        case .main(let isMain): .init(key: "main", value: .bool(isMain))
        case .left(let hasLeft): .init(key: "left", value: .bool(hasLeft))
        }
      })
  }
}

extension ContactEdit.Change {
  fileprivate var words: String {
    switch self {
    case .name(let name): "renamed to \(name)"
    case .role(let role): "role \(role ?? "none")"
    case .phones(let phones): "telephone \(phones.isEmpty ? "none" : Grammar.list(phones))"
    case .emails(let emails): "e-mail \(emails.isEmpty ? "none" : Grammar.list(emails))"
    case .main(true): "main contact"
    case .main(false): "not the main contact"
    case .left(true): "no longer there"
    case .left(false): "there again"
    }
  }
}

extension ConsultantEdit {
  /// The consultant and the changes.
  public var words: String {
    let was = changes.lazy.compactMap { change in
      if case .name(_, let was) = change { was } else { nil }
    }.first
    let changes = changes.map { change in
      switch change {
      case .name(let name, was: _): "renamed to \(name)"
      case .phone(let phone): "telephone \(phone ?? "none")"
      case .email(let email): "e-mail \(email ?? "none")"
      }
    }
    return "consultant \(was ?? consultant.name): \(Grammar.list(changes))"
  }

  /// The change as data.
  public var json: JSON {
    .object(
      changes.flatMap { change -> [JSON.Member] in
        switch change {
        case .name(let name, let was):
          [.init(key: "name", value: .string(name)), .init(key: "was", value: .string(was))]
        case .phone(let phone): [.init(key: "phone", value: .text(phone))]
        case .email(let email): [.init(key: "email", value: .text(email))]
        }
      })
  }
}

extension AgencyCard {
  /// The card in one line.
  public var words: String {
    let parts = [name, phone, email].compactMap(\.self) + lines
    return parts.isEmpty
      ? "the agency's card: empty" : "the agency's card: " + parts.joined(separator: ", ")
  }

  /// The card as data.
  public var json: JSON {
    [
      "name": .text(name), "phone": .text(phone), "email": .text(email), "lines": .texts(lines),
    ]
  }
}

extension ConsultantCard {
  /// The consultant as data.
  public var json: JSON {
    ["consultant": .string(consultant.name), "phone": .text(phone), "email": .text(email)]
  }
}
