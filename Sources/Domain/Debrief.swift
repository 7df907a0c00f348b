public import WorkingTime

/// The candidate's interest in the job after the interview.
public enum Interest: String, CaseIterable, Hashable, Sendable {
  case yes, unsure, no
}

/// The direction of the debrief call.
public enum Rang: String, CaseIterable, Hashable, Sendable {
  /// The candidate called, as asked.
  case candidate
  /// We did.
  case us
}

/// Somebody whom the candidate met, and what they are there.
public struct Met: Hashable, Sendable {
  /// The name, as the candidate gave it.
  public let name: String
  /// The role, where it was said.
  public let role: String?

  /// Somebody met at the interview.
  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }

  /// The person as typed: `NAME, ROLE`.
  public var typed: String { role.map { "\(name), \($0)" } ?? name }
}

/// The candidate's account of an interview, told to the consultant.
public struct Debrief: Hashable, Sendable {
  /// The candidate's interest; nil where it was not asked.
  public var interest: Interest?
  /// The date by which the candidate was told to expect an answer.
  public var hearBy: Deadline?
  /// True if there is something for us to tell the employer or to ask them, forgotten points above all.
  public internal(set) var passOn: Bool
  /// True if the candidate has sent the thank-you already, false if not yet; nil where it was not
  /// asked.
  public var thanked: Bool?
  /// True if it came as a message, in which we told nothing.
  public var wrote: Bool
  /// The account in words.
  public var account: Account {
    didSet { passOn = passOn || !account.messages.isEmpty }
  }

  /// A debrief; forgotten points and questions in the account are to be passed on, said or not.
  public init(
    interest: Interest? = nil, hearBy: Deadline? = nil, passOn: Bool = false, thanked: Bool? = nil,
    wrote: Bool = false, account: Account = Account()
  ) {
    self.interest = interest
    self.hearBy = hearBy
    self.passOn = passOn || !account.messages.isEmpty
    self.thanked = thanked
    self.wrote = wrote
    self.account = account
  }

  /// The words of a debrief: none of them decides who is to be chased.
  public struct Account: Hashable, Sendable {
    /// The direction of the call.
    public var rang: Rang?
    /// The candidate's rating of the interview, 1 (badly) to 5 (very well).
    public var went: Int?
    /// The people whom the candidate met.
    public var met: [Met]
    /// The topics discussed.
    public var discussed: String?
    /// The next step, as the candidate was told.
    public var next: String?
    /// The points that the candidate forgot to make, for us to pass on.
    public var forgot: [String]
    /// The candidate's questions to the employer, for us to pass on.
    public var questions: [String]
    /// The candidate's concerns.
    public var concerns: [String]
    /// Anything else.
    public var note: String?

    /// An account in which only what was said is filled in.
    public init(
      rang: Rang? = nil, went: Int? = nil, met: [Met] = [], discussed: String? = nil,
      next: String? = nil, forgot: [String] = [], questions: [String] = [],
      concerns: [String] = [], note: String? = nil
    ) {
      self.rang = rang
      self.went = went
      self.met = met
      self.discussed = discussed
      self.next = next
      self.forgot = forgot
      self.questions = questions
      self.concerns = concerns
      self.note = note
    }

    /// All that is for us to pass on to the employer.
    public var messages: [String] { forgot + questions }
  }
}

extension DebriefField {
  /// The fields in the order in which a call goes.
  public static let all = [
    went, rang, met, said, worried, forgot, question, keen, next, hearBy, thanked, note,
  ]

  /// The fields in the order of a dossier and of the journal's line, which begins with the interest.
  public static let told = [
    rang, went, keen, met, said, next, hearBy, forgot, question, worried, thanked, note,
  ]

  /// The field with a key; nil if absent.
  public init?(key: String) {
    guard let field = Self.all.first(where: { $0.key == key }) else { return nil }
    self = field
  }

  /// The candidate's rating of the interview.
  public static let went = DebriefField(
    key: "went", place: .mark(\.account.went), question: "How did it go, 1 to 5?",
    help: ["A mark from 1 (badly) to 5 (very well). For example: 4, four, 8/10"],
    option: "How it went, 1 (badly) to 5 (very well).", words: "went",
    inDossier: "how it went, of 5")

  /// The direction of the call.
  public static let rang = DebriefField(
    key: "rang", place: .choice(Choice(\.account.rang, [("candidate", .candidate), ("us", .us)])),
    question: "Who rang: candidate, us?",
    help: ["c for the candidate or u for us: who called whom for this debrief."],
    option: "Who rang whom: candidate or us.", words: "rang",
    inDossier: "who rang",
    phrases: ["candidate": "the candidate rang", "us": "we rang"])

  /// The people whom the candidate met.
  public static let met = DebriefField(
    key: "met", place: .people(\.account.met), question: "Who did you meet?",
    help: [
      "Names, each with the role after a comma or in brackets; a semicolon between two.",
      "For example: Ann Lee, CTO; Bo Chen",
    ],
    option: "A person the candidate met, as \"NAME, ROLE\"; may be repeated.", words: "met")

  /// The topics discussed.
  public static let said = DebriefField(
    key: "said", named: "discussed", otherLabels: ["discussed"], place: .text(\.account.discussed),
    question: "What was said?",
    help: ["What was talked about, in a line. For example: mostly the move to Leeds"],
    option: "What was talked about.", words: "discussed", inDossier: "what was discussed")

  /// The candidate's concerns.
  public static let worried = DebriefField(
    key: "worried", named: "concern", otherLabels: ["worries", "concern", "concerns"],
    place: .texts(\.account.concerns),
    question: "Any concerns?",
    help: [
      "What is in the way, a semicolon between two. For example: the commute; notice of 3 months"
    ],
    option: "Something that worries the candidate; may be repeated.", words: "concerns",
    singular: "concern")

  /// The points that the candidate forgot to make.
  public static let forgot = DebriefField(
    key: "forgot", place: .texts(\.account.forgot), question: "Anything you wish you'd said?",
    help: [
      "Points to be passed on to the employer, a semicolon between two.",
      "For example: ran a tender of 2m; speaks Polish",
    ],
    option: "A point the candidate forgot to make, for us to pass on; may be repeated.",
    words: "forgot to say")

  /// The candidate's questions to the employer.
  public static let question = DebriefField(
    key: "question", otherLabels: ["questions", "asks", "wants to know"],
    place: .texts(\.account.questions), question: "Anything you want to know from them?",
    help: [
      "Questions to be passed on to the employer, a semicolon between two.",
      "For example: how big is the team?; is there a car park?",
    ],
    option: "What the candidate wants to know of the employer, for us to pass on; may be repeated.",
    words: "wants to know")

  /// The candidate's interest in the job.
  public static let keen = DebriefField(
    key: "keen", named: "interest", otherLabels: ["interest"],
    place: .choice(Choice(\.interest, [("yes", .yes), ("unsure", .unsure), ("no", .no)])),
    question: "How keen are you: yes, unsure, no?",
    help: ["Whether they want the job: y for yes, u for unsure, n for no."],
    option: "How keen the candidate is: yes, unsure or no.", words: "interest",
    inDossier: "interested")

  /// The next step, as the candidate was told.
  public static let next = DebriefField(
    key: "next", place: .text(\.account.next), question: "What happens next?",
    help: ["What they were told happens next. For example: second interview with the CTO"],
    option: "What happens next, as the candidate was told.", words: "next",
    inDossier: "what happens next")

  /// The date by which the candidate was told to expect an answer.
  public static let hearBy = DebriefField(
    key: "hearBy", labelled: "hear by", place: .deadline(\.hearBy), question: "When will you hear?",
    help: ["A date or a time, or `not sure`. For example: fri, 27 nov, tomorrow noon"],
    option: "When the candidate was told to expect an answer.", words: "told to hear by")

  /// The thank-you to the employer.
  public static let thanked = DebriefField(
    key: "thanked", otherLabels: ["thank you"],
    place: .choice(Choice(\.thanked, [("yes", true), ("no", false)])),
    question: "Thank-you sent: yes, no?",
    help: ["Whether they have thanked the employer: y for yes, n for not yet."],
    option: "The candidate has sent a thank-you.", words: "thanked",
    phrases: ["yes": "has said thank you", "no": "has not said thank you yet"])

  /// Anything else.
  public static let note = DebriefField(
    key: "note", place: .text(\.account.note), question: "Anything else? (Enter saves, n leaves)",
    help: [
      "Enter or y saves what stands above; n leaves without saving, and keeps a draft.",
      "Anything else that you type is saved with it as a note.",
    ],
    option: "Anything else worth keeping; `-` reads it from standard input.", words: "note")
}
