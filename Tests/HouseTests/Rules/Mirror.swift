import Testing

extension HouseRule {
  /// Told, not enforced: a test may well be about what several files do together.
  static let testsMirrorSources = HouseRule(
    name: "tests mirror sources, file by file",
    covers: { $0.isSwift && !$0.isIn("Tests/HouseTests") },
    breaches: { files in
      let concepts = Set(files.map { "\($0.room)/\($0.concept)" })
      let tests = files.filter { $0.isIn("Tests") && $0.concept.hasSuffix("Tests") }
      return tests.compactMap { file in
        let room = file.room.dropLast("Tests".count)
        let concept = file.concept.dropLast("Tests".count)
        // What a test suite brings along for itself is a source to its own tests.
        let isMirrored = [String(room), file.room].contains {
          concepts.contains("\($0)/\(concept)")
        }
        guard !isMirrored else { return nil }
        return Breach(path: file.path, what: "no file of that name is in \(room)")
      }
    },
    planted: [
      Planted(
        "a test of a file that went away", saying: "no file of that name is in Domain",
        [
          SourceFile("Sources/Domain/Party.swift", ""),
          SourceFile("Sources/Store/Person.swift", ""),
          SourceFile("Tests/DomainTests/PersonTests.swift", ""),
        ])
    ],
    innocent: [
      SourceFile("Sources/Domain/People/Party.swift", ""),
      SourceFile("Tests/DomainTests/PartyTests.swift", ""),
      SourceFile("Tests/DomainTests/PartyFixture.swift", ""),
      SourceFile("Tests/DomainTests/PartyFixtureTests.swift", ""),
    ],
    severity: .warning)
}
