import Domain
import LineEditing
import Store
import Wording
import WorkingTime

/// The questions of a command at a terminal, one after another, whose answers are those of options.
///
/// Return skips a question, `-` clears its answer, `<` goes back with the old answer to edit, `>` goes
/// to the end, `?` explains. The answers are kept as a draft until they are recorded.
struct Questions {
  /// A question for one option.
  struct Question {
    /// The name of the option.
    let option: String
    /// The words asked.
    let words: String
    /// An explanation, with examples.
    let help: String
    /// True if there is no recording without an answer.
    var isRequired = false
    /// The answers that Tab offers, given the answers so far.
    var choices: ([String: String]) -> Choices = { _ in .none }
    /// Returns how an answer was understood, nil where that adds nothing; throws if it cannot be.
    var read: (String) throws -> String? = { _ in nil }
    /// True if it is asked, given the answers so far.
    var isAsked: ([String: String]) -> Bool = { _ in true }
  }

  let name: DraftName
  let session: Session
  let all: [Question]
  /// The answers that the command line gives, by their options.
  var given: [String: String] = [:]

  /// Asks them, and records by the answers; `recording` ends the draft.
  ///
  /// A recording that fails keeps the draft, and says so.
  func record(_ recording: ([String: String]) throws -> Void) throws {
    let last = try name.interview.flatMap {
      try session.store.record(of: $0).entries.map(\.id).max()
    }
    let offer = DraftOffer(name: name, session: session, keys: Set(all.map(\.option)))
    let draft =
      try offer.accepted(isDone: recordedSince)
      ?? TalkDraft(begun: session.now, at: session.now, lastEntry: last)
    let keeper = DraftKeeper(draft, of: name, on: session.drafts, now: session.now)
    guard let answers = ask(draft, keeper) else {
      Terminal.say("\n" + keeper.farewell)
      try Prompt.leave(isOnNewLine: true)
    }
    do {
      try recording(answers)
    } catch {
      if let command = keeper.command { Terminal.say("note: the draft is kept: \(command)") }
      throw error
    }
    if !session.output.json { Terminal.say("`debrief undo` undoes it") }
  }

  /// Asks them in their order; nil if the user left.
  private func ask(_ draft: TalkDraft, _ keeper: DraftKeeper) -> [String: String]? {
    guard let editor = Prompt.editor() else { return nil }
    Terminal.say("Enter skips; - clears; < back; > end; ? help; Ctrl-C saves a draft")
    var answers = draft.answers.merging(given) { $1 }
    for question in all where given[question.option] == nil && question.isAsked(answers) {
      if let answer = answers[question.option] {
        Terminal.say("  \(question.words) \(shown(answer))")
      }
    }
    let begun = all.firstIndex { $0.option == draft.field && isAsked($0, answers) }
    var place = begun ?? 0
    var text = begun == nil ? nil : draft.unfinished.trimmedOrNil
    while place < all.count {
      let question = all[place]
      guard isAsked(question, answers) else {
        place += 1
        continue
      }
      let standing = text ?? answers[question.option] ?? ""
      let keep = { (unfinished: String) in
        keeper.keep { draft in
          draft.answers = answers.filter { given[$0.key] == nil }
          draft.field = question.option
          draft.unfinished = unfinished == answers[question.option] ? "" : unfinished
        }
      }
      keep(standing)
      let request = LineRequest(
        prompt: question.words + " ", text: standing,
        completing: question.choices(answers).completion, resting: keep)
      guard case .line(let line) = editor.read(request) else { return nil }
      text = nil
      switch Self.sign(in: line.trimmed, after: standing) {
      case "?": Terminal.say("  " + question.help)
      case "<":
        let earlier = all[..<place].lastIndex { isAsked($0, answers) }
        if earlier == nil { Terminal.say("  This is the first question.") }
        place = earlier ?? place
      case ">":
        place = all.firstIndex { needsAnswer($0, answers) } ?? all.count
      case "", "-":
        answers[question.option] = nil
        if question.isRequired {
          Terminal.say("  it cannot be left out: \(question.help)")
        } else {
          place += 1
        }
      case let typed:
        do {
          let echo = try question.read(typed)
          answers[question.option] = typed
          if let echo { Terminal.say("  " + echo) }
          place += 1
        } catch {
          Terminal.say("  " + (ErrorText(error)?.line ?? "\(error)"))
          text = typed
        }
      }
    }
    keeper.keep { draft in
      draft.answers = answers.filter { given[$0.key] == nil }
      draft.unfinished = ""
    }
    return answers.filter { key, _ in
      given[key] != nil || all.contains { $0.option == key && $0.isAsked(answers) }
    }
  }

  private func isAsked(_ question: Question, _ answers: [String: String]) -> Bool {
    given[question.option] == nil && question.isAsked(answers)
  }

  private func needsAnswer(_ question: Question, _ answers: [String: String]) -> Bool {
    question.isRequired && answers[question.option] == nil && isAsked(question, answers)
  }

  /// The sign of a command that was typed, alone or after the text that stood in the line; else the
  /// whole line.
  static func sign(in typed: String, after standing: String) -> String {
    let standing = standing.trimmed
    guard !standing.isEmpty, typed.hasPrefix(standing) else { return typed }
    let added = String(typed.dropFirst(standing.count)).trimmed
    return ["?", "<", ">", "-"].contains(added) ? added : typed
  }

  /// What was recorded by the same command since a draft was begun, in words; nil if nothing was.
  private func recordedSince(_ draft: TalkDraft) throws -> String? {
    let kinds: [String: Event.Kind] = [
      "feedback": .feedback, "promise": .promise, "contact": .contact, "cancel": .cancelled,
      "rebook": .rebooked,
    ]
    guard let interview = name.interview, let kind = kinds[name.command] else { return nil }
    let last = try session.store.record(of: interview).entries.last { entry in
      entry.counts && entry.event?.kind == kind && entry.id.number > draft.lastEntry?.number ?? 0
    }
    return last.map { entry in
      let at = TimeWords.short(entry.stamp.at, now: session.now, in: session.calendar)
      return "\(shown(entry.stamp.consultant.name)) recorded \(name.article) (\(at))"
    }
  }
}

/// Questions that several commands ask.
extension Questions.Question {
  /// A question for a deadline stated at `saidAt`.
  static func deadline(
    _ option: String, _ words: String, _ help: String, saidAt: Instant, in session: Session
  ) -> Self {
    Self(
      option: option, words: words, help: help,
      read: { typed in
        do throws(WhenError) {
          let read = try When.read(typed, as: .future, now: saidAt, in: session.calendar)
          return TimeWords.full(read, in: session.calendar)
        } catch {
          throw CommandError.when(error, option: option)
        }
      })
  }

  /// The question for the start of an interview.
  static func start(_ words: String, in session: Session) -> Self {
    Self(
      option: "--at", words: words,
      help: "for example: fri 14:00, 27 nov 9.30-10.15, tomorrow noon", isRequired: true,
      read: { typed in
        let calendar = session.calendar
        do {
          let read = try When.reading(typed, as: .either, now: session.now, in: calendar)
          guard case .at(let start) = read.deadline else {
            throw WhenError.needsTime(phrase: typed)
          }
          return TimeWords.full(start, in: calendar)
            + (read.end.map { " to \(TimeWords.clock(calendar.localTime(at: $0)))" } ?? "")
        } catch let error as WhenError {
          throw CommandError.when(error, option: "--at")
        }
      })
  }

  /// A question for one of a few words, by its first letters or as `read` says.
  static func choice(
    _ option: String, _ words: String, _ names: [String],
    help: String = "the first letters are enough",
    isRequired: Bool = false, read: @escaping (String) -> String?
  ) -> Self {
    Self(
      option: option, words: "\(words) (\(names.joined(separator: ", ")))", help: help,
      isRequired: isRequired, choices: { _ in Choices(names) },
      read: { typed in
        guard let name = read(typed) else {
          throw CommandError.badValue(
            option: option, typed: typed, expected: Grammar.list(names, conjunction: "or"))
        }
        return name.hasPrefix(folded(typed)) ? nil : name
      })
  }

  /// A question that is answered with yes or no.
  static func yes(_ option: String, _ words: String, _ help: String) -> Self {
    Self(
      option: option, words: "\(words) (y/N)", help: help,
      choices: { _ in Choices(["yes", "no"]) },
      read: { typed in
        guard Prompt.chosen(typed, among: ["yes", "no"]) != nil else {
          throw CommandError.badValue(option: option, typed: typed, expected: "y or n")
        }
        return nil
      })
  }

  /// A question for people at an employer, whose names Tab offers.
  static func people(
    _ option: String, _ words: String, _ help: String,
    at employer: @escaping ([String: String]) -> Employer?,
    in session: Session
  ) -> Self {
    Self(
      option: option, words: words, help: help,
      choices: { answers in
        guard let employer = employer(answers) else { return .none }
        let met = (try? session.store.people(metAt: employer.id).map(\.name)) ?? []
        let contacts = (try? session.store.contacts(at: [employer.id]).map(\.name)) ?? []
        return Choices(lookingUp: { typed in
          let begun = typed.split(separator: ";", omittingEmptySubsequences: false).last ?? ""
          let item = String(begun.drop { $0 == " " })
          let before = String(typed.dropLast(item.count))
          return Set(met + contacts).filter { folded($0).hasPrefix(folded(item)) }.sorted()
            .map { before + $0 }
        })
      })
  }
}

extension [String: String] {
  /// The items of an answer, which semicolons part.
  func items(_ option: String) -> [String] {
    (self[option] ?? "").split(separator: ";").compactMap { String($0).trimmedOrNil }
  }

  /// True if a question was answered with yes.
  func isYes(_ option: String) -> Bool {
    self[option].flatMap { Prompt.chosen($0, among: ["yes", "no"]) } == "yes"
  }
}
