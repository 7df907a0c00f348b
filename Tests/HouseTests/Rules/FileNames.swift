extension HouseRule {
  static let fileNames = HouseRule(
    name: "a file is named after the concept in it",
    covers: { $0.isSwift && ["Sources", "Tests", "migrations"].contains(where: $0.isIn) },
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
