public import ArgumentParser
public import Reports

// The words of reports that can be typed as they are.
extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension PackFormat: ExpressibleByArgument {}
