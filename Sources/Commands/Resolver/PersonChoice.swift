import Domain
import Store
import Wording

/// The candidates that a name may mean; the user chooses one by number.
struct PersonChoice {
  /// The name, as typed.
  let typed: String
  /// The candidates.
  let people: [KnownPerson]
  /// True if a new person may be meant too.
  let mayBeNew: Bool

  /// The line above the list.
  var heading: String {
    let name = "`\(shown(typed))`"
    guard mayBeNew else {
      return "\(name) could be any of \(Grammar.count(people.count, "candidate")):"
    }
    return people.count == 1
      ? "another \(name) is known, with another number or address:"
      : "\(Grammar.count(people.count, "candidate")) could be \(name):"
  }

  /// The candidates, a line each, with what tells them apart; twenty at most.
  var list: String {
    people.prefix(20).map { "  " + $0.words }.joined(separator: "\n")
      + (people.count > 20 ? "\n  and \(people.count - 20) more" : "")
  }

  /// The hint on how to choose one of them.
  var help: String {
    let number = people.lazy.compactMap(\.id).first.map { "C\($0.number)" } ?? "C1"
    return mayBeNew
      ? "add --candidate \(number) if that is the one, --new if it is another person"
      : "type the number instead, such as `\(number)`"
  }

  /// Asks which one is meant; nil for a new person.
  ///
  /// Throws where there is no terminal.
  func ask() throws -> KnownPerson? {
    guard Prompt.isPossible else { throw CommandError.whichPerson(self) }
    Terminal.say(heading)
    Terminal.say(list)
    let numbers = people.compactMap(\.id).map { "C\($0.number)" } + (mayBeNew ? ["new"] : [])
    return try Prompt.number(
      "Which one? (\(numbers.joined(separator: ", "))):", option: "CANDIDATE", among: numbers
    ) { (answer: String) -> KnownPerson?? in
      if mayBeNew, folded(answer) == "new" { return .some(nil) }
      let number = Identifier<Candidate>(typed: answer) ?? Int64(answer).map { Identifier($0) }
      return number.flatMap { number in people.first { $0.id == number } }.map { .some($0) }
    }
  }
}

extension KnownPerson {
  /// The person with what tells them from another of the name: `C7  John Smith, 07700 900001, Acme`.
  var words: String {
    let number = id.map { "C\($0.number)  " } ?? ""
    let parts = [name] + phones.prefix(2) + emails.prefix(2) + employers
    return number + parts.map(shown).joined(separator: ", ")
  }
}

extension Identifier where Of == Candidate {
  /// The number in `C7` and in `John Smith (C7)`; nil for other text.
  init?(typed: String) { self.init(typed, after: "C") }
}

extension Identifier where Of == EmployerContact {
  /// The number in `K3` and in `Ann Lee (K3)`; nil for other text.
  init?(typed: String) { self.init(typed, after: "K") }
}

extension Identifier {
  fileprivate init?(_ typed: String, after letter: Character) {
    var text = typed.trimmed[...]
    if text.hasSuffix(")"), let start = text.lastIndex(of: "(") {
      text = text[text.index(after: start)...].dropLast()
    }
    guard text.count > 1, text.first?.uppercased() == String(letter),
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int64(text.dropFirst())
    else { return nil }
    self.init(number)
  }
}
