internal import NTMModel

extension Record {
  /// The row of a recognition.
  init(_ recognition: Recognition, of unit: Int64, report: Int64) {
    let since = recognition.countsFrom
    self.init(
      .recognition,
      [
        .whole(unit), .whole(Int64(recognition.standard.rawValue)),
        .whole(Int64(recognition.year)), .text(recognition.number), Value(recognition.decidedOn),
        Value(since), Value(recognition.lostOn), .text(recognition.source),
      ],
      report: report
    )
  }

  /// The recognition in a row; `nil` for a row of another kind or a damaged one.
  var recognition: Recognition? {
    guard kind == .recognition, let number = self["standard"].whole,
      let standard = Standard(rawValue: Int(number)), let year = self["year"].whole
    else { return nil }
    func day(_ name: String) -> Day? {
      self[name].whole.map { Day(number: Int32(clamping: $0)) }
    }
    return Recognition(
      standard: standard,
      number: self["number"].text,
      decidedOn: day("decided"),
      year: Int(year),
      lostOn: day("lost"),
      source: self["source"].text
    )
  }
}
