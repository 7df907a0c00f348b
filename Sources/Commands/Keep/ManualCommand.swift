import ArgumentParser
import Foundation

/// `manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    _superCommandName: "debrief",
    abstract: "Print the manual page, or install it for `man debrief`.",
    discussion: """
      EXAMPLES
        debrief manual | man -l -
        debrief manual --install
      """)

  @Flag(help: "Write it to your own folder of manual pages instead.")
  var install = false

  @Flag(help: "Overwrite a file that debrief did not create.")
  var force = false

  func run() throws {
    let page = try ManualPage().text
    guard install else {
      try Terminal.answer(page)
      return
    }
    let folders = try UserFolders(ProcessInfo.processInfo.environment)
    let file = InstalledFile(
      path: folders.data + "/man/man1/debrief.1", text: page, mark: ManualPage.mark)
    try file.install(force: force)
    try Terminal.answer("written: \(shown(file.path))\nRead it with: man debrief\n", saved: true)
  }
}
