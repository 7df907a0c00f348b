import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import DataProtection
@testable import Rendering

struct DossierHTMLTests {
  /// A dossier with a text in every place that somebody fills.
  private func page(_ text: String, _ redaction: Redaction = .none) throws -> String {
    let natures: [DossierNature] = [
      .plain, .free, .name(.consultant), .words(.employersPerson),
    ]
    let row = DossierRow(
      record: "debrief",
      fields: natures.map {
        DossierField(name: "note", label: "note", value: .text(text), nature: $0)
      })
    let entry = DossierEntry(
      id: Identifier(1), kind: .debrief, header: [row], rows: [row], counts: false,
      undoneBy: Identifier(2), erasedBy: nil)
    let candidate = Candidate(id: Identifier(1), name: text)
    let dossier = Dossier(
      person: .candidate(candidate), particulars: [row],
      interviews: [
        DossierInterview(
          id: Identifier(1), vacancy: text, employer: text, rows: [row], entries: [entry])
      ], entries: [entry], people: [],
      omissions: [DossierOmission(reason: "digests", places: ["seal"])])
    let forgetting = Forgetting(
      candidate: candidate, items: [], lastServed: Fixture.now, keptUntil: nil, isDone: false,
      interviews: [], open: [], hold: nil,
      mentions: [Mention(entry: Identifier(3), interview: nil, kind: .templateSet)])
    return try DossierReport(
      dossier, forgetting, drafts: [DossierDraft(of: Identifier(1), row)], replaced: [text],
      under: try Policy([]), at: Fixture.now, redaction: redaction
    ).html()
  }

  private func tags(of html: String) -> [String] {
    html.unicodeScalars.split(separator: "<").dropFirst()
      .map { String(String.UnicodeScalarView($0.prefix { $0 != ">" })) }
  }

  @Test func `the page needs nothing but itself`() throws {
    let html = try page("plain")
    #expect(html.contains("Content-Security-Policy\" content=\"default-src 'none';"))
    #expect(!html.contains("<script") && !html.contains("<link") && !html.contains(" src"))
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("url("))
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text adds no tag and no attribute`(_ sample: HostileText.Sample) throws {
    let hostile = try page(sample.text)
    expectNoDifference(tags(of: hostile), tags(of: try page("plain")))
    #expect(
      hostile.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || $0 == "\r" || !$0.isIllegible
      })
  }

  @Test func `what is other people's is marked, and covered where it is to be`() throws {
    let marked = try page("plain")
    #expect(marked.contains("<mark class=\"name\">plain</mark>"))
    #expect(marked.contains("<mark class=\"words\">plain</mark>"))
    let covered = try page("plain", .all)
    #expect(!covered.contains("\">plain</mark>"))
    #expect(covered.contains("<mark class=\"covered\">[redacted: a consultant&#39;s name]</mark>"))
  }
}
