import Mustache

/// A template of an HTML page that cannot be read: a fault of the program.
public struct TemplateFault: Error, Hashable, Sendable {
  /// The template library's message.
  public let reason: String
}

/// The templates of the HTML pages, each read once.
enum HTMLTemplate {
  /// The template of the report, or the reason that there is none.
  static let parsed = parse(PackageResources.report_html_mustache)
  /// The template of a handover pack, likewise.
  static let handover = parse(PackageResources.handover_html_mustache)

  /// The template of a dossier, likewise.
  static let dossier = parse(PackageResources.dossier_html_mustache)

  private static func parse(_ source: [UInt8]) -> Result<MustacheTemplate, TemplateFault> {
    MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
    do {
      return .success(try MustacheTemplate(string: String(decoding: source, as: UTF8.self)))
    } catch {
      return .failure(TemplateFault(reason: "\(error)"))
    }
  }
}
