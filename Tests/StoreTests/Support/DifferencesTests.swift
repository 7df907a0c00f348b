import CustomDump
import Testing

struct DifferencesTests {
  /// Without the product IssueReportingTestSupport, a difference is printed and nothing fails.
  @Test func aDifferenceIsAFailure() {
    withKnownIssue("planted") {
      expectNoDifference("what is", "what was wanted")
    }
  }
}
