import CLineEditing
import Glibc

/// Key commands beyond libedit's own.
extension LineEditor {
  /// Keys whose usual meaning is not libedit's, in its notation, and their commands here.
  private static let keys: [(key: String, command: String)] = [
    ("^I", "line-complete"), ("^C", "line-leave"), ("^D", "line-end"),
    ("^Z", "line-suspend"), ("\\e[200~", "line-paste"),
    ("\\e[A", "line-recall"), ("\\eOA", "line-recall"), ("^P", "line-recall"),
    ("\\e[B", "ed-ignore"), ("\\eOB", "ed-ignore"), ("^N", "ed-ignore"),
    ("^R", "ed-ignore"), ("^S", "ed-ignore"), ("^O", "ed-ignore"), ("^V", "ed-quoted-insert"),
    ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"),
    ("\\e[C", "ed-next-char"), ("\\eOC", "ed-next-char"),
    ("\\e[D", "ed-prev-char"), ("\\eOD", "ed-prev-char"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[3~", "ed-delete-next-char"),
  ]

  /// Registers our commands and binds keys to them.
  func bindKeys() {
    add("line-complete") { line, _ in LineEditor.of(line)?.complete() ?? UInt8(CC_ERROR) }
    add("line-paste") { line, _ in LineEditor.of(line)?.paste() ?? UInt8(CC_ERROR) }
    add("line-recall") { line, _ in LineEditor.of(line)?.recall() ?? UInt8(CC_ERROR) }
    add("line-end") { line, _ in LineEditor.of(line)?.endOrDelete() ?? UInt8(CC_ERROR) }
    add("line-leave") { line, _ in
      LineEditor.of(line)?.leave() ?? UInt8(CC_ERROR)
    }
    add("line-suspend") { line, _ in
      // To the whole pipeline, as the terminal itself would send it.
      kill(0, SIGTSTP)
      LineEditor.of(line)?.beginAnew()
      return UInt8(CC_REDISPLAY)
    }
    for (key, command) in Self.keys {
      _ = lineEditingBind(line, WideText.array(key), WideText.array(command))
    }
  }

  private func add(_ name: String, _ command: lineEditingCommand) {
    // libedit keeps a pointer to the name for its lifetime.
    let permanent = WideText.allocated(name)
    names.append(permanent)
    _ = lineEditingAdd(line, permanent, command)
  }

  /// The current text, and the part of it before the cursor.
  var edited: (text: String, beforeCursor: String) {
    guard let info = el_wline(line)?.pointee, let buffer = info.buffer else { return ("", "") }
    return (
      WideText.text(buffer, count: info.lastchar - buffer),
      WideText.text(buffer, count: info.cursor - buffer)
    )
  }

  /// The current text.
  var text: String { edited.text }

  private func insert(_ text: String) {
    _ = el_winsertstr(line, WideText.array(text))
  }

  private func recall() -> UInt8 {
    let recalled = early.isEmpty ? request.recall : early
    guard text.isEmpty, !recalled.isEmpty else { return UInt8(CC_NORM) }
    insert(recalled)
    return UInt8(CC_REFRESH)
  }

  private func leave() -> UInt8 {
    request.resting(text)
    ending = .left
    return UInt8(CC_EOF)
  }

  private func endOrDelete() -> UInt8 {
    let (text, before) = edited
    if text.isEmpty {
      ending = .ended
      return UInt8(CC_EOF)
    }
    guard before.unicodeScalars.count < text.unicodeScalars.count else { return UInt8(CC_ERROR) }
    el_cursor(line, 1)
    el_deletestr(line, 1)
    return UInt8(CC_REFRESH)
  }

  private func complete() -> UInt8 {
    let completion = request.completing(edited.beforeCursor)
    switch completion.effect {
    case .nothing: return UInt8(CC_ERROR)
    case .insert(let text):
      el_deletestr(line, Int32(completion.replaced.unicodeScalars.count))
      insert(text)
      return UInt8(CC_REFRESH)
    case .show(let candidates):
      write("\r\n" + candidates.prefix(20).map { "  \($0)\r\n" }.joined())
      if candidates.count > 20 { write("  and \(candidates.count - 20) more\r\n") }
      return UInt8(CC_REDISPLAY)
    }
  }

  /// Reads pasted text up to the terminal's end marker.
  private func paste() -> UInt8 {
    insert(PastedText.line(PastedText.read(from: input)))
    return UInt8(CC_REFRESH)
  }
}
