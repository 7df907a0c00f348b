extension HouseRule {
  /// What would let the policy or working time see the world, and what it would see.
  private static let worldly: [(pattern: String, what: String)] = [
    (#"\bDate\(\)"#, "a clock"),
    (#"\.now\b"#, "a clock"),
    (#"\b(?:ContinuousClock|SuspendingClock|DispatchTime|CFAbsoluteTime\w*)\b"#, "a clock"),
    (#"\b(?:gettimeofday|clock_gettime|time)\((?:nil|&)"#, "a clock"),
    (#"\b(?:TimeZone|Locale|Calendar)\.(?:current|autoupdatingCurrent|system)\b"#, "the machine"),
    (#"\b(?:ProcessInfo|CommandLine)\b|\bgetenv\("#, "the machine"),
    (#"(?<![.\w])(?:Swift\.)?(?:print|debugPrint|dump|readLine)\("#, "input or output"),
    (
      #"\b(?:FileManager|FileHandle|URLSession|Bundle)\b|\b(?:String|Data)\(contentsOf"#,
      "input or output"
    ),
    (#"\b(?:Logger|NSLog|os_log)\b"#, "a log"),
    (#"\brandom\b|\brandomElement\b|\bshuffled?\(|RandomNumberGenerator|\barc4random"#, "chance"),
    (#"\bUUID\(\)"#, "chance"),
  ]

  static let policyPurity = HouseRule(
    name: "policy and working time know no clock, no world and no chance",
    covers: { $0.isSwift && ($0.isIn("Sources/ChasePolicy") || $0.isIn("Sources/WorkingTime")) },
    breaches: { files in
      files.flatMap { file in
        worldly.flatMap { pattern, what in
          file.breaches(pattern, in: file.code, saying: "\(file.room) sees \(what)")
        }
      }
    },
    planted: [
      ("let today = Date()", "a clock"), ("let today: Date = .now", "a clock"),
      ("let t = time(nil)", "a clock"), ("let clock = ContinuousClock()", "a clock"),
      ("let zone = TimeZone.current", "the machine"),
      ("let user = ProcessInfo.processInfo.environment", "the machine"),
      ("let user = getenv(name)", "the machine"),
      ("print(duty)", "input or output"),
      ("let file = FileManager.default", "input or output"),
      ("let text = try String(contentsOf: url, encoding: .utf8)", "input or output"),
      ("let log = Logger(label: name)", "a log"),
      ("let dice = Int.random(in: 1...6)", "chance"),
      ("let order = duties.shuffled()", "chance"),
      ("let said = \"at \\(Date())\"", "a clock"),
    ].map { line, what in
      Planted(
        line, saying: "ChasePolicy sees \(what)", "Sources/ChasePolicy/Plan.swift", line + "\n")
    },
    innocent: [
      SourceFile(
        "Sources/ChasePolicy/Plan.swift",
        "/// It never calls Date() or print().\nfunc standing(at now: Instant) -> Date? { nil }\n"),
      SourceFile("Sources/WorkingTime/Day.swift", "bytes.append(contentsOf: digits)\n"),
    ])

  /// What only one room may say, wherever in a line it stands.
  private static let reserved: [(room: String, pattern: String, what: String)] = [
    ("SQLiteEngine", #"\bGRDB\b|\bSQLiteDefence\b|\bsqlite3_\w+"#, "SQLite"),
    ("PostgresEngine", #"\bCPostgres\b|\bPQ[a-z]\w+"#, "libpq"),
    ("Commands", #"\bArgumentParser\b|\bParsable(?:Command|Arguments)\b"#, "ArgumentParser"),
  ]

  /// How a statement of SQL begins or goes on.
  private static let statement =
    #"\bSELECT\b.*\bFROM\b|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b"#
    + #"|\bDELETE\s+FROM\b|\b(?:CREATE|DROP|ALTER)\s+(?:\w+\s+)?(?:TABLE|INDEX|VIEW|TRIGGER)\b"#
    + #"|\bPRAGMA\s+\w|\bORDER\s+BY\b"#

  static let wordsOfTheRooms = HouseRule(
    name: "only Store and its engines say SQL, only Commands say ArgumentParser",
    covers: { $0.isSwift && $0.isIn("Sources") },
    breaches: { files in
      files.flatMap { file -> [Breach] in
        let words = reserved.filter { $0.room != file.room }.flatMap { _, pattern, what in
          file.breaches(pattern, in: file.code, saying: "\(file.room) says \(what)")
        }
        guard !["Store", "Engine", "SQLiteEngine", "PostgresEngine"].contains(file.room) else {
          return words
        }
        return words
          + file.breaches(statement, in: file.code, saying: "\(file.room) says SQL")
      }
    },
    planted: [
      Planted(
        "a query in a report", saying: "Lists says SQL",
        "Sources/Lists/Page.swift", "let query = \"SELECT name FROM candidate\"\n"),
      Planted(
        "a query over several lines", saying: "Commands says SQL",
        "Sources/Commands/Due.swift", "let query = \"\"\"\n  DELETE FROM duty\n  \"\"\"\n"),
      Planted(
        "a setting of the database", saying: "Domain says SQL",
        "Sources/Domain/Party.swift", "let query = #\"PRAGMA user_version\"#\n"),
      Planted(
        "a type of the library", saying: "Commands says SQLite",
        "Sources/Commands/Due.swift", "let writer: any GRDB.DatabaseWriter\n"),
      Planted(
        "the library in the Store", saying: "Store says SQLite",
        "Sources/Store/Due.swift", "let writer: any GRDB.DatabaseWriter\n"),
      Planted(
        "a command in the Store", saying: "Store says ArgumentParser",
        "Sources/Store/Due.swift", "struct Due: ParsableCommand {}\n"),
    ],
    innocent: [
      SourceFile("Sources/Store/Duties.swift", "let query = \"SELECT * FROM duty\"\n"),
      SourceFile("Sources/Commands/Due.swift", "struct Due: ParsableCommand {}\n// SELECT FROM\n"),
      SourceFile("Sources/Lists/Page.swift", "let words = \"select one from the list\"\n"),
    ])

  /// Where Store says which tables it has.
  private static let catalogue = "Sources/Store/Tables"

  /// Names of one small word are left out: they are words of the trade too.
  static let tablesOfTheStore = HouseRule(
    name: "only Store names its tables",
    covers: { $0.isSwift && $0.isIn("Sources") },
    breaches: { files in
      let tables = files.filter { $0.isIn(catalogue) }.flatMap { file in
        file.code.matches(of: #/Table\(\s*"(\w*[A-Z_]\w*)"/#).map { String($0.1) }
      }
      guard !tables.isEmpty else { return [Breach(path: catalogue, what: "it names no table")] }
      return files.filter { $0.room != "Store" }.flatMap { file in
        file.breaches(
          "\"(?:\(tables.joined(separator: "|")))[\".]", in: file.code,
          saying: "\(file.room) names a table")
      }
    },
    planted: [
      Planted("no table at all", saying: "it names no table", "\(catalogue)/Table.swift", "\n"),
      Planted(
        "a column in a report", saying: "Lists names a table",
        [
          SourceFile("\(catalogue)/Table.swift", "StoredTable(\n  \"dutyNow\", [])\n"),
          SourceFile("Sources/Lists/Page.swift", "let place = \"dutyNow.rule\"\n"),
        ]),
    ],
    innocent: [
      SourceFile("\(catalogue)/Table.swift", "StoredTable(\"dutyNow\", [])\n"),
      SourceFile("Sources/Store/Duties.swift", "let table = \"dutyNow\"\n"),
      SourceFile("Sources/Lists/Page.swift", "let words = \"the dutyNow that is\"\n"),
    ])
}
