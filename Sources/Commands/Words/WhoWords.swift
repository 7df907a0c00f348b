import Domain
import WorkingTime
import Wording

/// The words for whom somebody may mean.
extension RefusalWords {
  /// What stands above a list of interviews of which one is to be chosen.
  static func choice(_ refusal: Refusal) -> String {
    switch refusal {
    case .ambiguous(let typed, let matches):
      "`\(shown(typed))` could be any of \(Grammar.count(matches.count, "interview")):"
    case .noneThere(let typed, _):
      "no open interview matches `\(shown(typed))`; with other employers:"
    case .onlyEmployer(let typed, _):
      "no candidate's name matches `\(shown(typed))`; with that employer:"
    case .nobody(let typed, _):
      "no candidate's name matches `\(shown(typed))`; did you mean one of these?"
    default:
      "more than one interview matches:"
    }
  }

  /// How one of several interviews is told apart from the others.
  static func howToChoose(_ typed: String, _ matches: [Interview]) -> String {
    let number = "type the number instead, such as `\(matches.first?.id.number ?? 1)`"
    let employers = Set(matches.map(\.employer.id))
    guard Set(matches.map(\.candidate.id)).count == 1, employers.count == matches.count,
      !typed.contains("@"), SoughtContact(typed) == nil, let employer = matches.first?.employer.name
    else { return number }
    let word = folded(employer).prefix { $0.isLetter || $0.isNumber }
    return number + ", or the employer too: \(quoted(typed.trimmed + "@" + word))"
  }

  /// What is to be added to a command for an argument or option that it lacks.
  static func addition(_ option: String) -> String {
    switch option {
    case "WHO": "a number or a name, as in `42` or `priya`"
    case "CANDIDATE", "CANDIDATE-NAME": "the candidate's name, as in \"Priya Shah\""
    case "FROM", "TO": "a consultant's name"
    case "GONE", "KEPT": "a name"
    default: option
    }
  }

  /// `did you mean` with the likeliest names, or nothing where there is none.
  static func didYouMean(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    return "did you mean "
      + Grammar.list(names.prefix(3).map(marked), conjunction: "or") + "?"
  }

  /// A name in backticks, and what about it the eye does not see.
  static func marked(_ name: String) -> String {
    "`\(shown(name))`" + oddity(of: name)
  }

  /// Interviews, a line each, to choose one of by its number.
  static func matchList(_ matches: [Interview], calendar: WorkingCalendar) -> String {
    matches.prefix(20).map { interview in
      let start = TimeWords.full(interview.time.start, in: calendar)
      let candidate = interview.candidate.name
      let employer = interview.employer.name
      return "  #\(interview.id.number) \(shown(candidate))\(oddity(of: candidate)), "
        + "\(shown(employer))\(oddity(of: employer)), \(shown(interview.vacancy)), \(start)"
    }.joined(separator: "\n")
      + (matches.count > 20 ? "\n  and \(matches.count - 20) more" : "")
  }

  /// A note on a name of which the eye does not see all; nil where there is nothing to say.
  static func note(on kind: String, _ name: String) -> String? {
    NameOddity.words(about: name).map { "note: the \(kind) `\(shown(name))` \($0)" }
  }

  private static func oddity(of name: String) -> String {
    NameOddity.words(about: name).map { " (\($0))" } ?? ""
  }
}
