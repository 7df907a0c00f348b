import Foundation

/// The targets that Package.swift declares, and what each of them depends on.
struct Manifest {
  /// For each target, its dependencies by name, products by the product's name.
  let targets: [String: Set<String>]

  /// Reads a manifest that is written as plainly as ours: literal names, and dependencies that may
  /// have been given a name above.
  init(_ text: String) {
    var named: [String: String] = [:]
    let alias = #/let (\w+): Target\.Dependency = \.product\(\s*name: "(\w+)"/#
    for match in text.matches(of: alias) {
      named[String(match.1)] = String(match.2)
    }
    var targets: [String: Set<String>] = [:]
    for target in text.matches(of: #/\.(?:target|executableTarget|testTarget)\(/#) {
      let block = Self.enclosed(text[target.range.upperBound...], "(", ")")
      guard let name = block.firstMatch(of: #/name: "(\w+)"/#)?.1 else { continue }
      targets[String(name)] = Self.dependencies(of: block, named)
    }
    self.targets = targets
  }

  private static func dependencies(of block: Substring, _ named: [String: String]) -> Set<String> {
    guard let begin = block.range(of: "dependencies: [") else { return [] }
    let list = enclosed(block[begin.upperBound...], "[", "]")
    let products = list.matches(of: #/\.product\(\s*name: "(\w+)"/#).map { String($0.1) }
    let own = list.replacing(#/\.product\([^)]*\)/#, with: "")
    let targets = own.matches(of: #/"(\w+)"/#).map { String($0.1) }
    let aliases = own.replacing(#/"\w+"/#, with: "").matches(of: #/\w+/#)
      .map { named[String($0.0)] ?? String($0.0) }
    return Set(products + targets + aliases)
  }

  /// What stands before the bracket that closes the one just passed.
  private static func enclosed(
    _ text: Substring, _ open: Character, _ close: Character
  ) -> Substring {
    var depth = 1
    return text.prefix { character in
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      return depth > 0
    }
  }
}

extension HouseRule {
  static let manifest = HouseRule(
    name: "Package.swift draws the same arrows",
    covers: { $0.path == "Package.swift" || ($0.isSwift && $0.isIn("Tests")) },
    breaches: { files in
      guard let file = files.first(where: { $0.path == "Package.swift" }) else {
        return [Breach(path: "Package.swift", what: "there is no manifest")]
      }
      let manifest = Manifest(file.text)
      let rooms = Rooms.mayImport.keys.sorted().flatMap { manifest.faults(ofRoom: $0) }
      return (rooms + manifest.silentComparisons).map { Breach(path: file.path, what: $0) }
        + files.filter { $0.isIn("Tests") }.flatMap { manifest.undeclaredImports(of: $0) }
    },
    planted: [
      Planted(
        "a dependency too many", saying: "Domain depends on CustomDump",
        "Package.swift", fixture(replacing: #"["WorkingTime"]"#, with: #"["WorkingTime", dump]"#)),
      Planted(
        "a dependency missing", saying: "ChasePolicy does not depend on Domain",
        "Package.swift", fixture(replacing: #""Domain", "WorkingTime""#, with: #""WorkingTime""#)),
      Planted(
        "a room that is not built", saying: "there is no target debrief",
        "Package.swift", fixture(replacing: #"name: "debrief""#, with: #"name: "other""#)),
      Planted(
        "a test that imports what it did not declare", saying: "does not declare Store",
        [
          SourceFile("Package.swift", fixture()),
          SourceFile("Tests/DomainTests/PartyTests.swift", "@testable import Store\n"),
        ]),
      Planted(
        "comparisons that fail no test", saying: "DomainTests compares in silence",
        "Package.swift", fixture(replacing: "dump, IssueReportingTestSupport", with: "dump")),
    ],
    innocent: [
      SourceFile("Package.swift", fixture()),
      SourceFile("Tests/DomainTests/PartyTests.swift", "import Domain\nimport Testing\n"),
    ])

  /// A manifest in which every arrow is right, with one piece of it exchanged.
  private static func fixture(replacing old: String = "", with new: String = "") -> String {
    let rooms = Rooms.mayImport.sorted { $0.key < $1.key }.map { room, modules in
      let names = modules.subtracting(Rooms.system).sorted().map { "\"\($0)\"" }
      let list = names.joined(separator: ", ")
      return ".target(name: \"\(Manifest.target(of: room))\", dependencies: [\(list)]),"
    }
    let tests =
      #".testTarget(name: "DomainTests", dependencies: ["Domain", dump, IssueReportingTestSupport]),"#
    let alias = #"let dump: Target.Dependency = .product(name: "CustomDump", package: "dump")"#
    let text = ([alias] + rooms + [tests]).joined(separator: "\n")
    return text.replacing(old, with: new)
  }
}

extension Manifest {
  /// The name of the target that a room is built as.
  static func target(of room: String) -> String {
    room == "migrations" ? "Migrations" : room
  }

  /// Where the dependencies of a room differ from what it may import.
  fileprivate func faults(ofRoom room: String) -> [String] {
    let name = Self.target(of: room)
    guard let declared = targets[name] else { return ["there is no target \(name)"] }
    let expected = (Rooms.mayImport[room] ?? []).subtracting(Rooms.system)
    return declared.subtracting(expected).sorted().map { "\(name) depends on \($0)" }
      + expected.subtracting(declared).sorted().map { "\(name) does not depend on \($0)" }
  }

  /// Test targets whose whole-value comparisons would be printed and fail nothing: CustomDump's
  /// `expectNoDifference` reaches Swift Testing only where this product is linked as well.
  fileprivate var silentComparisons: [String] {
    targets.filter { name, declared in
      declared.contains("CustomDump") && !declared.contains("IssueReportingTestSupport")
    }.keys.sorted().map { "\($0) compares in silence: it lacks IssueReportingTestSupport" }
  }

  /// Imports of a test file that its target does not declare.
  fileprivate func undeclaredImports(of file: SourceFile) -> [Breach] {
    let declared = (targets[file.room] ?? []).union(Rooms.system).union(["Testing"])
    return file.imports.filter { !declared.contains($0.module) }.map {
      Breach(
        path: file.path, line: $0.line,
        what: "\(file.room) does not declare \($0.module) in Package.swift")
    }
  }
}
