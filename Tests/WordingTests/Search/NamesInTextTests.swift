import CustomDump
import Testing

@testable import Wording

struct NamesInTextTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let found: [String]
    var testDescription: String { text }

    init(_ text: String, _ found: [String] = []) {
      self.text = text
      self.found = found
    }
  }

  private var names: NamesInText<String> {
    var names = NamesInText<String>()
    names.add("Ann Lee", "ann")
    names.add("Zoë Lund-Berg", "zoë")
    names.add("May", "may")
    names.add("李小龙", "bruce")
    names.addParts(of: "Bohdan von Chenko, head of Data", "bo", butNot: ["chenko"])
    return names
  }

  @Test(arguments: [
    Row("Ann Lee said so", ["Ann Lee"]), Row("ANN LEE", ["ANN LEE"]),
    Row("by ann lee.", ["ann lee"]),
    Row("Ann Lee's view", ["Ann Lee's"]), Row("Ann Lee\u{2019}s", ["Ann Lee\u{2019}s"]),
    Row("ann.lee@example.com", ["ann.lee"]), Row("Ann\nLee", ["Ann\nLee"]), Row("Lee Ann"),
    Row("Joann Lee"), Row("Ann"), Row("zoe lund berg", ["zoe lund berg"]),
    Row("in May", ["May"]), Row("she may"), Row("May May", ["May", "May"]), Row("Mays"),
    Row("May's", ["May's"]), Row("见李小龙。", ["见李小龙"]), Row(""), Row("Bohdan", ["Bohdan"]),
    Row("bohdan"), Row("Chenko"), Row("Data"), Row("von"),
    Row("Ann Lee and Bohdan", ["Ann Lee", "Bohdan"]),
  ])
  func stand(_ row: Row) {
    expectNoDifference(names.found(in: row.text).map { String(row.text[$0.range]) }, row.found)
  }

  @Test func theLongestIsTaken() {
    var names = names
    names.add("Ann Lee Brown", "brown")
    expectNoDifference(names.found(in: "Ann Lee Brown, Ann Lee").map(\.mark), ["brown", "ann"])
  }
}
