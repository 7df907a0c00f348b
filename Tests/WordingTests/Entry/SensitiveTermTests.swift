import CustomDump
import Testing

@testable import Wording

struct SensitiveTermTests {
  @Test func `the list has terms of every ground, each once`() {
    let grounds = Set(SensitiveTerm.all.map { $0.ground ?? "innocent" })
    #expect(
      grounds == [
        "health", "age", "family", "origin", "religion", "fit with a culture", "innocent",
      ])
    let phrases = SensitiveTerm.all.map(\.words)
    let twice = Dictionary(grouping: phrases, by: { $0 }).filter { $0.value.count > 1 }
    expectNoDifference(Array(twice.keys), [])
  }

  @Test func `the list is folded, as a text is before terms are looked up in it`() {
    for term in SensitiveTerm.all {
      let text = term.words.joined(separator: " ")
      expectNoDifference(SensitiveText(text).words, term.words, "\(text)")
    }
  }

  @Test func `every innocent phrase excuses some term`() {
    let terms = SensitiveTerm.all.filter { $0.ground != nil }
    let idle = SensitiveTerm.all.filter { $0.ground == nil }.filter { phrase in
      !phrase.words.indices.contains { start in
        terms.contains { $0.stands(at: start, in: phrase.words) }
      }
    }
    expectNoDifference(idle.map { $0.words.joined(separator: " ") }, [])
  }

  @Test func `a line is a ground and a term, and anything else says nothing`() {
    expectNoDifference(
      SensitiveTerm.listed(
        in: "# a: b\n\nhealth: long covid\ninnocent: ill will\nno colon\nage:\n"),
      [
        SensitiveTerm(ground: "health", words: ["long", "covid"]),
        SensitiveTerm(ground: nil, words: ["ill", "will"]),
      ])
  }

  @Test(arguments: [
    "It's O'Neill's 2nd-hand car, the nurses' x_y", "a\r\nb\tc\u{1}d e.f", "--'' -a' 's s'", "",
    " ",
  ])
  func `words are the same where all is ASCII and where something is not`(text: String) {
    let plain = SensitiveText(text)
    let other = SensitiveText(text + " \u{2014} caf\u{E9}")
    expectNoDifference(plain.words + ["cafe"], other.words)
    expectNoDifference(plain.typed + ["caf\u{E9}"], other.typed)
  }
}
