import ArgumentParser
import DataProtection
import Domain
import Lists
import Rendering
import Store
import Wording

/// `dossier`: all data held about a candidate or a contact, for a subject access request.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    _superCommandName: "debrief",
    abstract: "Show all data held about a person, to answer an access request.",
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
        debrief dossier K3 --redact -o for-ann.html
      """)

  @Argument(help: SharedHelp.dataSubject)
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
    if schema { return try shared.outputFile(file).finish(with: DossierReport.schema) }
    let session = try shared.openSession()
    let output = try shared.outputFile(file)
    let format =
      shared.output.json
      ? .json : try file.format(said: format, usual: file.path == nil ? .text : .html)
    let person = try Prompt.value(
      who, option: "CANDIDATE-OR-CONTACT", question: "Whose dossier?",
      choices: session.resolver.choices(.candidate), read: { try session.resolver.dataSubject($0) })
    let report =
      switch person {
      case .candidate(let candidate): try session.dossier(of: candidate, covering: redaction)
      case .contact(let contact): try session.dossier(of: contact, covering: redaction)
      }
    switch format {
    case .html: try output.finish(with: try report.html())
    case .json: try output.finish(with: report.json)
    case .text where file.path == nil:
      try session.print(report.text(style: session.style), json: report.json)
    case .text: try output.finish(with: report.text())
    }
  }

  private var redaction: Redaction { redact ? (keepWords ? .names : .all) : .none }
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

extension Session {
  /// The dossier of a candidate, including the files next to the database.
  fileprivate func dossier(
    of candidate: Candidate, covering redaction: Redaction
  ) throws -> DossierReport {
    let (dossier, forgetting) = try store.dossier(of: candidate.id, at: now)
    return DossierReport(
      dossier, forgetting,
      drafts: dossier.interviews.flatMap { drafts.dossierDrafts(of: $0.id) }
        + drafts.dossierDrafts(naming: candidate),
      replaced: store.replacedDatabases(), under: store.policy, at: now, redaction: redaction)
  }

  /// The dossier of a contact at an employer.
  fileprivate func dossier(
    of contact: EmployerContact, covering redaction: Redaction
  ) throws -> DossierReport {
    let (dossier, hold) = try store.dossier(of: contact, at: now)
    return DossierReport(
      dossier, hold: hold, replaced: store.replacedDatabases(), under: store.policy, at: now,
      redaction: redaction)
  }
}
