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
    withoutAnEntry + inAPlainerState + withoutASetting + withoutACalendar + withPlainerEntries
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
      recorded[place].event.plainer.map { event in
        var question = self
        question.recorded[place] = Fact(at: recorded[place].at, event)
        return question
      }
    }
  }
}
