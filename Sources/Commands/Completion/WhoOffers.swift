import Domain
import Store
import Wording

/// The completions for WHO: candidates' names, with the employer's for a candidate with interviews
/// at several; after an `@` the employers of those candidates.
struct WhoOffers {
  private let names: NameLookup
  private let typed: String

  init(_ names: NameLookup, _ typed: String) {
    self.names = names
    self.typed = typed
  }

  /// The offers, in the order of the names.
  var offers: [Offer] {
    if let sign = typed.lastIndex(of: "@") {
      let employer = folded(String(typed[typed.index(after: sign)...]))
      return employers(of: String(typed[..<sign]), beginning: employer)
    }
    let interviews = names.interviews(beginning: typed)
    return interviews.map(\.candidate).unique.flatMap { candidate in
      let theirs = interviews.filter { $0.candidate.id == candidate.id }
      let name = inOrder(candidate.name)
      guard !candidate.isNamesake else {
        return [Offer(candidate.label, about: reach(candidate) + about(theirs))]
      }
      guard theirs.count > 1 else { return theirs.map { Offer(name, about: about($0)) } }
      return theirs.map(\.employer).unique.map { employer in
        let there = theirs.filter { $0.employer.id == employer.id }
        return Offer("\(name)@\(employer.name)", about: about(there))
      }
    }
  }

  private func employers(of candidate: String, beginning employer: String) -> [Offer] {
    let known =
      candidate.isEmpty
      ? names.names(of: .employer, beginning: employer)
      : names.interviews(beginning: candidate).map(\.employer.name).unique
    return known.filter { folded($0).hasPrefix(employer) }.map { Offer("\(candidate)@\($0)") }
  }

  /// A name beginning with the typed word: `Shah Priya` for `sha`, which means the same, so that a
  /// shell finds the typed letters in it.
  private func inOrder(_ name: String) -> String {
    let wanted = folded(typed)
    guard !folded(name).hasPrefix(wanted) else { return name }
    let words = name.split(separator: " ")
    let place = words.indices.first { place in
      folded(words[place...].joined(separator: " ")).hasPrefix(wanted)
    }
    guard let place else { return name }
    return (words[place...] + words[..<place]).joined(separator: " ")
  }

  /// The words that tell one of two of a name from the other.
  private func reach(_ candidate: Candidate) -> String {
    candidate.reach.map { $0 + ", " } ?? ""
  }

  private func about(_ theirs: [Interview]) -> String {
    theirs.count == 1 ? about(theirs[0]) : Grammar.count(theirs.count, "interview")
  }

  private func about(_ interview: Interview) -> String {
    "#\(interview.id.number), \(interview.vacancy) at \(interview.employer.name)"
  }
}

extension Array where Element: Hashable {
  /// The elements without duplicates, in the order of their first occurrence.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
