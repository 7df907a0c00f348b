public import AgencySettings
public import Domain
public import WorkingTime

/// The result of one rule for an interview, with its derivation.
public struct Explanation: Hashable, Sendable {
  /// The result of a rule.
  public enum Verdict: Hashable, Sendable {
    /// It asks for something; the arithmetic tells how its moments were found.
    case owed(Duty, Arithmetic)
    /// It asks for nothing.
    case held(Hold)
  }

  /// The rule.
  public let rule: Rule
  /// The result.
  public let verdict: Verdict

  init(rule: Rule, finding: Finding) {
    self.rule = rule
    switch finding {
    case .held(let hold): verdict = .held(hold)
    case .owed(let owed): verdict = .owed(owed.duty(of: rule), Arithmetic(of: owed))
    }
  }
}

/// The derivation of a duty's times, step by step; a time that is absent has no steps.
public struct Arithmetic: Hashable, Sendable {
  /// The derivation of its start.
  public let from: [Step]
  /// The derivation of the time from which it is late; where the first step doesn't begin at a fact
  /// or a deadline, it continues from the start.
  public let late: [Step]
  /// The derivation of its end.
  public let until: [Step]
  /// Our latest contact about it, which did not settle it; nil where there was none.
  public let tried: Reason?

  init(of owed: Owed) {
    let from = owed.from.steps
    let late = owed.late?.steps ?? []
    let goesOn = late.count > from.count && late.starts(with: from)
    self.from = from
    self.late = goesOn ? Array(late.dropFirst(from.count)) : late
    until = owed.until?.steps ?? []
    tried = owed.tried
  }
}

/// One step of a computation, and its result.
public struct Step: Hashable, Sendable {
  /// The operation of a step.
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
    /// It goes back to when the office's last opening period before began.
    case currentOpening(Office)
    /// It goes on half of the time that is left to that end.
    case halfway(to: Instant)
    /// Of the moments arrived at so far it takes the later, this one.
    case later
    /// Of the moments arrived at so far it takes the earlier, this one.
    case earlier
  }

  /// The operation.
  public let move: Move
  /// The result.
  public let moment: Instant
}
