public import AgencySettings
import Domain
public import Rendering
import WorkingTime

/// The policy in force as a file that `policy adopt` reads back to the same policy.
public struct PolicyTOML: Sendable {
  private let ledger: PolicyLedger
  private let wording: PolicyWording

  /// Creates the file of the choices.
  public init(_ ledger: PolicyLedger, wording: PolicyWording) {
    self.ledger = ledger
    self.wording = wording
  }

  /// The file's text; empty if nothing was chosen.
  public var text: String {
    let own = tables(for: nil, under: [])
    let employers = ledger.employers.filter { !wording.dormant.contains($0) }.flatMap { employer in
      tables(for: employer, under: ["for", wording.name(employer)])
    }
    return (own + employers).joined(separator: "\n")
  }

  /// Returns the choices in one place, a text for each table.
  private func tables(for employer: Identifier<Employer>?, under path: [String]) -> [String] {
    var order: [String] = []
    var lines: [String: String] = [:]
    for term in PolicyTerm.all {
      guard let value = ledger.choice(of: term, for: employer)?.change.text else { continue }
      let parts = term.name.split(separator: ".").map(String.init)
      let header = (path + parts.dropLast()).map(Self.key).joined(separator: ".")
      if lines[header] == nil { order.append(header) }
      lines[header, default: ""] += "\(parts.last ?? "") = \(Self.value(value, of: term))\n"
    }
    // Keys above the first header belong to no table.
    return order.sorted { $0.isEmpty && !$1.isEmpty }.map { header in
      (header.isEmpty ? "" : "[\(header)]\n") + (lines[header] ?? "")
    }
  }

  private static func value(_ text: String, of term: PolicyTerm) -> String {
    switch term {
    case .setting(.count): text
    case .setting(.span), .flag, .retention, .calendar(.timeZone),
      .calendar(.bankHolidays):
      quoted(text)
    case .calendar(.hours):
      text == "closed" ? "[]" : list(text.split(separator: " ").map(String.init))
    case .calendar(.closed):
      text == "none"
        ? "[]" : list(text.split(separator: ";").map { String($0.trimmingPrefix(" ")) })
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private static func key(_ name: String) -> String {
    let isBare = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return isBare && !name.isEmpty ? name : quoted(name)
  }

  /// Returns a TOML string; control characters are escaped.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        quoted += "\\u" + Int(scalar.value).digits(4, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
