import ArgumentParser
import DataProtection
import Domain
import Rendering
import Store
import Wording

/// `dossier`: all data held about a candidate, for a subject access request.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    _superCommandName: "debrief",
    abstract: "Show everything that is held of a candidate, to answer an access request.",
    discussion: """
      UK GDPR article 15: all that the database and its drafts hold, what was undone and what is \
      private among it, with where it came from and how long it is kept. Other people's names and \
      words are marked; --redact covers them. Where no format is said it follows the file's name, \
      else it is html for a file and text without one. Nothing is recorded. This is no legal advice.

      EXAMPLES
        debrief dossier 'Priya Shah' -o priya.html
        debrief dossier 'Priya Shah' --redact -o for-priya.html
        debrief dossier 'Priya Shah' --redact --keep-words -o for-priya.html
        debrief dossier 'Priya Shah' --json
        debrief dossier --schema -o dossier.schema.json
      """)

  @Argument(help: ArgumentHelp("The candidate's name, or part of it.", valueName: "candidate-name"))
  var who: String?

  @Option(help: "How it is written: html, json or text.")
  var format: DossierFormat?

  @Flag(help: "Cover other people's names, and what they said.")
  var redact = false

  @Flag(help: "With --redact: leave in what people at employers said; their names go.")
  var keepWords = false

  @Flag(help: "Write the JSON Schema that a dossier as JSON keeps to instead.")
  var schema = false

  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if keepWords && !redact {
      throw ValidationError("`--keep-words` goes with `--redact` only")
    }
  }

  func run() throws {
    if schema { return try write(DossierSchema.text, to: try output()) }
    let desk = try shared.sitDownToLook()
    let output = try output()
    let format = try chosenFormat
    let candidate = try Asking.value(
      who, option: "CANDIDATE-NAME", question: "Whose dossier?",
      choices: desk.choices(.candidate)
    ) { (typed) throws(Refusal) in try desk.candidate(everNamed: typed) }
    let report = try desk.dossier(of: candidate, covering: redaction)
    switch format {
    case .html: try write(try report.html(), to: output)
    case .json: try write(report.json, to: output)
    case .text where file.path == nil: try desk.print(report.text(style: desk.style))
    case .text: try write(report.text(), to: output)
    }
  }

  private func output() throws(Refusal) -> OutputFile {
    try OutputFile(file, sparing: shared.database.protectedFiles)
  }

  private func write(_ text: String, to output: OutputFile) throws {
    guard try output.write(text) else { return }
    try output.finish()
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  private var redaction: Redaction { redact ? (keepWords ? .names : .all) : .none }

  private var chosenFormat: DossierFormat {
    get throws(Refusal) {
      if shared.output.json { return .json }
      return try file.format(said: format, usual: file.path == nil ? .text : .html)
    }
  }
}

extension DossierFormat: FileFormat {
  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .json: ["json"]
    case .text: ["txt", "text"]
    }
  }
}

extension Desk {
  /// The dossier of a candidate, including the files next to the database.
  fileprivate func dossier(
    of candidate: Candidate, covering redaction: Redaction
  ) throws(Refusal) -> DossierReport {
    let (dossier, forgetting) = try Refusal.storing { () throws(StoreError) in
      try store.dossier(of: candidate.id, at: now)
    }
    return DossierReport(
      dossier, forgetting,
      drafts: dossier.interviews.flatMap { interview in
        drafts.rows(of: interview.id).map { DossierDraft(of: interview.id, $0) }
      },
      putAside: store.databasesPutAside(), under: store.policy, at: now, redaction: redaction)
  }
}
