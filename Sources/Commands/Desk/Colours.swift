@preconcurrency import Rainbow
import Reports

extension Palette {
  /// The colours of a terminal: red for what is late, and little else.
  ///
  /// Whether to colour was decided before, by our own options, so Rainbow's own guess is set aside.
  static let terminal: Palette = {
    Rainbow.enabled = true
    Rainbow.outputTarget = .console
    return Palette { tone, text in
      switch tone {
      case .plain: text
      case .strong: text.bold
      case .overdue: text.red
      case .due: text.yellow
      case .quiet: text.dim
      }
    }
  }()
}
