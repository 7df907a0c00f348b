import CustomDump
import Store
import Testing

struct ImportMappingsTests {
  private func typed(_ options: [(option: String, value: String)]?) -> [String]? {
    options?.map { "\($0.option) \($0.value)" }
  }

  @Test func aMappingIsKeptUnderItsName() throws {
    let store = try agency()
    #expect(try store.mapping(named: "Acme") == nil)
    try store.keepMapping([("map", "Who=candidate"), ("employer", "Acme")], named: "Acme's list")
    try store.keepMapping([("map", "Name=candidate")], named: "Zoë")
    expectNoDifference(
      typed(try store.mapping(named: "ACME\u{2019}S  list")),
      ["map Who=candidate", "employer Acme"])
    try store.keepMapping([("sheet", "Plan")], named: "acme's list")
    expectNoDifference(typed(try store.mapping(named: "Acme's list")), ["sheet Plan"])
    expectNoDifference(try store.mappingNames(), ["acme's list", "zoe"])
  }
}
