/// The parts of the manual page that are not from the help of the commands.
enum ManualWords {
  /// The purpose of the program, and the syntax of WHO and of times.
  static let description = paragraphs([
    """
    After an interview a candidate should call, an employer should decide, and a consultant passes \
    on what each has said. debrief keeps what was recorded, works out who should chase whom and \
    when, and says why.
    """,
    """
    WHO is an interview's number, 42 or #42, or part of its candidate's name, case and accents \
    aside: priya, shah, pri sha, or the initials ps. A whole name beats a whole word, that the \
    beginning of a word, that initials, and those a part inside. Where the employer is in doubt it \
    follows an @ sign: priya@acme; @acme alone is the only interview there. Where several match, a \
    terminal asks which is meant; of one candidate's rounds for a vacancy it is the latest.
    """,
    """
    WHEN is an instant such as 2026-11-23T14:00:00Z, or 2026-11-23 14:00, 23/11/2026 14:00, 14:00, \
    yesterday 5pm, fri, next tuesday, in 3 working days, 2h ago, or end of next week, and what an \
    office says: first thing monday, friday pm, lunchtime, cob, early next week, end of november, \
    before christmas, 48h. 10:00-11:00 is a start and an end where something starts. What may mean \
    two times, such as next week, w/c 7 dec, 2.30 or 1.12, is asked back.
    """,
    """
    A terminal is asked for what is missing; elsewhere that is an error. Lists never write, and what \
    was recorded is never erased: debrief undo takes it back.
    """,
  ])

  /// The meanings of the exit statuses.
  static let statuses = ExitStatus.allCases.map { status in
    item("\(status.rawValue)", status.words)
  }.joined()

  /// The environment variables that the program reads.
  static let environment = [
    ("DEBRIEF_DB", "The database file, where --db names none."),
    ("DEBRIEF_CONSULTANT", "The consultant you are, where --as names none."),
    ("DEBRIEF_NOW", "The present moment, where --now names none."),
    ("NO_COLOR", "Where it is set to anything, there is no colour unless --color asks for it."),
    ("VISUAL, EDITOR", "The editor that --edit opens."),
    ("XDG_DATA_HOME", "The folder of your data, otherwise ~/.local/share."),
  ].map(item).joined()

  /// The files that the program uses.
  static let files = item(
    "~/.local/share/debrief/agency.db",
    "The agency's database, made on first use and readable by nobody else.")

  private static func paragraphs(_ texts: [String]) -> String {
    texts.map { Roff.text($0) + "\n" }.joined(separator: ".PP\n")
  }

  private static func item(_ name: String, _ words: String) -> String {
    ".TP\n" + Roff.bold(name) + "\n" + Roff.text(words) + "\n"
  }
}

extension ExitStatus {
  /// The meaning of the status, in a sentence.
  fileprivate var words: String {
    switch self {
    case .done: "It is done."
    case .listNotEmpty: "With --exit-code: the list is not empty."
    case .usage: "The words of the command do not fit, or WHO is ambiguous."
    case .badData: "What was to be read says something that cannot be."
    case .noInput: "What was asked for is not there, be it the database itself."
    case .unusableDatabase:
      "The database cannot be used: from a newer version, damaged, not ours, or no database at all."
    case .programFault: "The program is at fault; nothing was saved."
    case .cannotCreate: "A file cannot be made, or is a database, which is never written over."
    case .inputOutput: "Reading or writing failed; the message says whether the record was saved."
    case .busy: "The database stayed busy, and nothing was saved."
    case .outcomeUnknown:
      "The connection to the server broke; whether the record was saved is not known."
    case .notPermitted: "The server does not let the login do it, and nothing was saved."
    case .badSettings: "A setting is bad."
    }
  }
}
