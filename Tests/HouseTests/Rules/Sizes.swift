private func isProgram(_ file: SourceFile) -> Bool {
  file.isSwift && (file.isIn("Sources") || file.isIn("Tests") || file.isIn("migrations"))
}

private func lines(_ count: Int) -> String {
  String(repeating: "let line = 0\n", count: count)
}

private func function(bodyOf count: Int) -> String {
  "func long() {\n" + String(repeating: "  step()\n", count: count) + "}\n"
}

extension HouseRule {
  static let fileLength = HouseRule(
    name: "no file has more than 250 lines",
    covers: { isProgram($0) },
    breaches: { files in
      files.filter { $0.lineCount > 250 }.map {
        Breach(path: $0.path, what: "has \($0.lineCount) lines, of 250 at most")
      }
    },
    planted: [
      Planted("a line too many", saying: "has 251 lines", "Tests/DomainTests/A.swift", lines(251))
    ],
    innocent: [SourceFile("Sources/Domain/A.swift", lines(250))])

  static let medianLength = HouseRule(
    name: "half of the sources have no more than 100 lines",
    covers: { $0.isSwift && $0.isIn("Sources") },
    breaches: { files in
      let counts = files.map(\.lineCount).sorted()
      let median = counts[counts.count / 2]
      guard median > 100 else { return [] }
      return [Breach(path: "Sources", what: "the median file has \(median) lines, of 100 at most")]
    },
    planted: [
      Planted(
        "most of them long", saying: "the median file has 101 lines",
        [9, 101, 102].map { SourceFile("Sources/Domain/A\($0).swift", lines($0)) })
    ],
    innocent: [9, 100, 250].map { SourceFile("Sources/Domain/A\($0).swift", lines($0)) })

  static let functionLength = HouseRule(
    name: "functions have fewer than 40 lines",
    covers: { isProgram($0) },
    breaches: { files in
      files.flatMap { file in
        var bodies = BodyScanner(file.swift.code)
        return bodies.found().filter { $0.lineCount >= 40 }.map {
          Breach(
            path: file.path, line: $0.line,
            what: "`\($0.name)` has \($0.lineCount) lines, of 39 at most")
        }
      }
    },
    planted: [
      Planted(
        "a line too many", saying: "`long` has 40 lines",
        "Sources/Domain/A.swift", function(bodyOf: 38)),
      Planted(
        "its brace on the next line", saying: "`long` has 41 lines", "Sources/Domain/A.swift",
        function(bodyOf: 38).replacing("() {", with: "()\n  -> Int\n{")
          .replacing("-> Int\n{", with: "-> Int {")),
      Planted(
        "closing braces in strings and comments", saying: "`long` has 42 lines",
        "Sources/Domain/A.swift",
        function(bodyOf: 38).replacing(
          "() {\n", with: "() {\n  // }\n  print(\"} \\(x) }\")\n")),
      Planted(
        "an initializer", saying: "`init` has 44 lines", "Sources/Domain/A.swift",
        "struct A {\n" + function(bodyOf: 42).replacing("func long", with: "init")
          + "}\n"),
      Planted(
        "a computed property", saying: "`long` has 50 lines", "Sources/Domain/A.swift",
        function(bodyOf: 48).replacing("func long()", with: "var long: Int")),
    ],
    innocent: [
      SourceFile("Sources/Domain/A.swift", function(bodyOf: 37)),
      SourceFile(
        "Sources/Domain/B.swift",
        "protocol B {\n  func b()\n  init()\n}\nstruct C {\n" + lines(60) + "}\n"),
      SourceFile(
        "Sources/Domain/D.swift",
        "let d = D.init(1)\nlet e = [\n" + lines(60) + "]\nextension D {\n" + lines(60) + "}\n"),
    ])

  static let fileNames = HouseRule(
    name: "a file is named after the concept in it",
    covers: { isProgram($0) },
    breaches: { files in
      files.flatMap { file in
        ["Util", "Helper", "Manager", "Common", "Misc"].filter(file.concept.contains).map {
          Breach(path: file.path, what: "`\($0)` names no concept")
        }
      }
    },
    planted: [
      Planted("Utils", saying: "`Util`", "Sources/Domain/StringUtils.swift", ""),
      Planted("Helpers", saying: "`Helper`", "Tests/DomainTests/Helpers.swift", ""),
      Planted("Manager", saying: "`Manager`", "Sources/Store/DatabaseManager.swift", ""),
      Planted("Common", saying: "`Common`", "Sources/Domain/Common+Date.swift", ""),
    ],
    innocent: [SourceFile("Sources/Domain/Party.swift", "")])
}
