import ArgumentParser

/// `people`: the candidates, the employers and the contacts there.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract:
      "List, add, edit, merge and split candidates, employers and contacts.",
    subcommands: [
      PeopleListCommand.self, PeopleShowCommand.self, PeopleAddCommand.self,
      PeopleEditCommand.self, PeopleMergeCommand.self, PeopleSplitCommand.self,
    ])
}

extension PeopleCommand {
  /// The arguments, with the kind of person named where a number such as `K3`, or an option that only
  /// contacts have, says it alone: `people edit K3` is `people edit contact K3`.
  static func naming(kindIn arguments: [String]) -> [String] {
    guard arguments.count > 2, arguments[0] == "people", ["edit", "merge"].contains(arguments[1]),
      !["candidate", "employer", "contact", "any", "help"].contains(arguments[2])
    else { return arguments }
    let isContact =
      arguments[2].wholeMatch(of: /[Kk][0-9]+/) != nil
      || !ofContacts.isDisjoint(with: arguments.map { String($0.prefix { $0 != "=" }) })
    return isContact ? arguments.prefix(2) + ["contact"] + arguments.dropFirst(2) : arguments
  }

  private static let ofContacts: Set = ["--left", "--no-left", "--main", "--no-main", "--role"]
}
