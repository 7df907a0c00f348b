import CustomDump
import Testing

@testable import Wording

struct SensitiveMentionTests {
  @Test(arguments: [
    ("she is pregnant", "pregnant: family"),
    ("Pregnant, and her husband's away", "Pregnant: family, husband's: family"),
    ("felt that he was too old for it", "too old: age"),
    ("not a Cultural  Fit", "Cultural Fit: fit with a culture"),
    ("culture-fit was poor", "culture-fit: fit with a culture"),
    ("has two disabilities", "disabilities: health"),
    ("on sick leave since May", "sick leave: health"),
    ("mental-health days", ""),
    ("struggles with mental health", "mental health: health"),
    ("has a strong accent", "accent: origin"),
    ("accents in the copy", "accents: origin"),
    ("prayers at noon", "prayers: religion"),
    ("wears a hijab. She wears a hijab", "hijab: religion"),
    ("middle-aged", "middle-aged: age"),
    ("in her fifties", "in her fifties: age"),
    ("his wife\u{2019}s job", "wife\u{2019}s: family"),
    ("épileptique? epileptic", "epileptic: health"),
  ])
  func `a word about somebody is told with its ground`(text: String, found: String) {
    let mentions = SensitiveMention.all(in: [text])
    expectNoDifference(
      mentions.map { "\($0.words): \($0.ground)" }.joined(separator: ", "), found)
  }

  @Test(arguments: [
    "Health and safety officer", "the health insurance is good", "a healthcare client",
    "worked at Age UK", "that was ages ago", "ageing stock", "the average", "a three-stage process",
    "it is a family business", "family law", "the Family Court", "maternity cover until May",
    "mental health nurses on the ward", "raised money for Cancer Research UK",
    "sick of her commute", "ill-prepared, and ill at ease", "disabled the alarm",
    "fell on deaf ears", "Islamic finance", "a Catholic school", "religious education teacher",
    "Christian Baker rang", "Mr Young and Mrs Old", "the old job was too far",
    "a native app", "foreign exchange", "race conditions in the code", "accent colours",
    "a depressed market", "the company is ten years old", "culture of the firm",
    "the interview was still on", "skilled, willing, brilliant", "a visa for the trip", "",
    "elderly care home", "childcare vouchers",
  ])
  func `a word that means something else is none`(text: String) {
    expectNoDifference(SensitiveMention.all(in: [text]), [])
  }

  @Test func `what the vacancy and the employer are called is none`() {
    let names = ["Autism lead", "Jewish Care"]
    let texts = ["liked the autism lead and Jewish Care", "autism leads", "his autism"]
    expectNoDifference(
      SensitiveMention.all(in: texts, besides: names),
      [SensitiveMention(words: "autism", ground: "health")])
  }

  @Test func `each is told once, whichever text has it`() {
    let mentions = SensitiveMention.all(in: ["married", "Married, and a wife", "wife"])
    expectNoDifference(mentions.map(\.words), ["married", "wife"])
  }
}
