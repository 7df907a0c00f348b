import CustomDump
import Domain
import Testing
import WorkingTime

@testable import DataProtection
@testable import Rendering

struct DossierMarkerTests {
  private func marker(_ redaction: Redaction = .none) -> DossierMarker {
    let people: [DossierPerson] = [
      DossierPerson(name: "Sam Okafor", party: .consultant, isNear: true),
      DossierPerson(name: "Zoë Lund", party: .candidate, isNear: false),
      DossierPerson(name: "Ann Shah", party: .employersPerson, isNear: true),
      DossierPerson(name: "Priya Shah", party: .employersPerson, isNear: true),
      DossierPerson(name: "Priya", party: .consultant, isNear: true),
    ]
    let dossier = Dossier(
      person: .candidate(Candidate(id: Identifier(1), name: "Priya Shah")), particulars: [],
      interviews: [], entries: [], people: people, omissions: [])
    return DossierMarker(dossier, redaction, times: .kept(.usual))
  }

  private func field(
    _ value: DossierField.Value, _ nature: DossierNature = .plain
  ) -> DossierField {
    DossierField(name: "c", label: "l", value: value, nature: nature)
  }

  private func words(_ value: DossierField.Value, _ nature: DossierNature = .plain) -> String {
    marker().pieces(of: field(value, nature)).map(\.words).joined()
  }

  @Test func onlyChoicesAndDatesAreSaidInOtherWords() {
    #expect(words(.choice("noShow")) == "no show")
    #expect(words(.date("2026-11-20")) == "Fri 20 Nov 2026" && words(.date("soon")) == "soon")
    for text in ["2026-11-20", "noShow", "", " a\nB "] {
      #expect(words(.text(text)) == text && words(.text(text), .free) == text)
    }
    #expect(words(.flag(true)) == "yes" && words(.number(3)) == "3")
  }

  @Test func whoIsNotNearIsMarkedByTheWholeNameOnly() {
    let text = "Zoë, Zoe Lund, Ann, Sam's and Shah"
    let pieces = marker().pieces(of: field(.text(text), .free))
    expectNoDifference(pieces.map(\.words).joined(), text)
    expectNoDifference(
      pieces.filter { $0.mark != nil }.map(\.words), ["Zoe Lund", "Ann", "Sam's"])
    expectNoDifference(
      pieces.compactMap { $0.mark?.party }, [.candidate, .employersPerson, .consultant])
  }

  @Test func theirOwnNameIsNobodyElses() {
    let pieces = marker(.none).pieces(of: field(.text("Priya Shah, and Priya"), .free))
    expectNoDifference(
      pieces,
      [
        DossierPiece(words: "Priya Shah, and ", mark: nil),
        DossierPiece(words: "Priya", mark: DossierMark(kind: .name, party: .consultant)),
      ])
  }

  struct Covering: CustomTestStringConvertible, Sendable {
    let redaction: Redaction
    let nature: DossierNature
    let words: String
    var testDescription: String { "\(redaction), \(nature)" }
  }

  @Test(arguments: [
    Covering(redaction: .none, nature: .name(.candidate), words: "so Sam Okafor said"),
    Covering(
      redaction: .names, nature: .name(.candidate), words: "[redacted: a candidate's name]"),
    Covering(redaction: .none, nature: .words(.employersPerson), words: "so Sam Okafor said"),
    Covering(
      redaction: .names, nature: .words(.employersPerson),
      words: "so [redacted: a consultant's name] said"),
    Covering(
      redaction: .all, nature: .words(.employersPerson),
      words: "[redacted: the words of a person at the employer]"),
    Covering(
      redaction: .all, nature: .free, words: "so [redacted: a consultant's name] said"),
    Covering(redaction: .all, nature: .plain, words: "so Sam Okafor said"),
  ])
  func covers(_ row: Covering) {
    let field = field(.text("so Sam Okafor said"), row.nature)
    let marker = marker(row.redaction)
    expectNoDifference(marker.pieces(of: field).map(\.words).joined(), row.words)
    expectNoDifference(marker.data(of: field), marker.pieces(of: field))
  }
}
