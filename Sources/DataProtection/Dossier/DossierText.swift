import Domain
public import Rendering
import Wording

extension DossierReport {
  /// Returns the dossier for a terminal; marked pieces are in double brackets.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line(title, tone: .strong)
    page.line("Made " + times.moment(made), tone: .quiet)
    for notice in notices { page.line(notice) }
    page.line("Between [[ and ]] stands what is other people's:", tone: .due)
    for mark in legend { page.line(mark.reason, indent: 2) }
    for statement in statements {
      page.gap()
      page.line("\(statement.title) (article \(statement.article))", tone: .strong)
      for line in statement.lines { page.line(line, indent: 2) }
    }
    for section in sections { draw(section, on: &page) }
    if !mentions.isEmpty {
      page.gap()
      page.line("Named elsewhere", tone: .strong)
      page.line(Self.mentionsExplained, indent: 2)
      for mention in mentions { page.line(mention, indent: 4) }
    }
    page.gap()
    page.line("Held, and not shown", tone: .strong)
    for omission in dossier.omissions {
      page.line(omission.reason + ": " + Grammar.list(omission.places), indent: 2, hanging: 4)
    }
    return page.text
  }

  private func draw(_ section: DossierSection, on page: inout Page) {
    page.gap()
    page.line(section.title, tone: .strong)
    for block in section.blocks {
      page.gap()
      let isUndone = block.standing != nil
      page.line(block.title, tone: isUndone ? .quiet : .strong, indent: 2)
      if let standing = block.standing { page.line(standing, tone: .due, indent: 4) }
      for line in block.lines { page.line(Self.line(line), indent: 4, hanging: 6) }
      if !block.source.isEmpty {
        let source = block.source.map(Self.line).joined(separator: "; ")
        page.line(source, tone: block.entry == nil ? .plain : .quiet, indent: 4, hanging: 6)
      }
    }
  }

  private static func line(_ line: DossierLine) -> String {
    line.field.label + ": "
      + line.pieces.map { piece in
        piece.mark == nil || piece.isCovered ? piece.words : "[[\(piece.words)]]"
      }.joined()
  }
}
