internal import NTMModel

/// On which day a report came in: it decides who was late, so somebody may say it.
extension Importer {
  /// Writes into a report on which day it came in, where the caller or a title says it.
  func noteReceived(_ source: Source, report: Int64) throws {
    let title = source.form.isFact ? nil : source.heading.received
    func fault(_ kind: ImportFault.Kind) {
      faults.add(
        ImportFault(
          file: source.file.name,
          sheet: source.sheet,
          line: title?.line ?? 0,
          column: "",
          value: title.map { String($0.text.prefix(200)) } ?? "",
          kind: kind
        )
      )
    }
    if let title, title.day == nil { fault(.badDate) }
    guard !source.form.isFact, let day = received ?? title?.day else { return }
    if let stated = title?.day, stated != day { fault(.titleReceived(stated)) }
    if day > today { fault(.receivedAhead(day, today: today)) }
    if let other = receivedDays[report], other != day { fault(.receivedTwice(other, day)) }
    receivedDays[report] = day
    let write = try PreparedStatement(db, "UPDATE report SET received = ?2 WHERE id = ?1")
    write.bind(report, at: 1)
    write.bind(day.number, at: 2)
    try write.run()
  }

  /// Warns of a report that came in before the day of its figures.
  func warnOfEarly(_ file: String, _ day: Day, report: Int64) {
    guard let received = receivedDays[report], received < day else { return }
    warnings.add(.receivedEarly, file: file, day: day.number, detail: received.iso)
  }
}
