package import NTMModel

/// What is said of pages as they stood at an end of a meeting.
extension Words {
  /// The sign on the first line of every page that is not of now: `LÚC MỞ Họp 09/6`.
  func stoodBanner(_ earlier: EarlierState) -> String {
    switch earlier.end {
    case .opening: pick("LÚC MỞ \(earlier.meeting.name)", "AS OPENED \(earlier.meeting.name)")
    case .closing: pick("LÚC ĐÓNG \(earlier.meeting.name)", "AS CLOSED \(earlier.meeting.name)")
    }
  }

  /// The same where there is no room for the name.
  func shortStoodBanner(_ earlier: EarlierState) -> String {
    switch earlier.end {
    case .opening: pick("LÚC MỞ HỌP", "AS OPENED")
    case .closing: pick("LÚC ĐÓNG HỌP", "AS CLOSED")
    }
  }

  /// The instant, and what is out of the answer or, against the rule, in it.
  package func line(_ earlier: EarlierState) -> String {
    let name = earlier.meeting.name
    let day = numerals.day(earlier.mark.day)
    let entries = numerals.whole(earlier.takenBack)
    var parts: [String]
    switch earlier.end {
    case .opening:
      parts = [
        pick(
          "Như lúc mở “\(name)”, kỳ mới nhất khi ấy là \(day)",
          "As when “\(name)” was opened, \(day) then being the latest date"
        )
      ]
    case .closing:
      parts = [
        pick(
          "Như lúc đóng “\(name)”, kỳ mới nhất khi ấy là \(day)",
          "As when “\(name)” was closed, \(day) then being the latest date"
        )
      ]
    }
    parts.append(
      earlier.takenBack == 0
        ? pick("từ đó chưa ai ghi gì", "nothing was written since")
        : pick("không kể \(entries) mục nhật ký từ đó", "without \(entries) journal entries since")
    )
    if earlier.kept > 0 {
      let kept = numerals.whole(earlier.kept)
      parts.append(
        pick(
          "\(kept) thay đổi về danh mục (đơn vị, tiêu chí, mục tiêu) vẫn như nay",
          "\(kept) changes of lists (units, criteria, targets) stand as now"
        )
      )
    }
    return parts.joined(separator: "; ")
  }

  /// That a day is not shown as it was first reported.
  func corrected(_ count: Int, of day: Day, isPoint: Bool) -> String {
    let (day, count) = (numerals.day(day), numerals.whole(count))
    return isPoint
      ? pick(
        "Số liệu kỳ \(day) đến lúc ấy đã được sửa \(count) lần",
        "The figures of \(day) had been corrected \(count) times by then"
      )
      : pick(
        "Số liệu kỳ \(day) theo bản đã sửa đến nay, \(count) lần; { xem như lúc họp",
        "The figures of \(day) as corrected up to now, \(count) times; { goes back to a meeting"
      )
  }

  var pointKeys: String { pick("{ } mốc họp khác, đến nay", "{ } other meetings, up to now") }

  func steppedTo(
    _ meeting: Meeting,
    _ end: MeetingPoint.End,
    _ place: Int,
    of count: Int
  ) -> String {
    switch end {
    case .opening:
      pick(
        "Lúc mở “\(meeting.name)”, mốc \(place)/\(count)",
        "“\(meeting.name)” as opened, \(place)/\(count)"
      )
    case .closing:
      pick(
        "Lúc đóng “\(meeting.name)”, mốc \(place)/\(count)",
        "“\(meeting.name)” as closed, \(place)/\(count)"
      )
    }
  }

  var steppedToNow: String { pick("Trở lại số liệu hiện nay", "Back to the figures of now") }
  var firstPoint: String {
    pick("Không có mốc họp nào trước nữa; B mở cuộc họp", "No earlier meeting; B opens one")
  }
  var alreadyNow: String { pick("Đang xem số liệu hiện nay", "These are the figures of now") }
  var onlyNow: String {
    pick(
      "Đang xem lại lúc họp; } đến khi về số liệu hiện nay",
      "This is an earlier state; } leads back to the figures of now"
    )
  }
  var noPointAmongAssumptions: String {
    pick(
      "Đang giả định trên số liệu hiện nay; I bỏ hết giả định trước",
      "Assumptions are made of the figures of now; I takes them all away first"
    )
  }
  var noPointByUnitList: String {
    pick(
      "Đang theo danh sách đơn vị khác; D rồi Enter để về, rồi xem lại lúc họp",
      "Another unit list is on show; D and Enter return, before meetings can be gone back to"
    )
  }
  /// That the file knows no such end of a meeting, so that the page is of now.
  var noSuchPoint: String {
    pick(
      "Tệp không có mốc họp này: đây là số liệu hiện nay",
      "The store knows no such meeting: these are the figures of now"
    )
  }
}
