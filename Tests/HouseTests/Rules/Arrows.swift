import Foundation

/// Which room may import which.
enum Rooms {
  /// Modules that come with the system and are no dependency of the package.
  static let system: Set = ["Foundation", "Glibc", "Synchronization"]

  /// What every room that answers may import: no store and no terminal.
  private static let answers: Set = [
    "Domain", "WorkingTime", "AgencySettings", "ChasePolicy", "Wording", "Rendering", "Mustache",
    "Foundation",
  ]

  /// For each room below Sources, and the migrations, all that it may import.
  static let mayImport: [String: Set<String>] = [
    "WorkingTime": ["Foundation", "Synchronization"],
    "Domain": ["WorkingTime", "Foundation"],
    "AgencySettings": ["CTOML", "Domain", "Wording", "WorkingTime", "Foundation"],
    "ChasePolicy": ["AgencySettings", "Domain", "WorkingTime", "Foundation"],
    "migrations": [],
    "Engine": [],
    "SQLiteDefence": [],
    "SQLiteEngine": ["Engine", "SQLiteDefence", "GRDB", "Foundation", "Synchronization"],
    "CPostgres": [],
    "PostgresEngine": ["CPostgres", "Engine", "Foundation"],
    "Store": [
      "Domain", "WorkingTime", "AgencySettings", "ChasePolicy", "Wording", "Migrations", "Engine",
      "PostgresEngine", "SQLiteEngine", "Crypto", "Foundation", "Glibc", "Synchronization",
    ],
    "Wording": ["WorkingTime", "Foundation"],
    "CSpreadsheets": [],
    "Spreadsheets": ["CSpreadsheets", "WorkingTime"],
    "Rendering": answers.subtracting(["Rendering"]),
    "PolicyJSON": [
      "Domain", "WorkingTime", "AgencySettings", "ChasePolicy", "Rendering", "Foundation",
    ],
    "FeedbackReport": answers.union(["Spreadsheets"]),
    "DataProtection": answers,
    "Lists": answers.union(["DataProtection", "PolicyJSON"]),
    "Correspondence": answers.union(["DataProtection", "Lists"]),
    "Importing": ["Domain", "Spreadsheets", "WorkingTime", "Wording", "Foundation"],
    "CLineEditing": [],
    "CFullScreen": [],
    "CTOML": [],
    "LineEditing": ["CFullScreen", "CLineEditing", "Glibc", "Synchronization"],
    "Commands": answers.subtracting(["Mustache"]).union([
      "Store", "FeedbackReport", "DataProtection", "Lists", "Correspondence", "PolicyJSON",
      "Importing", "LineEditing", "Spreadsheets", "ArgumentParser", "Rainbow", "Glibc",
    ]),
    "debrief": ["Commands"],
  ]
}

extension SourceFile {
  /// The modules that it imports, with the lines of the imports.
  var imports: [(line: Int, module: String)] {
    let attributes = #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*"#
    let access = #"(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"#
    let kind = #"(?:(?:typealias|struct|class|enum|protocol|let|var|func|actor)\s+)?"#
    return matches(of: attributes + access + kind + #"[A-Z]\w*"#, in: code)
      .compactMap { line, text in
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last
          .map { (line, String($0)) }
      }
  }
}

extension HouseRule {
  static let arrows = HouseRule(
    name: "arrows run one way",
    covers: { $0.isSwift && ($0.isIn("Sources") || $0.isIn("migrations")) },
    breaches: { files in
      files.flatMap { file -> [Breach] in
        guard let allowed = Rooms.mayImport[file.room] else {
          return [Breach(path: file.path, what: "the room `\(file.room)` has no row of arrows")]
        }
        return file.imports.filter { !allowed.contains($0.module) }.map {
          Breach(
            path: file.path, line: $0.line, what: "\(file.room) may not import \($0.module)")
        }
      }
    },
    planted: [
      Planted(
        "an arrow upwards", saying: "Domain may not import Store",
        "Sources/Domain/Party.swift", "import Store\n"),
      Planted(
        "a public import", saying: "ChasePolicy may not import Wording",
        "Sources/ChasePolicy/Plan.swift", "public import Wording\n"),
      Planted(
        "an import of one type", saying: "Lists may not import Store",
        "Sources/Lists/Page.swift", "private import struct Store.AgencyStore\n"),
      Planted(
        "an attribute before it", saying: "Domain may not import Store",
        "Sources/Domain/Party.swift", "@testable @preconcurrency import Store\n"),
      Planted(
        "SQLite outside its engine", saying: "Store may not import GRDB",
        "Sources/Store/Reading/Duties.swift", "import GRDB\n"),
      Planted(
        "an engine outside the Store", saying: "Commands may not import Engine",
        "Sources/Commands/Due.swift", "import Engine\n"),
      Planted(
        "a parser outside Commands", saying: "Lists may not import ArgumentParser",
        "Sources/Lists/Page.swift", "import ArgumentParser\n"),
      Planted(
        "Foundation in the migrations", saying: "migrations may not import Foundation",
        "migrations/Migrations.swift", "import Foundation\n"),
      Planted(
        "a room of no standing", saying: "the room `Attic` has no row",
        "Sources/Attic/Box.swift", "struct Box {}\n"),
    ],
    innocent: [
      SourceFile("Sources/Domain/Party.swift", "public import WorkingTime\n// import Store\n"),
      SourceFile("Sources/Commands/Due.swift", "import Store\nlet importance = \"import GRDB\"\n"),
    ])
}
