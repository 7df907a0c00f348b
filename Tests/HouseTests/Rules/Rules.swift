extension HouseRule {
  static let ruleFiles = HouseRule(
    name: "each rule has one file that says who chases whom",
    covers: {
      $0.isSwift && $0.isIn("Sources/ChasePolicy") || $0.path == "Sources/Domain/Rule.swift"
    },
    breaches: { files in
      let rules = files.filter(\.isRule)
      guard !rules.isEmpty else {
        return [Breach(path: "Sources/ChasePolicy/Rules", what: "there is no rule")]
      }
      return RuleTable(files).faults
        + rules.filter { $0.lineCount > 140 }.map {
          Breach(path: $0.path, what: "has \($0.lineCount) lines, of about 120")
        }
    },
    planted: [
      Planted("no rule at all", saying: "there is no rule", [policy()]),
      Planted(
        "no doc comment", saying: "has no doc comment", [policy(), rule("", of: "ThankYou")]),
      Planted(
        "no last line", saying: "does not end in `Chase:",
        [policy(), rule("/// A thank-you is owed.\n", of: "ThankYou")]),
      Planted(
        "a file about nothing", saying: "is named after no rule",
        [policy(), rule("/// Nothing.\n///\n/// Chase: a to b, now.\n", of: "Nothing")]),
      Planted("a rule without a file", saying: "no file tells of the rule `brief`", example),
      Planted(
        "a rule too long", saying: "has 141 lines",
        [
          policy(),
          rule(
            "/// A.\n///\n/// Chase: a to b, now.\n" + String(repeating: "\n", count: 137),
            of: "ThankYou"),
        ]),
    ],
    innocent: example + [
      rule("/// Notes.\n///\n/// Chase: us to them, now.\n", of: "Brief"),
      SourceFile("Sources/ChasePolicy/Rules/ChaseRule.swift", "protocol ChaseRule {}\n"),
    ])

  static let ruleTable = HouseRule(
    name: "the README's table of rules is made from their doc comments",
    covers: {
      $0.path == "README.md" || $0.isIn("Sources/ChasePolicy")
        || $0.path == "Sources/Domain/Rule.swift"
    },
    breaches: { files in
      let readme = files.first { $0.path == "README.md" }?.text ?? ""
      let table = RuleTable(files)
      guard let wanted = table.placed(in: readme) else {
        return [Breach(path: "README.md", what: "has no markers `<!-- rules -->`")]
      }
      guard wanted != readme || table.rows.isEmpty else { return [] }
      return [
        Breach(
          path: "README.md",
          what: "its table of rules is not that of the rules; "
            + "`DEBRIEF_RECORD=1 swift test --filter HouseTests` records it anew")
      ]
    },
    planted: [
      Planted(
        "another sentence", saying: "is not that of the rules",
        example + [readme(row: "| `thankYou` | candidate to us | A gift is owed | late |\n")]),
      Planted(
        "no table", saying: "has no markers", example + [SourceFile("README.md", "# debrief\n")]),
      Planted("no rule", saying: "is not that of the rules", [policy(), readme(row: "")]),
    ],
    innocent: example + [
      readme(
        row:
          "| `thankYou` | candidate to employer | A thank-you is owed, soon | at once, never late |\n"
      )
    ])

  /// A policy of two rules, of which only one has its file.
  private static let example = [
    policy(),
    rule(
      """
      /// A thank-you is owed,
      /// soon.
      ///
      /// Not after a withdrawal.
      ///
      /// Chase: candidate to employer, at once,
      /// never late.

      """, of: "ThankYou"),
  ]

  private static func policy() -> SourceFile {
    SourceFile("Sources/Domain/Rule.swift", "enum Rule {\n  case brief, thankYou\n}\n")
  }

  private static func rule(_ comment: String, of name: String) -> SourceFile {
    SourceFile("Sources/ChasePolicy/Rules/\(name).swift", comment + "struct \(name) {}\n")
  }

  private static func readme(row: String) -> SourceFile {
    SourceFile("README.md", "<!-- rules -->\n\(RuleTable.head)\(row)<!-- /rules -->\n")
  }
}
