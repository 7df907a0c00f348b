import Domain
import Wording

/// The title of an interview in a diary, such as `Interview: Priya Shah, Data analyst at Acme`,
/// `1st stage - Priya Shah (Acme)` or `Tom Reed IV @ Acme`, cut into its names.
struct DiarySummary {
  let parts: [TitlePart]
  let stage: Stage?

  /// Parses a title; nil if it is not an interview.
  ///
  /// `isKnown` is true for the names of organisations that are complete as they are.
  init?(_ title: String, isKnown: (String) -> Bool = { _ in false }) {
    let title = title.replacing(Self.prefixes, with: "").replacing(Self.invitation, with: "")
      .replacing(Self.suffix, with: "")
    guard let found = title.firstMatch(of: Self.interview) ?? title.firstMatch(of: Self.shortened)
    else { return nil }
    let before = title[..<found.range.lowerBound]
    let after = title[found.range.upperBound...]
    guard title.firstMatch(of: Self.label) == nil, before.firstMatch(of: Self.about) == nil,
      after.firstMatch(of: Self.instead) == nil
    else { return nil }
    stage = Self.stage(String(found.output))
    let rest = after.firstMatch(of: Self.confirmed).map { after[$0.range.upperBound...] } ?? after
    parts = TitleParts(before: before, after: rest, isKnown: isKnown).parts
  }

  /// True if a title has the word in it, of one interview or of several.
  static func isAboutInterviews(_ title: String) -> Bool {
    title.firstMatch(of: #/\binterviews?\b/#.ignoresCase()) != nil
  }

  /// True if a title says that its event was called off.
  static func saysCancelled(_ title: String) -> Bool {
    title.firstMatch(of: #/^\W*cancell?ed\b|\bcancell?ed\W*$/#.ignoresCase()) != nil
  }

  /// True if a title says that the user declined, or that another time is asked for.
  static func saysDeclined(_ title: String) -> Bool {
    let declined = #/^\W*(?:declined|new\ time\ proposed|proposed\ new\ time)\b/#.ignoresCase()
    return title.firstMatch(of: declined) != nil
  }

  /// Prefixes that programs and people add to a title.
  private static var prefixes: Regex<Substring> {
    #/
    ^ (?: \s* (?:
      [\[(] \s* (?: external | ext | confirmed | provisional | hold | tbc | cancell?ed ) \s* [\])]
      | (?: re | fwd? | aw | updated | update | cancell?ed | accepted | tentative
        | tentatively \s accepted | confirmed | provisional | pencilled | rescheduled | moved | hold
        | invitation | external | ext | urgent ) (?: \s (?: event | invitation | invite ) )?
        \s* [:\-\u{2013}\u{2014}]
      ) \s* )+
    /#.ignoresCase()
  }

  /// The date and the address that Google adds to the title of an invitation.
  private static var invitation: Regex<Substring> {
    #/\s+@\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s.*\d{4}.*$/#.ignoresCase()
  }

  private static var suffix: Regex<Substring> {
    #/
    \s* [\-\u{2013}\u{2014}(\[*]+ \s* (?: cancell?ed | confirmed | tbc | provisional | rescheduled )
    \s* [)\]*]* \s* $
    /#.ignoresCase()
  }

  /// Words for an interview and its stage.
  private static var interview: Regex<Substring> {
    #/
    \b (?: (?: 1st | 2nd | 3rd | first | second | third | final | initial | last | telephone | tel
      | phone | video | teams | zoom | panel | technical | competency | f2f | face[\s\-]to[\s\-]face
      | on-?site | client ) [\s\-]+ (?: (?: stage | round ) [\s\-]+ )? ){0,3} interview \b
    | \b (?: (?: tele )? phone \s+ screen (?: ing )? (?: \s+ call )? | screening \s+ call ) \b
    | \b (?: 1st | 2nd | 3rd | first | second | third | final | initial ) [\s\-]+ (?: stage | round )
      (?: \s+ (?: call | meeting ) )? \b
    | \b assessment \s+ (?: day | centre | center ) \b
    | \b (?: f2f | face[\s\-]to[\s\-]face ) (?: \s+ meeting )? \b
    /#.ignoresCase()
  }

  /// The word shortened: in capitals, since small letters mean other things.
  private static var shortened: Regex<Substring> {
    #/\bIV\b|\bI\/V\b|\bINT\b(?=\s*[:\-\u{2013}\u{2014}])/#
  }

  /// A title that begins with an action on an interview.
  private static var label: Regex<Substring> {
    #/
    ^ \W* (?: (?: interview | candidate | client ) \s+ )?
    (?: prep | preparation | debrief | feedback | briefing | brief | mock | practice | training
      | reminder | workshop | notes ) \b
    \s* (?: call | meeting | session | chat )? \s*
    (?: [:\-\u{2013}\u{2014}|] | \b (?: with | for | re | on | after | before | from ) \b )
    /#.ignoresCase()
  }

  /// An action on an interview, directly before the word for it.
  private static var about: Regex<Substring> {
    #/
    \b (?: mock | practice | pre | post | prep | prepare | preparation | debrief | feedback | brief
      | briefing | training | notes? | questions? | reminder | arrange | schedule | reschedule
      | organise | book | confirm | chase | plan | review | after | before ) \b [\s:\-]*
    (?: \b (?: call | meeting | session | notes? | chat ) \b \s* )?
    (?: \b (?: for | on | of | after | before | re | about | from | to | with | following | the | his
      | her | their | a | an | your | my ) \b \s* )* $
    /#.ignoresCase()
  }

  /// What makes of an interview something else, directly after the word for it.
  private static var instead: Regex<Substring> {
    #/
    ^ \s* (?: prep | preparation | training | debrief | feedback | briefing | brief | practice
      | workshop | skills | questions | notes | reminder | tips | guide | template | schedule
      | scheduling | planning | block | slots? | window | availability ) \b
    (?= \s* (?: $ | [:\-\u{2013}\u{2014},(|\/@]
      | (?: call | meeting | session | day | for | with | re | on | of | at | by | and ) \b ) )
    /#.ignoresCase()
  }

  private static var confirmed: Regex<Substring> {
    #/
    ^ \s* (?: confirmed | confirmation | booked | scheduled | arranged | invitation | invite
      | request | details ) \b
    /#.ignoresCase()
  }

  private static func stage(_ words: String) -> Stage? {
    let isScreening = !Set(words.foldedWords).isDisjoint(with: ["screen", "screening"])
    if isScreening { return .telephone }
    return Stage.meaning(of: words)
      ?? words.foldedWords.lazy.compactMap { Stage.meaning(of: $0) }.first
  }
}
