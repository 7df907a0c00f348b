import Testing
import Wording

struct GivenNameTests {
  @Test(arguments: [
    ("Priya Shah", "Priya"), ("Shah, Priya", "Priya"), ("Dr Priya Shah", "Priya"),
    ("Prof. Ann Lee", "Ann"), ("Mrs Lee", "Mrs Lee"), ("李小龙", "李小龙"), ("Zoë", "Zoë"),
    ("Shah, ", "Shah,"), ("", ""), ("Drew Barnes", "Drew"),
  ])
  func `a name is said as on the telephone`(name: String, said: String) {
    #expect(GivenName.of(name) == said)
  }
}
