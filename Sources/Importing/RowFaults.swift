extension SheetRow {
  /// Returns the faults found before the cells are read: quoting, and cells without a heading.
  func faults(headers: [String]) -> [Fault] {
    guard flaws.isEmpty else { return flaws.map { fault($0, headers: headers) } }
    guard cells.count > headers.count,
      let surplus = cells[headers.count...].first(where: { !$0.collapsed.isEmpty })
    else { return [] }
    return [
      Fault(
        line: line, header: nil, value: surplus,
        reason: .surplusCells(cells.count - headers.count))
    ]
  }

  /// Makes a fault of a quoting flaw, with the heading of its column.
  func fault(_ flaw: Flaw, headers: [String]) -> Fault {
    let reason: Fault.Reason =
      switch flaw {
      case .textAfterQuote: .textAfterQuote
      case .unclosedQuote: .unclosedQuote
      case .tooManyCells: .tooManyCells
      }
    let header = flaw.cell.flatMap { headers.indices.contains($0) ? headers[$0] : nil }
    return Fault(line: line, header: header, value: flaw.cell.map(cell) ?? "", reason: reason)
  }
}
