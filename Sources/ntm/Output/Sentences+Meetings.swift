import NTMDashboard
import NTMModel

extension Sentences {
  func sentence(_ refusal: MeetingRefusal) -> String {
    Report.harmless(words.refusal(refusal, offset: Wall.offset(at: Wall.seconds)))
  }

  func unknownMeeting(_ text: String, known: [String]) -> String {
    let asked = Report.harmless(text)
    guard !known.isEmpty else {
      return pick(
        "không có cuộc họp “\(asked)”, và “\(asked)” không phải ngày; tệp chưa có cuộc họp nào",
        "there is no meeting “\(asked)”, and it is no day; the store has no meetings yet"
      )
    }
    return pick(
      "không có cuộc họp “\(asked)”, và “\(asked)” không phải ngày; các cuộc họp là:",
      "there is no meeting “\(asked)”, and it is no day; the meetings are:"
    ) + list(known.map(Report.harmless))
  }

  /// `Đã mở “Họp 09/6” (số 3): mốc là số liệu kỳ 31/05/2020`.
  func opened(_ meeting: Meeting) -> String {
    Report.harmless(words.opened(meeting)) + pick(" (số ", " (no. ") + "\(meeting.id))"
  }

  func closed(_ meeting: Meeting) -> String { Report.harmless(words.closed(meeting)) }
}
