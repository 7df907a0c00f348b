@preconcurrency import Rainbow
import Rendering

extension Palette {
  /// The colours of a terminal: red for overdue, and little else.
  ///
  /// Our own options have already decided on colour, so Rainbow's detection is overridden.
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
