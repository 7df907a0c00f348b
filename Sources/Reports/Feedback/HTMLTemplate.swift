import Mustache

/// The template of the HTML report could not be read, for this reason: a fault of the program.
public struct TemplateFault: Error, Hashable, Sendable {
  /// What the template library said.
  public let reason: String
}

/// The template of the HTML report, read once.
enum HTMLTemplate {
  /// The template, or why there is none.
  static let parsed: Result<MustacheTemplate, TemplateFault> = {
    MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
    let source = String(decoding: PackageResources.report_html_mustache, as: UTF8.self)
    do {
      return .success(try MustacheTemplate(string: source))
    } catch {
      return .failure(TemplateFault(reason: "\(error)"))
    }
  }()
}
