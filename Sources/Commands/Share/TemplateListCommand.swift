import ArgumentParser
import Correspondence
import Rendering
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
    let session = try shared.openSession()
    try session.print(Listing.templates(try session.templateChoices(), in: session.calendar))
  }
}
