public import WorkingTime

extension Debrief {
  /// The account that several debriefs of one interview make together, in the order in which they
  /// were told; nil where there are none.
  ///
  /// A later one completes the earlier ones. Lists are joined without doubles, texts follow each
  /// other, and of a single value the one that was stated last holds: a debrief that doesn't mention
  /// it leaves it as it was, and one that contradicts it leaves the earlier one in the note. The
  /// policy reads each debrief by itself, not this.
  public init?(completing debriefs: [Debrief]) {
    guard let last = debriefs.last else { return nil }
    guard debriefs.count > 1 else {
      self = last
      return
    }
    self.init(passOn: debriefs.contains(where: \.passOn))
    for field in DebriefField.all {
      let values = debriefs.compactMap { $0[field] }
      guard let last = values.last else { continue }
      switch field.place {
      case .people: self[field] = .people(Met.joined(values.flatMap(\.people)))
      case .text: self[field] = .texts([Self.joined(values.flatMap(\.texts))])
      case .texts: self[field] = .texts(Self.distinct(values.flatMap(\.texts)))
      case .mark, .choice, .deadline: self[field] = last
      }
    }
    let overtaken = Self.overtaken(debriefs)
    if !overtaken.isEmpty {
      let note = [account.note].compactMap(\.self) + ["At first: " + Self.joined(overtaken)]
      self[.note] = .texts([Self.joined(note)])
    }
  }

  /// The statements of debriefs that later ones contradict.
  private static func overtaken(_ debriefs: [Debrief]) -> [String] {
    var stated = Debrief(interest: nil)
    return debriefs.flatMap { later in
      let overtaken = stated.contradictions(in: later).map(\.earlier)
      for field in DebriefField.all { if let value = later[field] { stated[field] = value } }
      return overtaken
    }
  }

  /// The single values that a later debrief of the interview states differently, in the order in
  /// which they are asked for.
  public func contradictions(in later: Debrief) -> [DebriefContradiction] {
    var found: [DebriefContradiction] = []
    if let then = account.went, let now = later.account.went, then != now {
      found.append(.went(then, now: now))
    }
    if let then = interest, let now = later.interest, then != now {
      found.append(.interest(then, now: now))
    }
    if let then = hearBy, let now = later.hearBy, then != now {
      found.append(.hearBy(then, now: now))
    }
    // That it was sent since contradicts nothing.
    if thanked == true, later.thanked == false { found.append(.thanked) }
    return found
  }

  /// Texts one after the other, each once.
  ///
  /// They stand on one line, since not every format keeps the end of a line.
  private static func joined(_ texts: [String]) -> String {
    distinct(texts).reduce("") { joined, text in
      guard let end = joined.last else { return text }
      return joined + (".!?".contains(end) ? " " : "; ") + text
    }
  }

  /// Texts without those that differ from an earlier one in case only.
  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0.lowercased()).inserted }
  }
}

extension Met {
  /// People without doubles: of one name the role that was given last.
  fileprivate static func joined(_ people: [Met]) -> [Met] {
    var joined: [Met] = []
    for person in people {
      let known = joined.firstIndex { $0.name.lowercased() == person.name.lowercased() }
      if let known {
        joined[known] = Met(name: joined[known].name, role: person.role ?? joined[known].role)
      } else {
        joined.append(person)
      }
    }
    return joined
  }
}

/// A single value that two debriefs of one interview state differently.
public enum DebriefContradiction: Hashable, Sendable {
  /// The candidate's rating of the interview.
  case went(Int, now: Int)
  /// The candidate's interest.
  case interest(Interest, now: Interest)
  /// The date on which the candidate was told to expect an answer.
  case hearBy(Deadline, now: Deadline)
  /// That the thank-you was sent, and now is not.
  case thanked

  /// The earlier statement in a few words.
  var earlier: String {
    switch self {
    case .went(let mark, _): "went \(mark) of 5"
    case .interest(let interest, _): "interest \(interest.rawValue)"
    case .hearBy(.endOf(let date), _): "to hear by \(date.iso8601)"
    case .hearBy(.at(let instant), _): "to hear by \(instant.rfc3339)"
    case .thanked: "had said thank you"
    }
  }
}

extension Sequence where Element == Fact {
  /// All that the candidate told of the interview; nil where there was no debrief.
  public var completedDebrief: Debrief? {
    Debrief(
      completing: compactMap { fact in
        if case .debrief(let debrief) = fact.event { debrief } else { nil }
      })
  }
}
