/// Returns a folded text with lookalike letters of other alphabets replaced by Latin ones: two
/// names that look the same have the same skeleton.
///
/// Only letters that a reader cannot tell apart on a screen, in lowercase as folding leaves them.
func skeleton(_ folded: String) -> String {
  guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return folded }
  return String(folded.map { lookalikes[$0] ?? $0 })
}

private let lookalikes: [Character: Character] = {
  let alphabets: [(letters: String, latin: String)] = [
    // Cyrillic. Some look like Latin letters only as capitals, and a name begins with one.
    ("асԁеһіјӏорԛѕѵԝхуѐёкмнтвгьԍ", "acdehijlopqsvwxyeekmhtbrbg"),
    // Greek.
    ("αγεικνορτυχβημωζ", "ayeikvoptuxbhmwz"),
    // Armenian.
    ("օոսհց", "onuhg"),
  ]
  var table: [Character: Character] = [:]
  for (letters, latin) in alphabets {
    for (letter, looks) in zip(letters, latin) { table[letter] = looks }
  }
  return table
}()
