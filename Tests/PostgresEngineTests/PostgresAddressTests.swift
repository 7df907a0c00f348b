import Engine
import Testing

@testable import PostgresEngine

struct PostgresAddressTests {
  private func parameters(
    _ text: String, _ environment: [String: String] = [:]
  ) throws -> [String: String] {
    let address = try PostgresAddress(text, environment: environment)
    return Dictionary(address.parameters.map { ($0.keyword, $0.value) }) { first, _ in first }
  }

  @Test(arguments: [
    ("postgres://server/agency", true), ("postgresql://server/agency", true),
    ("POSTGRES://server", true), ("agency.db", false), ("postgres.db", false), ("", false),
  ])
  func anAddressIsToldFromAPath(text: String, isOne: Bool) {
    #expect(PostgresAddress.isOne(text) == isOne)
  }

  @Test func whatTheAddressSaysHolds() throws {
    let found = try parameters(
      "postgres://sam@server:6432/agency?sslmode=require&connect_timeout=3")
    #expect(found["host"] == "server")
    #expect(found["port"] == "6432")
    #expect(found["user"] == "sam")
    #expect(found["dbname"] == "agency")
    #expect(found["sslmode"] == "require")
    #expect(found["connect_timeout"] == "3")
    #expect(found["application_name"] == "debrief")
    #expect(found["tcp_user_timeout"] == "10000")
  }

  @Test(arguments: [
    ("postgres://server/agency", [:], "verify-full"),
    ("postgres://localhost,server/agency", [:], "verify-full"),
    ("postgres://localhost/agency", [:], nil), ("postgres://127.0.0.1/agency", [:], nil),
    ("postgres:///agency?host=/run/postgresql", [:], nil), ("postgres:///agency", [:], nil),
    ("postgres:///agency", ["PGHOST": "server"], "verify-full"),
    ("postgres:///?service=agency", [:], "verify-full"),
    ("postgres://server/agency?sslmode=disable", [:], "disable"),
  ])
  func anotherHostMustShowItsCertificate(
    text: String, environment: [String: String], mode: String?
  ) throws {
    #expect(try parameters(text, environment)["sslmode"] == mode)
  }

  @Test(arguments: [
    "postgres://sam:secret@server/agency", "postgres://server/agency?password=secret",
    "postgres://server/agency?no-such-word=1", "postgres://[server",
  ])
  func anAddressWithAPasswordOrAFaultIsRefused(text: String) throws {
    let error = try #require(throws: EngineError.self) {
      _ = try PostgresAddress(text, environment: [:])
    }
    #expect(error.kind == .cannotOpen)
    #expect(!error.message.contains("secret"))
    #expect(!error.message.contains("\n"))
  }

  @Test func aServerThatIsNotThereIsTold() throws {
    let address = try PostgresAddress("postgres://127.0.0.1:1/agency", environment: [:])
    let error = try #require(throws: EngineError.self) {
      _ = try PostgresQueue(address, PostgresSchema(name: "public", lock: [], columns: []))
    }
    #expect(error.kind == .cannotOpen)
  }
}
