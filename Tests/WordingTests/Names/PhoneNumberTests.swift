import Testing
import Wording

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    "0207 946 0000", "020 7946 0000", "02079460000", "+44 (0)20 7946 0000", "+442079460000",
    "0044 20 7946 0000", "020-7946-0000", "(020) 7946.0000", "tel:+44-20-7946-0000",
    "44 20 7946 0000", "Tel: 020 7946 0000", "+44 020 7946 0000", "2079460000",
    "00 44 (0)20 7946 0000", "٠٢٠ ٧٩٤٦ ٠٠٠٠", "020\u{2011}7946\u{2011}0000",
  ])
  func `one number has one normal form`(typed: String) {
    #expect(PhoneNumber(typed)?.normal == "+442079460000")
  }

  @Test(arguments: [
    ("+33 (0)1 23 45 67 89", "+33123456789"), ("0033 1 23 45 67 89", "+33123456789"),
    ("+39 06 1234 5678", "+390612345678"), ("+1 (212) 555-0100", "+12125550100"),
    ("7946 0000", "79460000"), ("020 7946 0000 ext. 12", "+442079460000;ext=12"),
    ("020 7946 0000 x12", "+442079460000;ext=12"),
    ("tel:+442079460000;ext=12", "+442079460000;ext=12"),
    ("020 7946 0000, extension 12", "+442079460000;ext=12"),
  ])
  func `a country and an extension are kept`(typed: String, normal: String) {
    #expect(PhoneNumber(typed)?.normal == normal)
  }

  @Test(arguments: ["", "1234", "ask Ann", "ext 12345"])
  func `too few digits are no number`(typed: String) {
    #expect(PhoneNumber(typed) == nil)
  }

  @Test(arguments: [
    ("07700 900123", true), ("+44 7700 900123", true), ("7700900123", true), ("07624 400000", true),
    ("020 7946 0000", false), ("070 1234 5678", false), ("07600 900123", false),
    ("+33 6 12 34 56 78", false),
  ])
  func `a British mobile is told from other numbers`(typed: String, isMobile: Bool) {
    #expect(PhoneNumber(typed)?.isMobile == isMobile)
  }

  @Test(arguments: [
    ("07700 900123", ["+447700900123"]),
    ("07700 900123, 020 7946 0000", ["+447700900123", "+442079460000"]),
    ("07700 900123 / 020 7946 0000", ["+447700900123", "+442079460000"]),
    ("07700 900123 or 020 7946 0000", ["+447700900123", "+442079460000"]),
    ("020 7946 0000, ext 12", ["+442079460000;ext=12"]), ("nobody", []),
  ])
  func `a text may hold several numbers`(typed: String, normal: [String]) {
    #expect(PhoneNumber.all(in: typed).map(\.number.normal) == normal)
  }

  @Test func `the end of a number comes first backwards`() {
    #expect(PhoneNumber("07700 900123")?.backwards.hasPrefix("321009") == true)
  }

  @Test(arguments: [
    "priya@example.com", " Priya@Example.COM ", "mailto:priya@example.com",
    "Priya Shah <priya@example.com>",
  ])
  func `one address has one normal form`(typed: String) {
    #expect(normalEmail(typed) == "priya@example.com")
  }
}
