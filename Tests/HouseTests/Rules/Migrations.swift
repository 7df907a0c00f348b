extension SourceFile {
  /// Its name with its extension.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether it is a migration in SQL.
  var isMigration: Bool { isIn("migrations") && path.hasSuffix(".sql") }

  /// Whether it is one for PostgreSQL, whose first is a baseline.
  fileprivate var isOfPostgres: Bool { isIn("migrations/postgres") }
}

extension HouseRule {
  static let migrationsAreListed = HouseRule(
    name: "every migration is numbered, built in and listed",
    covers: {
      $0.isMigration || ["migrations/Migrations.swift", "Package.swift"].contains($0.path)
    },
    breaches: { files in
      let list = files.first { $0.path == "migrations/Migrations.swift" }?.text ?? ""
      let manifest = files.first { $0.path == "Package.swift" }?.text ?? ""
      let migrations = files.filter(\.isMigration)
      guard !migrations.isEmpty else { return [Breach(path: "migrations", what: "is empty")] }
      let ofSQLite = migrations.filter { !$0.isOfPostgres }
      let ofPostgres = migrations.filter(\.isOfPostgres)
      // A baseline has the number of the last migration of SQLite that it stands for.
      let numbered =
        zip(1..., ofSQLite).map { ($0, $1) }
        + zip((ofSQLite.count - ofPostgres.count + 1)..., ofPostgres).map { ($0, $1) }
      return numbered.flatMap { index, file -> [Breach] in
        let number = String(repeating: "0", count: 4 - "\(index)".count) + "\(index)_"
        let name = file.path.replacing("migrations/", with: "")
        let faults = [
          file.fileName.hasPrefix(number) ? nil : "is not numbered \(number)",
          list.contains(file.concept) ? nil : "is not listed in Migrations.swift",
          manifest.contains("\"\(name)\"") ? nil : "is not built in by Package.swift",
        ]
        return faults.compactMap { $0 }.map { Breach(path: file.path, what: $0) }
      }
    },
    planted: [
      Planted(
        "not listed", saying: "is not listed",
        listed(in: "", by: #".embedInCode("0001_journal.sql")"#)),
      Planted(
        "not built in", saying: "is not built in", listed(in: "_0001_journal_sql", by: "")),
      Planted(
        "a number left out", saying: "is not numbered 0001_",
        [SourceFile("migrations/0002_late.sql", "")]),
      Planted("no migration", saying: "is empty", "Package.swift", ""),
      Planted(
        "none for PostgreSQL", saying: "is not numbered 0002_",
        [
          SourceFile("migrations/0001_a.sql", ""), SourceFile("migrations/0002_b.sql", ""),
          SourceFile("migrations/postgres/0001_a.sql", ""),
        ]),
    ],
    innocent: listed(in: "_0001_journal_sql", by: #".embedInCode("0001_journal.sql")"#))

  private static func listed(in list: String, by manifest: String) -> [SourceFile] {
    [
      SourceFile("migrations/0001_journal.sql", "-- the journal\n"),
      SourceFile("migrations/Migrations.swift", list), SourceFile("Package.swift", manifest),
    ]
  }
}
