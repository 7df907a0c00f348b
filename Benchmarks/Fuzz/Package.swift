// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Puts bytes that nobody would think of into whatever reads a file or a phrase, with libFuzzer, which
// sees the ways that they take. A package of its own, so that the tool is built without any of it; the
// rooms are linked in from ../../Sources. scripts/faults fuzz builds and runs it.

/// Whatever scripts there are: the tool's own package names each of them.
let folder = Context.packageDirectory + "/Sources/Migrations"
let migrations = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
  .filter { $0.hasSuffix(".sql") }.sorted().map(Resource.embedInCode)

let package = Package(
  name: "fuzz",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "CFuzzer"),
    .target(name: "CSpreadsheets"),
    .target(name: "CTOML"),
    .target(name: "WorkingTime"),
    .target(name: "Domain", dependencies: ["WorkingTime"]),
    .target(
      name: "AgencySettings", dependencies: ["CTOML", "Domain", "Wording", "WorkingTime"]),
    .target(name: "ChasePolicy", dependencies: ["AgencySettings", "Domain", "WorkingTime"]),
    .target(name: "Migrations", resources: migrations),
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
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheets", "WorkingTime"]),
    .target(name: "Importing", dependencies: ["Domain", "Spreadsheets", "WorkingTime", "Wording"]),
    .target(
      name: "Store",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Engine", "Migrations", "SQLiteEngine",
        "Wording", "WorkingTime", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Rendering",
      dependencies: [
        "AgencySettings", "ChasePolicy", "Domain", "Wording", "WorkingTime",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "PolicyJSON",
      dependencies: ["AgencySettings", "ChasePolicy", "Domain", "Rendering", "WorkingTime"]),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "AgencySettings", "CFuzzer", "ChasePolicy", "Domain", "Importing",
        "PolicyJSON", "Rendering", "Store", "Wording", "WorkingTime",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// The program that calls the fuzzer is not itself looked into.
let looked = [
  "AgencySettings", "ChasePolicy", "Domain", "Engine", "Importing", "PolicyJSON", "Rendering",
  "SQLiteEngine", "Store", "Wording", "WorkingTime",
]
for target in package.targets where looked.contains(target.name) {
  target.swiftSettings = [
    .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
