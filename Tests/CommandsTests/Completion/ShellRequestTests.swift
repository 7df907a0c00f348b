import Foundation
import Testing

@testable import Commands

struct ShellRequestTests {
  private func answer(_ arguments: [String], names: [String] = []) throws -> String {
    let folder = try Folder()
    defer { folder.remove() }
    let agency = Agency(.debrief, in: folder)
    for name in names { _ = try agency.book(name) }
    let request = try #require(ShellRequest(arguments))
    return request.answer(in: folder.environment)
  }

  @Test func wordsAndNamesAreToldApart() throws {
    #expect(try answer(["bash", "debrief due --rule chec", "chec"]) == "words\ncheckFirst\t\n")
    #expect(
      try answer(["zsh", "log", "pri"], names: ["Priya Shah"])
        == "names\nPriya Shah\t#1, Data analyst at Acme\n")
    #expect(try answer(["fish", "report", "-o", ""]) == "files\n")
    #expect(try answer(["bash", "debrief nonsense ", ""]) == "words\n")
  }

  @Test func bashIsGivenWhatItWillPutIn() throws {
    let names = ["Priya Shah", "Pay $(date)", "Pip `date`", "Pat O'Neill"]
    #expect(
      try answer(["bash", "debrief log p", "p"], names: names)
        == "names\nPat O'Neill\t#4, Data analyst at Acme\nPriya Shah\t#1, Data analyst at Acme\n",
      "what bash would run when it is entered is not offered")
    #expect(
      try answer(["bash", "debrief log priya@ac", "ac"], names: names) == "words\nAcme\t\n",
      "bash keeps what stands before the sign")
    #expect(
      try answer(["bash", "debrief due --employer=ac", "ac"], names: names) == "words\nAcme\t\n")
  }

  @Test func fishIsGivenTheLettersThatWereTyped() throws {
    #expect(
      try answer(["fish", "log", "zoe"], names: ["Zo\u{EB} Lund"])
        == "names\nzoe lund\tZo\u{EB} Lund, #1, Data analyst at Acme\n")
  }

  @Test func whatIsNoQuestionIsNotAnswered() {
    #expect(ShellRequest([]) == nil)
    #expect(ShellRequest(["bash"]) == nil)
    #expect(ShellRequest(["tcsh", "debrief "]) == nil)
  }
}
