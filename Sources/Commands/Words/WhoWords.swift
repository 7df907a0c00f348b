import Domain
import Wording
import WorkingTime

extension InterviewChoice {
  /// The line above the list of interviews.
  var heading: String {
    switch ground {
    case .match:
      "`\(shown(typed))` could be any of \(Grammar.count(interviews.count, "interview")):"
    case .otherEmployers: "no open interview matches `\(shown(typed))`; with other employers:"
    case .employerOnly: "no candidate's name matches `\(shown(typed))`; with that employer:"
    case .nearNames: "no candidate's name matches `\(shown(typed))`; did you mean one of these?"
    case .notOpen: "no open interview matches `\(shown(typed))`; closed or cancelled:"
    }
  }

  /// The interviews, one per line; twenty at most.
  var list: String {
    interviews.prefix(20).map { interview in
      let start = TimeWords.full(interview.time.start, in: calendar)
      let candidate = interview.candidate.name
      let employer = interview.employer.name
      return "  #\(interview.id.number) \(shown(candidate))\(RefusalWords.oddity(of: candidate)), "
        + "\(shown(employer))\(RefusalWords.oddity(of: employer)), "
        + "\(shown(interview.vacancy)), \(start)"
    }.joined(separator: "\n")
      + (interviews.count > 20 ? "\n  and \(interviews.count - 20) more" : "")
  }

  /// The hint on how to choose one of them.
  var help: String {
    let number = "type the number instead, such as `\(interviews.first?.id.number ?? 1)`"
    switch ground {
    case .otherEmployers, .employerOnly: return number
    case .notOpen: return "type the number to record of it all the same"
    case .nearNames(let names): return RefusalWords.didYouMean(names) ?? "debrief due --all"
    case .match:
      let employers = Set(interviews.map(\.employer.id))
      guard Set(interviews.map(\.candidate.id)).count == 1, employers.count == interviews.count,
        !typed.contains("@"), SoughtContact(typed) == nil,
        let employer = interviews.first?.employer.name
      else { return number }
      let word = folded(employer).prefix { $0.isLetter || $0.isNumber }
      return number + ", or the employer too: \(quoted(typed.trimmed + "@" + word))"
    }
  }
}

/// The words for names that are near.
extension RefusalWords {
  /// The text to add to a command that lacks an argument or option.
  static func addition(_ option: String) -> String {
    switch option {
    case "WHO": "a number or a name, as in `42` or `priya`"
    case "CANDIDATE", "CANDIDATE-NAME": "the candidate's name, as in \"Priya Shah\""
    case "FROM", "TO": "a consultant's name"
    case "GONE", "KEPT": "a name"
    default: option
    }
  }

  /// `did you mean` with the likeliest names; nil if there are none.
  static func didYouMean(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return "did you mean "
      + Grammar.list(names.prefix(3).map(marked), conjunction: "or") + "?"
  }

  /// A name in backticks, with a note on anything invisible in it.
  static func marked(_ name: String) -> String {
    "`\(shown(name))`" + oddity(of: name)
  }

  /// A note on a name with invisible parts; nil if it has none.
  static func note(on kind: String, _ name: String) -> String? {
    NameOddity.words(about: name).map { "note: the \(kind) `\(shown(name))` \($0)" }
  }

  /// The oddity of a name in brackets; empty if it has none.
  static func oddity(of name: String) -> String {
    NameOddity.words(about: name).map { " (\($0))" } ?? ""
  }
}
