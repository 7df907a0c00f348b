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

/// The candidate's account of an interview, told to the consultant; ``DebriefField`` lists its fields.
public struct Debrief: Hashable, Sendable {
  /// The candidate's interest; nil where it was not asked.
  public var interest: Interest?
  /// The date by which the candidate was told to expect an answer.
  public var hearBy: Deadline?
  /// True if there is something for us to tell the employer, forgotten points above all.
  public internal(set) var passOn: Bool
  /// True if the candidate has sent the thank-you already, false if not yet; nil where it was not
  /// asked.
  public var thanked: Bool?
  /// True if it came as a message, in which we told nothing.
  public var wrote: Bool
  /// The account in words.
  public var account: Account {
    didSet { passOn = passOn || !account.forgot.isEmpty }
  }

  /// A debrief; forgotten points in the account are to be passed on, said or not.
  public init(
    interest: Interest? = nil, hearBy: Deadline? = nil, passOn: Bool = false, thanked: Bool? = nil,
    wrote: Bool = false, account: Account = Account()
  ) {
    self.interest = interest
    self.hearBy = hearBy
    self.passOn = passOn || !account.forgot.isEmpty
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
    /// The candidate's concerns.
    public var concerns: [String]
    /// Anything else.
    public var note: String?

    /// An account in which only what was said is filled in.
    public init(
      rang: Rang? = nil, went: Int? = nil, met: [Met] = [], discussed: String? = nil,
      next: String? = nil, forgot: [String] = [], concerns: [String] = [], note: String? = nil
    ) {
      self.rang = rang
      self.went = went
      self.met = met
      self.discussed = discussed
      self.next = next
      self.forgot = forgot
      self.concerns = concerns
      self.note = note
    }
  }
}
