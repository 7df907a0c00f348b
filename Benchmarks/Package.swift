// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Measures the rooms below the commands, and makes agencies to measure the commands with. The rooms
// are linked in from ../Sources, so that the tool's own package has no product but the tool.

/// Whatever files there are: the tool's own package names each of them.
func embedded(_ folder: String, ending: String, in module: String) -> [Resource] {
  let path = "\(Context.packageDirectory)/Sources/\(module)/\(folder)"
  return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    .filter { $0.hasSuffix(ending) }.sorted().map { .embedInCode(folder + $0) }
}

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Repeats, times and tells what a piece of work costs. Its traits count what is allocated, by
    // libraries that are not at hand everywhere.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "WorkingTime"),
    .target(name: "Domain", dependencies: ["WorkingTime"]),
    .target(
      name: "AgencySettings", dependencies: ["CTOML", "Domain", "Wording", "WorkingTime"]),
    .target(name: "ChasePolicy", dependencies: ["AgencySettings", "Domain", "WorkingTime"]),
    .target(name: "CSpreadsheets"),
    .target(name: "CTOML"),
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheets", "WorkingTime"]),
    .target(
      name: "Rendering",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Wording", "WorkingTime",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "FeedbackReport",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Rendering", "Spreadsheets", "Wording",
        "WorkingTime", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: embedded("Templates/", ending: ".mustache", in: "FeedbackReport")),
    .executableTarget(
      name: "Measure",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "FeedbackReport", "Rendering", "Wording",
        "WorkingTime",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      // Where the plugin looks for benchmarks: a folder in one called Benchmarks.
      path: "Measure",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(
      name: "Migrations",
      resources: embedded("", ending: ".sql", in: "Migrations")
        + embedded("postgres/", ending: ".sql", in: "Migrations")),
    .target(name: "Engine"),
    .target(name: "SQLiteDefence", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "SQLiteEngine",
      dependencies: [
        "Engine", "SQLiteDefence", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Wording", dependencies: ["WorkingTime"],
      resources: [.embedInCode("Entry/sensitive-terms.txt")]),
    .target(name: "CPostgres"),
    .target(name: "PostgresEngine", dependencies: ["CPostgres", "Engine"]),
    .target(
      name: "Store",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Engine", "Migrations", "PostgresEngine",
        "SQLiteEngine", "Wording", "WorkingTime", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(name: "Agency", dependencies: ["Store", "Domain", "WorkingTime"]),
    .executableTarget(name: "Writers", dependencies: ["Store", "Domain", "WorkingTime"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
