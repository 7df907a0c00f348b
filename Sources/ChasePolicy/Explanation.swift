public import Domain
public import WorkingTime

/// What one rule says of an interview, and how it came to it.
public struct Explanation: Hashable, Sendable {
  /// What a rule comes to.
  public enum Verdict: Hashable, Sendable {
    /// It asks for something; the arithmetic tells how its moments were found.
    case owed(Duty, Arithmetic)
    /// It asks for nothing.
    case held(Hold)
  }

  /// The rule.
  public let rule: Rule
  /// What it comes to.
  public let verdict: Verdict

  init(rule: Rule, finding: Finding) {
    self.rule = rule
    switch finding {
    case .held(let hold): verdict = .held(hold)
    case .owed(let owed): verdict = .owed(owed.duty(of: rule), Arithmetic(of: owed))
    }
  }
}

/// How the moments of a duty were found, step by step; a moment that there is not has no steps.
public struct Arithmetic: Hashable, Sendable {
  /// How its beginning was found.
  public let from: [Step]
  /// How it was found when it becomes late: where the first step does not begin at a fact or a
  /// deadline, on from its beginning.
  public let late: [Step]
  /// How its end was found.
  public let until: [Step]

  init(of owed: Owed) {
    let from = owed.from.steps
    let late = owed.late?.steps ?? []
    let goesOn = late.count > from.count && late.starts(with: from)
    self.from = from
    self.late = goesOn ? Array(late.dropFirst(from.count)) : late
    until = owed.until?.steps ?? []
  }
}

/// One step of a reckoning, and the moment that it arrives at.
public struct Step: Hashable, Sendable {
  /// What is done in a step.
  public enum Move: Hashable, Sendable {
    /// It begins at a fact.
    case fact(Reason)
    /// It begins at a deadline's end, as that fact told it and that office's business hours have it.
    case deadline(Deadline, told: Reason, Office)
    /// It goes a span on, in the calendar of that office; the setting that says how long, if one.
    case after(Span, SpanSetting?, Office)
    /// It goes a span back; the setting says how long.
    case before(Span, SpanSetting)
    /// It goes on to the office's next opening, which may be at once.
    case opening(Office)
    /// It goes back to when the office opened on its last working day before that date.
    case lastOpening(Office, before: LocalDate)
    /// Of the moments arrived at so far it takes the later, this one.
    case later
    /// Of the moments arrived at so far it takes the earlier, this one.
    case earlier
  }

  /// What is done.
  public let move: Move
  /// Where it arrives.
  public let moment: Instant
}
