// swift-tools-version: 6.2
import PackageDescription

/// Whole-value comparison for the tests, and what lets a difference fail them: without the second
/// product a difference is only printed.
let dump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")
let heard: Target.Dependency = .product(
  name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay")

// Outside libraries, each with its reason:
//   GRDB            SQLite: statements, transactions, backup; behind SQLiteEngine alone, so that
//                   the Store speaks to Engine and another engine can stand in its place
//   ArgumentParser  commands, options, help, completions
//   Crypto          SHA-256, for the seals of the journal
//   Mustache        the HTML report: a template that escapes by default
//   Rainbow         colour on a terminal
//   Debian's        libsqlite3, libedit, ncurses, libxlsxwriter; libzip and libexpat, which read
//                   workbooks; libpq, for a server; toml++, headers alone, for the policy file
//   CustomDump      whole-value comparisons with a readable diff, in tests only
//   IssueReporting  (xctest-dynamic-overlay) lets those comparisons fail a Swift Testing test
let package = Package(
  name: "debrief",
  products: [
    .executable(name: "debrief", targets: ["debrief"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
  ],
  targets: [
    .target(name: "WorkingTime"),
    .target(name: "Domain", dependencies: ["WorkingTime"]),
    .target(
      name: "AgencySettings", dependencies: ["CTOML", "Domain", "Wording", "WorkingTime"]),
    .target(name: "ChasePolicy", dependencies: ["AgencySettings", "Domain", "WorkingTime"]),
    .target(
      name: "Migrations",
      path: "migrations",
      resources: [
        .embedInCode("0001_journal.sql"),
        .embedInCode("0002_policy.sql"),
        .embedInCode("0003_holidays.sql"),
        .embedInCode("0004_handover.sql"),
        .embedInCode("0005_people.sql"),
        .embedInCode("0006_search.sql"),
        .embedInCode("0007_seals.sql"),
        .embedInCode("0008_views.sql"),
        .embedInCode("0009_templates.sql"),
        .embedInCode("0010_edits.sql"),
        .embedInCode("0011_diaries.sql"),
        .embedInCode("0012_forgetting.sql"),
        .embedInCode("0013_requests.sql"),
        .embedInCode("0014_thanks.sql"),
        .embedInCode("0015_edition.sql"),
        .embedInCode("0016_policy_second_edition.sql"),
        .embedInCode("0017_people.sql"),
        .embedInCode("0018_contacts.sql"),
        .embedInCode("0019_draftKinds.sql"),
        .embedInCode("0020_contactRequests.sql"),
        .embedInCode("0021_corrections.sql"),
        .embedInCode("0022_imports.sql"),
        .embedInCode("0023_importMappings.sql"),
        .embedInCode("0024_tokens.sql"),
        .embedInCode("0025_fileNotes.sql"),
        .embedInCode("0026_placesAndQuestions.sql"),
        .embedInCode("postgres/0025_baseline.sql"),
        .embedInCode("postgres/0026_placesAndQuestionsOnServers.sql"),
      ]),
    .target(name: "Engine"),
    .target(
      name: "SQLiteDefence",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "SQLiteEngine",
      dependencies: [
        "Engine", "SQLiteDefence", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "CPostgres"),
    .target(name: "PostgresEngine", dependencies: ["CPostgres", "Engine"]),
    .target(
      name: "Store",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Engine", "Migrations", "PostgresEngine",
        "SQLiteEngine", "Wording", "WorkingTime", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Wording",
      dependencies: ["WorkingTime"],
      resources: [.embedInCode("Entry/sensitive-terms.txt")]),
    .target(name: "CSpreadsheets"),
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheets", "WorkingTime"]),
    .target(
      name: "Rendering",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Wording", "WorkingTime",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "PolicyJSON",
      dependencies: ["AgencySettings", "ChasePolicy", "Domain", "Rendering", "WorkingTime"]),
    .target(
      name: "FeedbackReport",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Rendering", "Spreadsheets", "Wording",
        "WorkingTime", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates/report.html.mustache")]),
    .target(
      name: "DataProtection",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Rendering", "Wording", "WorkingTime",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates/dossier.html.mustache")]),
    .target(
      name: "Lists",
      dependencies: [
        "AgencySettings", "ChasePolicy", "DataProtection", "Domain", "PolicyJSON", "Rendering",
        "Wording", "WorkingTime", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates/sheets.html.mustache")]),
    .target(
      name: "Correspondence",
      dependencies: [
        "AgencySettings", "ChasePolicy", "DataProtection", "Domain", "Lists", "Rendering",
        "Wording", "WorkingTime", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/draft-thank-you.mustache"),
        .embedInCode("Templates/draft-forgotten.mustache"),
        .embedInCode("Templates/draft-chase.mustache"),
        .embedInCode("Templates/draft-update.mustache"),
        .embedInCode("Templates/draft-rejection.mustache"),
        .embedInCode("Templates/draft-offer.mustache"),
        .embedInCode("Templates/draft-change.mustache"),
        .embedInCode("Templates/draft-confirmation.mustache"),
        .embedInCode("Templates/draft-handover.mustache"),
      ]),
    .target(name: "Importing", dependencies: ["Domain", "Spreadsheets", "WorkingTime", "Wording"]),
    .target(
      name: "CLineEditing",
      linkerSettings: [.linkedLibrary("edit")]),
    .target(
      name: "CFullScreen",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "LineEditing", dependencies: ["CFullScreen", "CLineEditing"]),
    .target(name: "CTOML"),
    .target(
      name: "Commands",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Correspondence", "DataProtection", "Domain",
        "FeedbackReport", "Importing", "LineEditing", "Lists", "PolicyJSON", "Rendering",
        "Spreadsheets", "Store", "Wording", "WorkingTime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Rainbow", package: "Rainbow"),
      ]),
    .executableTarget(name: "debrief", dependencies: ["Commands"]),

    .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime", dump, heard]),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "WorkingTime", dump, heard]),
    .testTarget(
      name: "ChasePolicyTests",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "PolicyJSON", "Rendering", "Wording",
        "WorkingTime", dump, heard,
      ],
      exclude: ["Cases"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "WorkingTime", dump, heard]),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Importing", "Wording", "Domain", "WorkingTime", dump, heard]),
    .testTarget(
      name: "PostgresEngineTests", dependencies: ["Engine", "PostgresEngine", dump, heard]),
    .testTarget(name: "SQLiteEngineTests", dependencies: ["Engine", "SQLiteEngine", dump, heard]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "AgencySettings", "ChasePolicy", "DataProtection", "Domain", "Engine", "FeedbackReport",
        "Lists", "Migrations", "PostgresEngine", "Rendering", "SQLiteEngine", "Store", "Wording",
        "WorkingTime", dump,
        heard,
      ],
      exclude: ["Opening/Databases"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Correspondence", "DataProtection", "Domain",
        "FeedbackReport", "Lists", "PolicyJSON", "Rendering", "Spreadsheets", "Wording",
        "WorkingTime", dump, heard,
      ]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "WorkingTime", dump, heard]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", dump, heard]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Commands", "Correspondence", "DataProtection", "Domain",
        "FeedbackReport", "LineEditing", "Lists", "PolicyJSON", "Rendering", "Store", "Wording",
        "WorkingTime", dump, heard,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Transcripts"]),
    .testTarget(name: "HouseTests"),
  ],
  swiftLanguageModes: [.v6]
)

// These targets are C or C++, which know none of these settings.
let inC = ["CPostgres", "SQLiteDefence", "CLineEditing", "CFullScreen", "CSpreadsheets", "CTOML"]
for target in package.targets where !inC.contains(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
