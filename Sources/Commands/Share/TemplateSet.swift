import ArgumentParser
import Correspondence
import Domain
import Store

/// `template set`: a template of the agency's own.
struct TemplateSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Use a template of your own for drafts of a kind; `undo` undoes it.",
    discussion: """
      The file is looked through first: it must name only what `template show KIND --tags` lists, \
      include no other file, and come to a subject and a text whatever is known of an interview.

      EXAMPLES
        debrief template set chase chase.txt
        debrief template show update | sed 's/Kind regards/Best wishes/' | debrief template set update -
      """)

  @Argument(help: "Which: thank-you, forgotten, chase, update, rejection or handover.")
  var kind: DraftKind

  @Argument(help: ArgumentHelp("The file; `-` is standard input.", valueName: "file"))
  var file: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let bytes = try FileContents.read(file, atMost: DraftTemplate.mostBytes)
    let source =
      file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal.badLines(source: source, faults: ["not text in UTF-8"])
    }
    let template: DraftTemplate
    switch DraftTemplate.reading(text, for: kind) {
    case .success(let read): template = read
    case .failure(let faults):
      throw Refusal.badTemplate(source: source, kind, faults: faults.faults.map(\.words))
    }
    let desk = try shared.sitDown()
    try desk.recordTemplate(
      TemplateVersion.Own(source: source, text: template.text), for: kind, command: "template set")
  }
}

extension Desk {
  /// Records the template of a kind of draft, and prints the result.
  func recordTemplate(_ own: TemplateVersion.Own?, for kind: DraftKind, command: String) throws {
    let stamp = try stamp()
    let entry = try Refusal.storing { () throws(StoreError) in
      try store.setTemplate(own, for: kind, by: stamp, command: command)
    }
    let answer = TemplateAnswer(
      TemplateVersion(entry: entry, stamp: stamp, kind: kind, own: own, counts: true))
    try print(output.json ? answer.json : answer.text(style: style), saved: true)
  }

  /// The agency's own template of a kind of draft; nil if the built-in one is in force.
  func ownTemplate(of kind: DraftKind) throws(Refusal) -> TemplateVersion.Own? {
    try Refusal.storing(store.templateVersions).inForce(for: kind)?.own
  }

  /// The template in force for a kind of draft.
  func template(of kind: DraftKind) throws(Refusal) -> DraftTemplate {
    let own = try ownTemplate(of: kind)
    let text = own?.text ?? DraftTemplate.builtInText(for: kind)
    switch DraftTemplate.reading(text, for: kind) {
    case .success(let template): return template
    case .failure(let faults):
      throw .badTemplate(
        source: own?.source ?? kind.rawValue, kind, faults: faults.faults.map(\.words))
    }
  }
}
