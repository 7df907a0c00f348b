import Engine
import Testing

@testable import PostgresEngine

struct PostgresStatementTests {
  @Test(arguments: [
    ("SELECT ? WHERE a = ?", "SELECT $1 WHERE a = $2"),
    ("a = ?2 AND b = ?1 AND c = ?", "a = $2 AND b = $1 AND c = $3"),
    ("a = '?' AND \"b?\" = ? AND c = ''''", "a = '?' AND \"b?\" = $1 AND c = ''''"),
    ("a IN (\(Words.list("?1"))) OR b", "a = ANY (translate($1, '[]', '{}')::bigint[]) OR b"),
    (
      "a NOT IN (\(Words.list("?1")))",
      "a NOT IN (SELECT unnest(translate($1, '[]', '{}')::bigint[]) AS value)"
    ),
    ("\(Words.thenJoin) a \(Words.by("b")) ON", "JOIN a  ON"),
    (Words.contains("?", in: "a"), "strpos(a, $1) > 0"),
    (
      Words.beginsWord("?", in: "a"), "a ~ ('^' || replace($1, '*', '.*') || '$')"
    ),
  ])
  func aStatementIsPutIntoTheServersWords(statement: String, expected: String) {
    #expect(PostgresStatement(statement, names: [:]).text == expected)
  }

  @Test func namesOfColumnsAreSpeltAsInTheStatement() {
    let statement = PostgresStatement(
      "SELECT duty.lateAt, 'lateAT' AS said, x AS isOpen, * FROM duty",
      names: ["untilat": "untilAt"])
    #expect(
      statement.spelt(["lateat", "said", "isopen", "untilat", "id"])
        == ["lateAt", "said", "isOpen", "untilAt", "id"])
  }
}
