import Domain
import Testing
import WorkingTime

struct DebriefFieldTests {
  private static func hasDistinct(_ names: [String]) -> Bool { Set(names).count == names.count }

  @Test func noTwoFieldsHaveTheSameName() {
    let fields = DebriefField.all
    #expect(Self.hasDistinct(fields.map(\.key)))
    #expect(Self.hasDistinct(fields.map(\.name)))
    #expect(Self.hasDistinct(fields.flatMap { [$0.label] + $0.otherLabels }))
    #expect(Self.hasDistinct(fields.map(\.question)))
  }

  @Test func everyFieldIsToldOnce() {
    #expect(Self.hasDistinct(DebriefField.told.map(\.key)))
    #expect(Set(DebriefField.told) == Set(DebriefField.all))
  }

  @Test(arguments: DebriefField.all)
  func aFieldHoldsItsValueAndNoOther(_ field: DebriefField) {
    let values: [DebriefValue] =
      switch field.place {
      case .mark: [.mark(4)]
      case .choice(let choice): choice.names.map(DebriefValue.choice)
      case .people: [.people([Met(name: "Ann Lee")])]
      case .text, .texts: [.texts(["a"])]
      case .deadline: [.deadline(.at(moment(0)))]
      }
    for value in values {
      var debrief = Debrief()
      debrief[field] = value
      let filled = DebriefField.all.filter { debrief[$0] != nil }
      #expect(filled == [field])
      #expect(debrief[field] == value)
    }
  }
}
