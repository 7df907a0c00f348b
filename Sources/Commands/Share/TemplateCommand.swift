import ArgumentParser
import Correspondence
import Domain
import Rendering
import Store

/// `template`: the templates of drafts.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Show and set the templates that drafts are made by.",
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateSetCommand.self,
      TemplateResetCommand.self,
    ])
}

extension Session {
  /// Records the template of a kind of draft, and prints the result.
  func recordTemplate(_ own: TextFile?, for kind: DraftKind, command: String) throws {
    let stamp = try stamp()
    let event = Event.template(kind, own)
    let recorded = try store.record([event], by: stamp, command: command)
    let entry = JournalEntry(
      id: recorded.entry, subject: .agency, happenedAt: stamp.at, stamp: stamp,
      content: .event(event), counts: true)
    try print(Receipt(["Set: \(kind.words(own))", .undo(entry.id)], entry.json()))
  }

  /// The agency's own template of a kind of draft; nil if the built-in one is in force.
  func ownTemplate(of kind: DraftKind) throws -> TextFile? {
    try templateChoices().template(for: kind)?.own
  }

  /// The entries that chose templates, in the order of recording.
  func templateChoices() throws -> [JournalEntry] {
    try store.journal([.templateSet])
  }

  /// The template in force for a kind of draft.
  func template(of kind: DraftKind) throws -> DraftTemplate {
    let own = try ownTemplate(of: kind)
    let text = own?.text ?? DraftTemplate.builtInText(for: kind)
    switch DraftTemplate.reading(text, for: kind) {
    case .success(let template): return template
    case .failure(let faults):
      throw CommandError.badTemplate(
        source: own?.source ?? kind.rawValue, kind, faults: faults.faults.map(\.words))
    }
  }
}
