import Testing

@testable import Reports

@Suite struct ReportFieldsTests {
  @Test func `no two fields share a key`() {
    let keys = ReportField.table.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `every part has fields, and they stand together`() {
    let parts = ReportField.table.map(\.part)
    let runs = parts.indices.filter { $0 == 0 || parts[$0] != parts[$0 - 1] }.map { parts[$0] }
    #expect(runs == ReportField.Part.allCases)
  }

  @Test func `the agency sees every field`() {
    #expect(ReportField.all(for: .internal).map(\.key) == ReportField.table.map(\.key))
  }
}
