import Foundation

extension HouseRule {
  static let readmeLength = HouseRule(
    name: "the README has no more than 250 lines",
    covers: { $0.path == "README.md" },
    breaches: { files in
      files.filter { $0.lineCount > 250 }.map {
        Breach(path: $0.path, what: "has \($0.lineCount) lines, of 250 at most")
      }
    },
    planted: [
      Planted(
        "a line too many", saying: "has 251 lines",
        "README.md", String(repeating: "\n", count: 251))
    ],
    innocent: [SourceFile("README.md", String(repeating: "\n", count: 250))])

  static let readmeNamesCommands = HouseRule(
    name: "the README names every command",
    covers: { $0.path == "README.md" || ($0.isSwift && $0.isIn("Sources/Commands")) },
    breaches: { files in
      let names = files.flatMap(\.commandNames)
      guard !names.isEmpty else { return [Breach(path: "Sources/Commands", what: "no command")] }
      return missing(names, from: files, kind: "command")
    },
    planted: [
      Planted(
        "a command by its type's name", saying: "the command `not-yet` is not named",
        [SourceFile("README.md", "`due`\n"), command("struct NotYet: ParsableCommand {\n")]),
      Planted(
        "a command with a name of its own", saying: "the command `log` is not named",
        [
          SourceFile("README.md", "`due` and a logbook\n"),
          command("struct LogDebrief: AsyncParsableCommand {\n  x(\n    commandName: \"log\")\n"),
        ]),
      Planted("no command", saying: "no command", "README.md", "`due`\n"),
    ],
    innocent: [
      SourceFile("README.md", "`due` · `debrief log WHO` · `policy` (show, set) · `policy eval`\n"),
      command(
        "struct Due: ParsableCommand {\n}\nstruct Entry: ParsableCommand {\n"
          + "  let name = x(commandName: \"log\")\nstruct Eval: ParsableCommand {\n}\n"),
    ])

  static let readmeNamesSettings = HouseRule(
    name: "the README names every setting",
    covers: { $0.path == "README.md" || ($0.isSwift && $0.isIn("Sources")) },
    breaches: { files in
      let names = files.flatMap(\.settingNames)
      guard !names.isEmpty else { return [Breach(path: "Sources", what: "no setting")] }
      return missing(names, from: files, kind: "setting")
    },
    planted: [
      Planted(
        "a setting of the policy", saying: "the setting `employer.grace` is not named",
        [
          SourceFile("README.md", "`lateAfter`\n"),
          SourceFile(
            "Sources/ChasePolicy/Setting.swift",
            "case employerGrace = \"employer.grace\"\ncase lateAfter = \"lateAfter\"\n"),
        ]),
      Planted(
        "a setting of the environment", saying: "the setting `DEBRIEF_DB` is not named",
        [
          SourceFile("README.md", ""),
          SourceFile("Sources/Commands/Options.swift", "let path = get(\"DEBRIEF_DB\")\n"),
        ]),
      Planted("no setting", saying: "no setting", "README.md", "`DEBRIEF_DB`\n"),
    ],
    innocent: [
      SourceFile("README.md", "`employer.grace`, `DEBRIEF_DB`\n"),
      SourceFile("Sources/ChasePolicy/Settings.swift", "let grace = \"employer.grace\"\n"),
      SourceFile("Sources/Commands/Options.swift", "let path = get(\"DEBRIEF_DB\")\n"),
    ])

  static let readmeShowsTheWay = HouseRule(
    name: "the files that the README names exist",
    covers: { _ in true },
    breaches: { files in
      let readme = files.filter { $0.path == "README.md" }
      let path = #"(?<=`)(?:Sources|Tests|migrations|scripts)/[\w/.+-]+(?=`)"#
      return readme.flatMap { file in
        file.matches(of: path, in: file.text).filter { _, path in
          !files.contains { $0.path == path || $0.path.hasPrefix(path + "/") }
        }.map { Breach(path: file.path, line: $0.line, what: "`\($0.text)` is not there") }
      }
    },
    planted: [
      Planted(
        "a file that went away", saying: "`Sources/Domain/Person.swift` is not there",
        [
          SourceFile("README.md", "begin with `Sources/Domain/Person.swift`\n"),
          SourceFile("Sources/Domain/Party.swift", ""),
        ])
    ],
    innocent: [
      SourceFile("README.md", "`Sources/Domain`, then\n`Sources/Domain/Party.swift`\n"),
      SourceFile("Sources/Domain/Party.swift", ""),
    ])

  private static func command(_ text: String) -> SourceFile {
    SourceFile("Sources/Commands/Some.swift", text)
  }

  /// The names that the README has nowhere in backticks, alone or at the head of what is to be
  /// typed, nor after the program's own name.
  private static func missing(
    _ names: [String], from files: [SourceFile], kind: String
  ) -> [Breach] {
    let readme = files.filter { $0.path == "README.md" }.map(\.text).joined()
    return Set(names).sorted().compactMap { name in
      let typed = name.replacing(".", with: "\\.")
      let named = "(?:`|\\bdebrief )(?:debrief )?(?:[a-z-]+ ){0,2}\(typed)[` =]"
      guard readme.range(of: named, options: .regularExpression) == nil else { return nil }
      return Breach(path: "README.md", what: "the \(kind) `\(name)` is not named")
    }
  }
}

extension SourceFile {
  /// The names of the commands that the file declares; the program itself is none.
  fileprivate var commandNames: [String] {
    let types = matches(of: #"\bstruct \w+: (?:Async)?ParsableCommand\b"#, in: code)
    return types.enumerated().map { index, type in
      let end = index + 1 < types.count ? types[index + 1].line : .max
      let own = matches(of: #"\bcommandName: "[^"]+""#, in: text).first {
        (type.line..<end).contains($0.line)
      }
      if let own { return own.text.split(separator: "\"").last.map(String.init) ?? "" }
      return Self.hyphenated(type.text.dropFirst("struct ".count).prefix { $0 != ":" })
    }.filter { $0 != "debrief" }
  }

  /// A type's name as a parser of arguments shows it where no other was given.
  private static func hyphenated(_ name: Substring) -> String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += "-" }
      words += letter.lowercased()
    }
  }

  /// The names of settings that stand in the file's literals.
  fileprivate var settingNames: [String] {
    guard isSwift else { return [] }
    let environment = matches(of: #"\bDEBRIEF_[A-Z_]+\b"#, in: code).map(\.text)
    guard isIn("Sources/ChasePolicy"), concept.contains("Setting") else { return environment }
    let name = #""(?:[a-z][A-Za-z]*\.[a-z][A-Za-z]*|lateAfter)""#
    return environment + matches(of: name, in: code).map { $0.text.filter { $0 != "\"" } }
  }
}
