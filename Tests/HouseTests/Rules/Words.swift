extension HouseRule {
  /// The dash that British typewriters did not have, written so that this file keeps the rule.
  private static let dash = "\u{2014}"

  static let wording = HouseRule(
    name: "an em dash stands nowhere",
    covers: { _ in true },
    breaches: { files in
      files.flatMap { $0.breaches(dash, in: $0.text, saying: "has an em dash") }
    },
    planted: [
      Planted("in a comment", saying: "em dash", "Sources/Domain/A.swift", "// so \(dash) no\n"),
      Planted("in the README", saying: "em dash", "README.md", "debrief \(dash) a tool\n"),
      Planted("in a migration", saying: "em dash", "migrations/0001_a.sql", "-- a \(dash) b\n"),
    ],
    innocent: [SourceFile("README.md", "well-known, 24-48 hours, 1\u{2013}5 - fine\n")])

  static let looseEnds = HouseRule(
    name: "sources have no loose ends and no traps",
    covers: { $0.isIn("Sources") || $0.isIn("migrations") },
    breaches: { files in
      files.flatMap { file in
        file.breaches(#"\b(?:TODO|FIXME|XXX)\b"#, in: file.text, saying: "a loose end")
          + file.breaches(
            #"\btry!|\bas!|\bfatalError\("#,
            in: file.code, saying: "a trap")
      }
    },
    planted: [
      ("// TODO: the rest", "a loose end"), ("/* FIXME */", "a loose end"),
      ("let words = \"XXX\"", "a loose end"), ("let store = try! open()", "a trap"),
      ("let duty = value as! Duty", "a trap"), ("fatalError()", "a trap"),
    ].map { line, what in
      Planted(line, saying: what, "Sources/Domain/A.swift", line + "\n")
    },
    innocent: [
      SourceFile("Sources/Domain/A.swift", "// never fatalError()\nlet a = try b() as? C\n"),
      SourceFile("Sources/SQLiteDefence/defence.c", "int defend(void) { return 0; }\n"),
    ])

  static let exhaustiveWords = HouseRule(
    name: "a new error does not compile without its words",
    covers: { file in
      file.isIn("Sources/Commands/Errors")
        || file.isIn("Sources")
          && file.concept.contains("Error")
    },
    breaches: { files in
      files.flatMap { $0.breaches(#"^\s*default:\s*$"#, in: $0.code, saying: "a default") }
    },
    planted: [
      Planted(
        "an error that nobody worded", saying: "a default", "Sources/Commands/ErrorText.swift",
        "switch error {\ndefault:\n  self.init(\"this cannot be done\")\n}\n")
    ],
    innocent: [
      SourceFile(
        "Sources/Commands/Errors/CountText.swift", "switch number {\ndefault: \"\\(number)th\"\n}\n"
      )
    ])

  /// Ways for a test to pass without having looked.
  private static let blind =
    #"\.disabled\(|#expect\((?:Bool\()?true\)|XCTAssertTrue\(true\)|\bisIntermittent: true\b"#

  static let honestTests = HouseRule(
    name: "no test is switched off, none passes unseen",
    covers: { $0.isSwift && $0.isIn("Tests") && !$0.isIn("Tests/HouseTests") },
    breaches: { files in
      files.flatMap { $0.breaches(blind, in: $0.code, saying: "a test that cannot fail") }
        + files.flatMap { $0.breaches(#"\btry!|\bas!"#, in: $0.code, saying: "a trap") }
    },
    planted: [
      ("@Test(.disabled(\"later\")) func a() {}", "cannot fail"),
      ("#expect(true)", "cannot fail"), ("#expect(Bool(true))", "cannot fail"),
      ("withKnownIssue(isIntermittent: true) { check() }", "cannot fail"),
      ("let a = try! b()", "a trap"),
    ].map { line, what in
      Planted(line, saying: what, "Tests/DomainTests/ATests.swift", line + "\n")
    },
    innocent: [
      SourceFile("Tests/DomainTests/ATests.swift", "#expect(isTrue)\n// never .disabled(\n")
    ])
}
