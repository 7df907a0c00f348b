import Domain
import Rendering

/// The card as JSON.
///
/// `lastSaid` has the last contact with the candidate and with the employer; `weOwe` and `theyOwe`
/// have the shape of `due`, duties that have begun first; `answerBy` is a date or an instant;
/// `notKnown` has the gaps and whom to ask; `contradictions` name the entries that disagree;
/// `openings` have a sentence to begin a call with.
extension CallCard {
  /// The card as a JSON document.
  public var json: String { JSONWriter.document(value) }

  /// The value in the document, for a document with several cards.
  var value: JSON {
    let interview = record.interview
    let times = Times.kept(calendar)
    let card: JSON = [
      "interview": .number(Int(interview.id.number)),
      "candidate": [
        "name": .string(interview.candidate.name), "phone": .text(interview.candidate.phone),
        "email": .text(interview.candidate.email),
      ],
      "employer": .string(interview.employer.name),
      "vacancy": .string(interview.vacancy),
      "stage": .text(interview.stage?.rawValue),
      "consultant": .string(interview.consultant.name),
      "start": .moment(interview.time.start),
      "end": .moment(interview.time.end),
      "outcome": .text(interview.outcome?.rawValue),
      "lastSaid": .array(lastWords.map { json(of: $0, times) }),
      "weOwe": .array(weOwe.map { $0.json(at: now) }),
      "theyOwe": .array(theyOwe.map { $0.json(at: now) }),
      "answerBy": .deadline(answerBy),
      "notKnown": .array(gaps.map(\.json)),
      "contradictions": .array(contradictions.map { json(of: $0, times) }),
      "openings": .array(openings.map(\.json)),
    ]
    return undoing.map { card.adding($0.bookingUndone) } ?? card
  }

  private func json(of word: LastWord, _ times: Times) -> JSON {
    [
      "entry": .number(Int(word.entry.id.number)), "with": .string(word.with.rawValue),
      "at": .moment(word.entry.happenedAt), "by": .string(word.entry.stamp.consultant.name),
      "words": .string(EventWords(times: times).line(word.content)),
    ]
  }

  private func json(of contradiction: CardContradiction, _ times: Times) -> JSON {
    [
      "about": .string(contradiction.about),
      "entries": .array(contradiction.entries.map { .number(Int($0.number)) }),
      "words": .string(contradiction.words(times)),
    ]
  }
}

extension CardGap {
  fileprivate var json: JSON {
    ["about": .string(rawValue), "ask": .string(ask.rawValue), "words": .string(words)]
  }
}

extension CardOpening {
  fileprivate var json: JSON {
    ["to": .string(to.rawValue), "person": .text(person), "words": .string(words)]
  }
}
