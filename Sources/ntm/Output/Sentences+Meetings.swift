import NTMDashboard
import NTMModel

extension Sentences {
  func sentence(_ refusal: MeetingRefusal) -> String {
    Report.harmless(words.refusal(refusal, offset: Wall.offset(at: Wall.seconds)))
  }

  func unknownMeeting(_ text: String, orDay: Bool, known: [String]) -> String {
    let asked = Report.harmless(text)
    let none =
      pick(
        "không có cuộc họp nào tên hay số “\(asked)”",
        "there is no meeting of the name or number “\(asked)”"
      ) + (orDay ? pick(", cũng không phải một ngày", ", and it is no day") : "")
    guard !known.isEmpty else {
      return none
        + pick("; tệp chưa có cuộc họp nào", "; the store has no meetings yet")
    }
    return none
      + pick("; ntm meeting list liệt kê:", "; ntm meeting list has:")
      + list(known.map(Report.harmless))
  }

  /// That several meetings have a name, each with the number by which it is told apart.
  func ambiguousMeeting(_ text: String, _ candidates: [Meeting]) -> String {
    let asked = Report.harmless(text)
    return pick(
      "“\(asked)” có thể là mấy cuộc họp; viết số của nó, cả dấu #:",
      "“\(asked)” can be several meetings; write its number, with the #:"
    )
      + list(
        candidates.map {
          Report.harmless(words.numbered($0, offset: Wall.offset(at: $0.opening.at)))
        }
      )
  }

  /// `Đã mở “Họp 09/6” (số 3): mốc là số liệu kỳ 31/05/2020`.
  func opened(_ meeting: Meeting) -> String {
    Report.harmless(words.opened(meeting)) + pick(" (số ", " (no. ") + "\(meeting.id))"
  }

  /// Why there are no minutes.
  func sentence(_ fault: MinutesFiles.Fault) -> String {
    switch fault {
    case .exist(let paths):
      pick(
        "đã có \(names(paths)); chọn nơi khác bằng --output, hoặc ghi đè bằng --force",
        "\(names(paths)) exists; choose another place with --output, or write over it with --force"
      )
    case .failed(let path, let reason):
      pick(
        "không ghi được \(Report.harmless(path)): \(self.reason(reason)); chọn nơi khác",
        "\(Report.harmless(path)) cannot be written: \(self.reason(reason)); choose another place"
      )
    case .workbook(let fault): sentence(fault)
    }
  }

  private func names(_ paths: [String]) -> String {
    Report.harmless(paths.joined(separator: ", "))
  }

  /// What the dashboard is told of opening or closing a meeting.
  func answer(_ result: MeetingResult) -> MeetingAnswer {
    switch result {
    case .done(let meeting, let files): .done(meeting, files: files)
    case .refused(let refusal): .refused(refusal)
    case .noMinutes(.exist(let paths)): .filesExist(paths)
    case .noMinutes(let fault): .failed(sentence(fault))
    }
  }

  /// The files of minutes, a line each.
  func wrote(_ paths: [String]) -> String {
    paths.map { pick("Đã ghi ", "Wrote ") + Report.harmless($0) + "\n" }.joined()
  }

  func closed(_ meeting: Meeting, _ tally: ChangeTally?) -> String {
    Report.harmless(words.closed(meeting, tally))
  }
}
