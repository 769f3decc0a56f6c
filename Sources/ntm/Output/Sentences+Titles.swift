import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  /// What is wrong about titles in a file.
  func sentence(_ fault: TitleFault) -> String {
    switch fault {
    case .notThen(let level, let day, let given):
      let (day, names) = (numerals.day(day), words.names(given))
      guard !given.isEmpty else {
        return pick(
          "ngày \(day) cấp \(word(level)) không có danh hiệu nào; xem lại ngày",
          "on \(day) there was no title for a \(level.word); check the day"
        )
      }
      return pick(
        "ngày \(day) cấp \(word(level)) không có danh hiệu này; có: \(names)",
        "on \(day) there was no such title for a \(level.word); there are: \(names)"
      )
    case .namedOtherwise(let name, let level):
      return pick(
        "bậc này ở cấp \(word(level)) cùng lúc gọi là “\(name.vi)”; một bậc chỉ có một tên",
        "the grade is called “\(name.en)” for a \(level.word) on the same days; give it one name"
      )
    case .nameOfGrade(let grade):
      return pick(
        "tên này cùng lúc là của bậc \(grade); đặt tên khác hoặc sửa valid_from, valid_to",
        "this is the name of grade \(grade) on the same days; choose another or correct the periods"
      )
    case .leaves(let unit, let day):
      return pick(
        "đơn vị \(unit) được công nhận danh hiệu bậc này ngày \(numerals.day(day)); giữ ngày đó "
          + "trong hiệu lực",
        "the unit \(unit) was recognised for a title of this grade on \(numerals.day(day)); keep "
          + "that day within its period"
      )
    case .leavesType(let unit, let type):
      return pick(
        "đơn vị \(unit) là \(type), đã được công nhận danh hiệu bậc này; giữ loại đó trong cột types",
        "the unit \(unit) is a \(type) and was recognised for a title of this grade; keep that type "
          + "among its types"
      )
    }
  }

  /// What is wrong about a kind of models.
  func sentence(_ fault: ModelKindFault) -> String {
    switch fault {
    case .named(let other):
      pick(
        "loại “\(Report.harmless(other))” đã có tên này; đặt tên khác",
        "the kind “\(Report.harmless(other))” has this name; choose another"
      )
    case .leaves(let model, let day):
      pick(
        "mô hình \(Report.harmless(model)) thuộc loại này bắt đầu ngày \(numerals.day(day)); giữ "
          + "ngày đó trong hiệu lực",
        "the model \(Report.harmless(model)) of this kind began on \(numerals.day(day)); keep that "
          + "day within its period"
      )
    }
  }
}
