import ArgumentParser
import Foundation
import PolicyJSON

/// `policy eval`: facts in, plans out, without any database.
struct PolicyEvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Read the facts of an interview from each line of JSON, and write its plan.",
    discussion: """
      A line that cannot be read is answered by what is wrong with it, on its place; the status is \
      then 65.

      EXAMPLES
        debrief policy eval facts.jsonl
        generate-facts | debrief policy eval | head
      """)

  @Argument(help: ArgumentHelp("The file; otherwise standard input.", valueName: "file"))
  var file: String?

  func run() throws {
    let input = try InputFile(file ?? "-")
    var answers = ""
    var failed = false
    while let line = try input.line() {
      guard line.contains(where: { !Self.isBlank($0) }) else { continue }
      let answer = PolicyEvaluator.evaluate(line: Data(line))
      failed = failed || answer.failed
      answers += answer.text + "\n"
      if answers.utf8.count > 65_536 || input.isDrained {
        guard try Terminal.answer(answers) else { return }
        answers = ""
      }
    }
    try Terminal.answer(answers)
    if failed { throw ExitStatus.badData }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
