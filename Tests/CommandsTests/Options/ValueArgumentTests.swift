import CustomDump
import Testing

@testable import Commands

struct ValueArgumentTests {
  @Test(arguments: [
    (["log", "--note=text", "7"], ["log", "--note=text", "7"]),
    (["--note=\u{301}a"], ["--note", "\u{301}a"]),
    (["--note=\u{E0041}x=y"], ["--note", "\u{E0041}x=y"]),
    (["--note=a=\u{301}b"], ["--note=a=\u{301}b"]),
    (["--", "--note=\u{301}a"], ["--", "--note=\u{301}a"]),
    (["a=\u{301}b", "-", "--json"], ["a=\u{301}b", "-", "--json"]),
  ])
  func `only a value that clings to its sign is parted from it`(
    _ typed: [String], _ parted: [String]
  ) {
    expectNoDifference(
      ValueArgument.parted(typed).map { Array($0.unicodeScalars) },
      parted.map { Array($0.unicodeScalars) })
  }
}
