public import Domain
public import WorkingTime

extension Stage {
  /// The stage as an adjective of an interview.
  public var words: String { rawValue }
}

extension Interest {
  /// The candidate's interest, in words.
  public var words: String {
    switch self {
    case .yes: "interested"
    case .unsure: "unsure"
    case .no: "not interested"
    }
  }
}

extension Decision {
  /// The decision in words.
  public var words: String {
    switch self {
    case .undecided: "undecided"
    case .hold: "on hold"
    case .progress: "wants to see the candidate again"
    case .offer: "offer"
    case .reject: "rejected"
    }
  }
}

extension Outcome {
  /// The outcome in words.
  public var words: String {
    switch self {
    case .placed: "placed"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .filled: "filled by another candidate"
    case .abandoned: "abandoned"
    }
  }
}

extension DirectContact {
  /// The permission in words, with who agreed or why not, if that was said.
  public var words: String {
    switch self {
    case .allowed(let by): "allowed" + (by.map { ", agreed by " + $0 } ?? "")
    case .forbidden(let why): "not allowed" + (why.map { ": " + $0 } ?? "")
    }
  }
}

extension Met {
  /// The name, with the role if it is known.
  public var words: String {
    role.map { "\(name) (\($0))" } ?? name
  }
}

extension Interview {
  /// The subject: the vacancy and the employer.
  public var matter: String { "\(vacancy) at \(employer.name)" }

  /// The kind of interview.
  public var kind: String { stage.map { "\($0.words) interview" } ?? "interview" }

  /// The consultant, with the colleague who covers for them at a time: `Sam, covered by Ruth`.
  public func consultantWords(at now: Instant) -> String {
    consultant.name + (cover(at: now).map { ", covered by " + $0.by.name } ?? "")
  }

  /// The same with the end of the cover: `Sam, covered by Ruth until Fri 4 Dec 09:00`.
  public func consultantWords(_ times: Times, at now: Instant) -> String {
    consultantWords(at: now) + (cover(at: now).map { " until " + times.moment($0.until) } ?? "")
  }
}

extension Identifier {
  /// The number as people read and type it.
  public var reference: String { "#\(number)" }
}

extension DataRight {
  /// The object of the request, after `the request`.
  public var words: String {
    switch self {
    case .access: "to see what is held of them"
    case .erasure: "to be forgotten"
    case .objection: "that their data be used no longer"
    case .rectification: "to have their data put right"
    }
  }
}
