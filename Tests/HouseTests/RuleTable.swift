import Foundation

/// The README's table of who chases whom, made from the doc comments of the rules.
struct RuleTable {
  /// One rule, read for the table.
  struct Row: Hashable {
    /// Its name.
    let rule: String
    /// What is owed: the first paragraph of the doc comment.
    let owed: String
    /// Who is to chase whom: what follows `Chase:` up to the first comma.
    let parties: String
    /// When: the rest of that line.
    let time: String
  }

  /// The rows, in the order of the specification.
  let rows: [Row]
  /// What keeps the table from being made.
  let faults: [Breach]

  /// Reads `Rule.swift` for the names, and every file in `Rules` that declares a rule for one row.
  init(_ files: [SourceFile]) {
    let names = files.filter { $0.path.hasSuffix("Domain/Rule.swift") }.flatMap(Self.names)
    var rows: [Row] = []
    var faults: [Breach] = []
    for file in files.filter(\.isRule) {
      switch Self.row(of: file, among: names) {
      case .success(let row): rows.append(row)
      case .failure(let fault): faults.append(Breach(path: file.path, what: fault.what))
      }
    }
    let told = Set(rows.map(\.rule))
    faults += names.filter { !told.contains($0) }.map {
      Breach(path: "Sources/ChasePolicy/Rules", what: "no file tells of the rule `\($0)`")
    }
    self.rows = rows.sorted {
      names.firstIndex(of: $0.rule) ?? 0 < names.firstIndex(of: $1.rule) ?? 0
    }
    self.faults = faults
  }

  /// The head of the table in Markdown.
  static let head = "| rule | who chases whom | for what | when |\n|---|---|---|---|\n"

  /// The table in Markdown, lines and all.
  var markdown: String {
    Self.head
      + rows.map { "| `\($0.rule)` | \($0.parties) | \($0.owed) | \($0.time) |\n" }.joined()
  }

  /// The README with this table between its markers; nil where it has no markers.
  func placed(in readme: String) -> String? {
    guard let start = readme.range(of: "<!-- rules -->\n"),
      let stop = readme.range(of: "<!-- /rules -->"), start.upperBound <= stop.lowerBound
    else { return nil }
    return readme.replacingCharacters(in: start.upperBound..<stop.lowerBound, with: markdown)
  }

  private struct Fault: Error {
    let what: String
  }

  private static func names(of file: SourceFile) -> [String] {
    file.matches(of: #"^\s*case [A-Za-z, ]+$"#, in: file.code)
      .flatMap { $0.text.split { !$0.isLetter }.dropFirst() }
      .map(String.init)
  }

  private static func row(of file: SourceFile, among names: [String]) -> Result<Row, Fault> {
    let name = file.concept.prefix(1).lowercased() + file.concept.dropFirst()
    guard names.contains(name) else {
      return .failure(Fault(what: "is named after no rule of Rule.swift"))
    }
    let paragraphs = docComment(of: file).split(separator: "").map { $0.joined(separator: " ") }
    guard let first = paragraphs.first else {
      return .failure(Fault(what: "has no doc comment"))
    }
    guard let last = paragraphs.last, last.hasPrefix("Chase: "),
      let comma = last.range(of: ", ")
    else {
      return .failure(Fault(what: "its doc comment does not end in `Chase: who to whom, when`"))
    }
    let parties = last[..<comma.lowerBound].dropFirst("Chase: ".count)
    let time = last[comma.upperBound...]
    return .success(
      Row(rule: name, owed: tidy(first), parties: tidy(parties), time: tidy(time)))
  }

  /// A cell's words, without a full stop.
  private static func tidy(_ words: some StringProtocol) -> String {
    words.hasSuffix(".") ? String(words.dropLast()) : String(words)
  }

  /// The lines of the file's first doc comment, without their slashes.
  private static func docComment(of file: SourceFile) -> [String] {
    file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("///") }
      .prefix { $0.hasPrefix("///") }
      .map { String($0.dropFirst(3).trimmingPrefix(while: \.isWhitespace)) }
  }
}

extension SourceFile {
  /// Whether it is the file of a rule; the protocol that all of them keep is none.
  var isRule: Bool {
    isIn("Sources/ChasePolicy/Rules") && matches(of: #"^protocol "#, in: code).isEmpty
  }
}
