import ArgumentParser
import Correspondence
import Domain
import Store

/// `template set`: a template of the agency's own.
struct TemplateSetCommand: ParsableCommand {
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

  @Argument(help: SharedHelp.draft)
  var kind: DraftKind

  @Argument(help: SharedHelp.file)
  var file: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = try InputFile(file)
    let source = input.shortName
    let bytes = try input.rest(atMost: DraftTemplate.mostBytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError.badLines(source: source, faults: ["not text in UTF-8"])
    }
    let template: DraftTemplate
    switch DraftTemplate.reading(text, for: kind) {
    case .success(let read): template = read
    case .failure(let faults):
      throw CommandError.badTemplate(source: source, kind, faults: faults.faults.map(\.words))
    }
    let session = try shared.openSession(creatingDatabase: true)
    try session.recordTemplate(
      TextFile(source: source, text: template.text), for: kind, command: "template set")
  }
}
