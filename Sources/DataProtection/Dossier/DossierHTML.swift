import Domain
import Mustache
public import Rendering
import Wording

extension DossierReport {
  private static let template = MustacheTemplate.html(PackageResources.dossier_html_mustache)

  /// Returns the dossier as one self-contained HTML file, for a screen and for paper.
  ///
  /// Throws only if the program was built with a template that cannot be read.
  public func html() throws(TemplateError) -> String {
    try Self.template.get().render(view)
  }

  /// The values for the template; every key that it names is present on every level.
  private var view: [String: Any] {
    [
      "title": title,
      "kind": "Dossier of a \(isOfContact ? "contact" : "candidate")",
      "made": times.moment(made),
      "notices": notices,
      "legend": legend.map { mark in
        ["sort": covers(mark) ? "covered" : mark.kind.rawValue, "reason": mark.reason]
      },
      "statements": statements.map {
        ["heading": $0.title, "article": $0.article, "lines": $0.lines] as [String: Any]
      },
      "sections": sections.enumerated().map { place, section in
        [
          "id": String(place + 1), "name": section.title,
          "blocks": section.blocks.map(Self.view),
        ] as [String: Any]
      },
      "isNamed": !mentions.isEmpty,
      "named": Self.mentionsExplained,
      "mentions": mentions,
      "omissions": dossier.omissions.map {
        ["reason": $0.reason, "places": Grammar.list($0.places)]
      },
    ]
  }

  private func covers(_ mark: DossierMark) -> Bool {
    redaction == .all || (redaction == .names && mark.kind == .name)
  }

  private static func view(_ block: DossierBlock) -> [String: Any] {
    let isEntry = block.entry != nil
    return [
      "sort": block.standing == nil ? "" : "undone",
      "heading": block.title.prefix(1).uppercased() + block.title.dropFirst(),
      "hasStanding": block.standing != nil,
      "standing": block.standing ?? "",
      "hasLines": !block.lines.isEmpty,
      "lines": block.lines.map(view),
      "hasSource": !block.source.isEmpty,
      "tone": isEntry ? "source soft" : "source",
      "source": block.source.map(view),
    ]
  }

  private static func view(_ line: DossierLine) -> [String: Any] {
    [
      "label": line.field.label,
      "pieces": line.pieces.map { piece in
        [
          "isMarked": piece.mark != nil,
          "sort": piece.isCovered ? "covered" : piece.mark?.kind.rawValue ?? "",
          "words": piece.words,
        ] as [String: Any]
      },
    ]
  }
}
