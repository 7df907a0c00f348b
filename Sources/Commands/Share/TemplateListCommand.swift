import ArgumentParser
import Correspondence
import Store

/// `template list`: the template in force for each kind of draft.
struct TemplateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the kinds of drafts, and which template each is made by.",
    discussion: """
      EXAMPLES
        debrief template list
        debrief template list --json
      """)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let list = TemplateList(try Refusal.storing(desk.store.templateVersions))
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
  }
}
