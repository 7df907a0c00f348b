import Domain
import Wording
import WorkingTime

/// The interviews that WHO may mean; the user chooses one by its number.
struct InterviewChoice {
  /// The way in which the interviews were found.
  enum Ground {
    /// All of them match.
    case match
    /// The candidate matches, but has no interview with the named employer.
    case otherEmployers
    /// No candidate matches, but an employer does.
    case employerOnly
    /// No candidate matches, but these names are near.
    case nearNames([String])
    /// They match, but are closed or cancelled.
    case notOpen
  }

  /// WHO, as typed.
  let typed: String
  /// The interviews.
  let interviews: [Interview]
  /// The way in which they were found.
  let ground: Ground
  /// The agency's calendar, whose time zone applies to their times.
  let calendar: WorkingCalendar
}

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
      let names = [interview.candidate.label, interview.employer.name]
        .map { shown($0) + NameOddity.bracketed($0) }
      let reach = interview.candidate.isNamesake ? interview.candidate.reach.map(shown) : nil
      let parts = names + [shown(interview.vacancy), start] + [reach].compactMap(\.self)
      return "  #\(interview.id.number) " + parts.joined(separator: ", ")
    }.joined(separator: "\n")
      + (interviews.count > 20 ? "\n  and \(interviews.count - 20) more" : "")
  }

  /// The hint on how to choose one of them.
  var help: String {
    let number = "type the number instead, such as `\(interviews.first?.id.number ?? 1)`"
    switch ground {
    case .otherEmployers, .employerOnly: return number
    case .notOpen: return "type the number to record of it all the same"
    case .nearNames(let names): return Suggestion.didYouMean(names) ?? "debrief due --all"
    case .match:
      let employers = Set(interviews.map(\.employer.id))
      guard Set(interviews.map { folded($0.candidate.name) }).count == 1,
        employers.count == interviews.count, !typed.contains("@"), SoughtContact(typed) == nil,
        Identifier<Candidate>(typed: typed) == nil,
        let employer = interviews.first?.employer.name
      else { return number }
      let word = folded(employer).prefix { $0.isLetter || $0.isNumber }
      return number + ", or the employer too: \(quoted(typed.trimmed + "@" + word))"
    }
  }
}
