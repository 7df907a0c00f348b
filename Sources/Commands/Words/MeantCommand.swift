/// A command that users of other programs may call by another word.
struct MeantCommand {
  /// The text after `there is no command X; `.
  let words: String
  /// The command to run, which never records; `WHO` is replaced by the name typed.
  let help: String
  /// The command to run if no name was typed.
  let helpAlone: String

  private init(_ words: String, _ help: String, alone: String? = nil) {
    self.words = words
    self.help = help
    helpAlone = alone ?? help
  }

  /// The commands by those words, all folded; debrief's own commands take precedence.
  static let all: [String: MeantCommand] = Dictionary(
    table.flatMap { words, meant in words.split(separator: " ").map { (String($0), meant) } }
  ) { first, _ in first }

  private static let table: KeyValuePairs<String, MeantCommand> = [
    "show view open display info details profile": MeantCommand(
      "`debrief card WHO` shows one", "card WHO", alone: "card --help"),
    "find lookup grep": MeantCommand(
      "`debrief search WORDS` finds what was said, and by whom", "search WHO",
      alone: "search --help"),
    "call ring phone dial telephone": MeantCommand(
      "`debrief due` lists whom to ring, `debrief card WHO` shows one before dialling",
      "card WHO", alone: "due"),
    "list ls next todo calls overdue chase tasks": MeantCommand(
      "`debrief due` lists whom to ring", "due"),
    "diary week calendars schedule": MeantCommand("`debrief agenda` shows the next days", "agenda"),
    "home status dashboard day": MeantCommand("`debrief` alone shows the day", "today"),
    "candidates candidate employers employer clients client contacts": MeantCommand(
      "`debrief people list` lists them", "people list"),
    "note comment remark": MeantCommand(
      "`debrief contact` and `debrief log` take a note of what was said", "contact --help"),
    "voicemail vm reached message spoke": MeantCommand(
      "`debrief contact` records a call or a message", "contact --help"),
    "edit change correct fix amend update modify": MeantCommand(
      "`debrief undo ENTRY` undoes what was recorded, to be recorded anew; "
        + "`debrief history` has the numbers", "history WHO", alone: "people edit --help"),
    "rename": MeantCommand("`debrief people edit` changes a name", "people edit --help"),
    "accept accepted placed place hire": MeantCommand(
      "`debrief close WHO --outcome placed` records it", "close --help"),
    "decline declined": MeantCommand(
      "`debrief withdraw WHO` records that the candidate no longer wants it", "withdraw --help"),
    "offer offered reject rejected rejection progress decision": MeantCommand(
      "`debrief feedback WHO --decision` records what the employer decided", "feedback --help"),
    "delete remove rm del erase": MeantCommand(
      "`debrief undo ENTRY` undoes an entry, `debrief cancel` calls an interview off, "
        + "`debrief forget` erases a person", "history WHO", alone: "undo --help"),
    "add new create interview": MeantCommand(
      "`debrief book` books an interview", "book --help"),
    "move reschedule postpone": MeantCommand(
      "`debrief rebook` moves an interview", "rebook --help"),
    "remind reminder later wait": MeantCommand(
      "`debrief snooze` puts a matter off", "snooze --help"),
    "email mail write": MeantCommand(
      "`debrief draft WHO` drafts an e-mail", "draft WHO", alone: "draft --help"),
    "print pdf": MeantCommand("`debrief report` makes the feedback report", "report --help"),
    "settings config configure": MeantCommand(
      "`debrief policy` shows and changes the settings", "policy show"),
    "whoami login user iam": MeantCommand(
      "`--as NAME` says who records; `debrief consultants` lists who does", "consultants"),
    "version ver": MeantCommand("`debrief --version` tells it", "--version"),
  ]
}
