import AgencySettings
import Domain
import WorkingTime

extension Question {
  /// A small question of which the same is true as of this one: what can be left out or made plain
  /// without losing it is.
  func shrunk(where isSo: (Question) -> Bool) -> Question {
    var smallest = self
    while let smaller = smallest.smaller.first(where: isSo) { smallest = smaller }
    return smallest
  }

  /// Questions that are each smaller in one thing.
  private var smaller: [Question] {
    withoutAnEntry + inAPlainerState + withoutADate + withoutASetting + withoutACalendar
      + withPlainerEntries
  }

  private var withoutAnEntry: [Question] {
    recorded.indices.map { place in
      var question = self
      question.recorded.remove(at: place)
      return question
    }
  }

  private var inAPlainerState: [Question] {
    state.plainer.map { state in
      var question = self
      question.state = state
      return question
    }
  }

  private var withoutADate: [Question] {
    var smaller: [Question] = []
    func leave(_ change: (inout Question) -> Void) {
      var question = self
      change(&question)
      if question != self { smaller.append(question) }
    }
    leave { $0.bookedAt = nil }
    leave { $0.moved = nil }
    leave { $0.moved = $0.moved.map { Change(at: $0.at, by: $0.by) } }
    leave { $0.stateBy = nil }
    leave { $0.stateRecordedAt = nil }
    return smaller
  }

  private var withoutASetting: [Question] {
    settings.chosen.compactMap { left in
      var question = self
      question.settings = PolicySettings()
      for setting in settings.chosen where setting != left {
        guard (try? question.settings.set(setting.name, settings.text(of: setting))) != nil else {
          return nil
        }
      }
      return question
    }
  }

  private var withoutACalendar: [Question] {
    let plain = [
      Calendars(agency: .usual), Calendars(agency: calendars.agency),
      Calendars(agency: .usual, employer: calendars.employer),
    ]
    // Each is plainer than those after it, and none is tried twice.
    return plain.prefix { $0 != calendars }.map { calendars in
      var question = self
      question.calendars = calendars
      return question
    }
  }

  private var withPlainerEntries: [Question] {
    recorded.indices.flatMap { place in
      let fact = recorded[place]
      let plainer = fact.event.plainer.map { fact.with($0) }
      // Recorded as it happened it is plainer still.
      let prompt = fact.recordedAt == fact.at ? [] : [Fact(at: fact.at, fact.event)]
      return (prompt + plainer).map { fact in
        var question = self
        question.recorded[place] = fact
        return question
      }
    }
  }
}
