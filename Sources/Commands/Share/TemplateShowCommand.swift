import ArgumentParser
import Correspondence
import Domain
import Rendering
import Store

/// `template show`: a template in the form in which it can be edited and set.
struct TemplateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the template of a kind of draft, as a file for `template set`.",
    discussion: """
      A template is Mustache: its first line is the subject, `{{candidate}}` is filled in, and what \
      stands between `{{#promise}}` and `{{/promise}}` is left out where there is no promise.

      EXAMPLES
        debrief template show chase > chase.txt
        debrief template show rejection --tags
      """)

  @Argument(help: SharedHelp.draft)
  var kind: DraftKind

  @Flag(help: "The template that the program brings, not your own.")
  var builtIn = false

  @Flag(help: "The names that such a template may use, and what they stand for.")
  var tags = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    if tags { return try session.print(Listing.tags(of: kind)) }
    let own = builtIn ? nil : try session.ownTemplate(of: kind)
    let shown = TemplateText(kind, own: own)
    try session.print(shown.text, json: shown.json)
  }
}
