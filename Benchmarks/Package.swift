// swift-tools-version: 6.2
import PackageDescription

// Measures the rooms below the commands. They are linked in from ../Sources, so that the tool's own
// package has no product but the tool.
let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "WorkingTime"),
    .target(name: "Domain", dependencies: ["WorkingTime"]),
    .target(name: "ChasePolicy", dependencies: ["Domain", "WorkingTime"]),
    .executableTarget(name: "Measure", dependencies: ["ChasePolicy", "Domain", "WorkingTime"]),
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
