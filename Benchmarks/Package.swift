// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Measures the rooms below the commands, and makes agencies to measure the commands with. The rooms
// are linked in from ../Sources, so that the tool's own package has no product but the tool.

/// Whatever scripts there are: the tool's own package names each of them.
let folder = Context.packageDirectory + "/Sources/Migrations"
let migrations = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  .filter { $0.hasSuffix(".sql") }.sorted().map(Resource.embedInCode)

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "WorkingTime"),
    .target(name: "Domain", dependencies: ["WorkingTime"]),
    .target(name: "ChasePolicy", dependencies: ["Domain", "WorkingTime"]),
    .executableTarget(name: "Measure", dependencies: ["ChasePolicy", "Domain", "WorkingTime"]),
    .target(name: "Migrations", resources: migrations),
    .target(name: "SQLiteDefence", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "Wording", dependencies: ["WorkingTime"],
      resources: [.embedInCode("Entry/sensitive-terms.txt")]),
    .target(
      name: "Store",
      dependencies: [
        "Domain", "WorkingTime", "ChasePolicy", "Wording", "Migrations", "SQLiteDefence",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(name: "Agency", dependencies: ["Store", "Domain", "WorkingTime"]),
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
