public import Mustache

/// A template of an HTML page that cannot be read: a fault of the program.
public struct TemplateError: Error, Hashable, Sendable {
  /// The template library's message.
  public let reason: String
}

extension MustacheTemplate {
  /// Parses the template of an HTML page, which escapes what it is filled with.
  public static func html(_ source: [UInt8]) -> Result<MustacheTemplate, TemplateError> {
    MustacheContentTypes.register(StrictHTML(), named: StrictHTML.name)
    do {
      return .success(try MustacheTemplate(string: String(decoding: source, as: UTF8.self)))
    } catch {
      return .failure(TemplateError(reason: "\(error)"))
    }
  }
}
