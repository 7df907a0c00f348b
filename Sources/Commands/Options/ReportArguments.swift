public import ArgumentParser
public import Domain
public import Reports

// The values of reports that can be typed as they are.
extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension DossierFormat: ExpressibleByArgument {}
extension PackFormat: ExpressibleByArgument {}
extension DraftKind: ExpressibleByArgument {}
extension DraftFormat: ExpressibleByArgument {}
extension CalendarPart: ExpressibleByArgument {}
