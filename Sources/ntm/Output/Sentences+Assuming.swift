import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  /// Why something cannot be assumed.
  func sentence(_ fault: Refusal.AssumingFault) -> String {
    switch fault {
    case .unreadable(let text):
      pick(
        "không hiểu “\(Report.harmless(text))”; viết “ĐƠN VỊ:TIÊU CHÍ=đạt” hoặc “ĐƠN VỊ:đạt chuẩn”",
        "“\(Report.harmless(text))” is no assumption; write “UNIT:CRITERION=met” or “UNIT:standard”"
      )
    case .unknownSubject(let text, let known):
      pick(
        "“\(Report.harmless(text))” không phải số tiêu chí hay danh hiệu; viết 17, "
          + known.map(\.vi).joined(separator: ", "),
        "“\(Report.harmless(text))” is no criterion or title; write 17, "
          + known.map(\.en).joined(separator: ", ")
      )
    case .unknownState(let text):
      pick(
        "không giả định được “\(Report.harmless(text))”; viết đạt hoặc không đạt, với danh hiệu: có "
          + "hoặc thu hồi",
        "“\(Report.harmless(text))” cannot be assumed; write met or not met, of a standard held or "
          + "withdrawn"
      )
    case .badFile(let fault): line(fault)
    case .noColumns(let path):
      pick(
        "\(Report.harmless(path)) không có đủ cột Mã, Điều, Giả định; tạo tệp bằng: ntm what-if "
          + "--list --format csv",
        "\(Report.harmless(path)) lacks the columns Code, About and Assumed; make one with: ntm "
          + "what-if --list --format csv"
      )
    case .badRow(let path, let line, let text):
      pick(
        "\(Report.harmless(path)) dòng \(line): không hiểu “\(Report.harmless(text))”; cần mã đơn vị, "
          + "TC17 hoặc danh hiệu, đạt hoặc không đạt",
        "\(Report.harmless(path)) line \(line): “\(Report.harmless(text))” is no assumption; it "
          + "takes a code, TC17 or a standard, met or not met"
      )
    case .contradicting(let assumption):
      pick(
        "“\(Report.harmless(assumption.subject.unit.text)): \(words.subject(of: assumption))” được giả "
          + "định cả hai cách; giữ một",
        "“\(Report.harmless(assumption.subject.unit.text)): \(words.subject(of: assumption))” is "
          + "assumed both ways; keep one of them"
      )
    case .unusable(let line): unusable(line)
    case .anotherList:
      pick(
        "giả định theo danh sách đơn vị của ngày số liệu; bỏ --units-at",
        "assumptions go by the unit list of the figures; leave --units-at out"
      )
    case .earlierState:
      pick(
        "giả định trên số liệu hiện nay; bỏ --at-opening, --at-closing",
        "assumptions are made of the figures of now; leave --at-opening and --at-closing out"
      )
    }
  }

  private func unusable(_ line: WhatIf.Line) -> String {
    let name = words.name(of: line)
    let code = line.assumption.subject.unit
    switch line.finding {
    case .laid, .alreadyTrue: return ""
    case .unknownUnit:
      return pick(
        "không có đơn vị nào mang mã \(code) vào ngày số liệu; xem mã bằng: ntm communes",
        "no unit has the code \(code) on the day of the figures; ntm communes lists the codes"
      )
    case .notCounted:
      if case .criterion = line.assumption.subject {
        return pick(
          "\(name) (\(code)) không được tính theo tiêu chí; chỉ xã trong cơ số, và huyện, tỉnh có bộ "
            + "tiêu chí riêng được tính",
          "\(name) (\(code)) is not judged by criteria; only communes that count are, and districts and "
            + "provinces that have a set of their own"
        )
      }
      return pick(
        "\(name) (\(code)) không nằm trong cơ số; không giả định được danh hiệu",
        "\(name) (\(code)) does not count; it can hold no standard"
      )
    case .noOwnCriteria:
      return pick(
        "\(name) (\(code)) không có bộ tiêu chí riêng vào ngày số liệu; chọn xã, hoặc huyện, tỉnh có bộ "
          + "tiêu chí",
        "\(name) (\(code)) has no set of criteria of its own on the day of the figures; choose a commune, "
          + "or a district or province that has"
      )
    case .unknownCriterion(let count):
      return pick(
        "bộ tiêu chí chỉ có tiêu chí 1 đến \(count); \(name) không có "
          + words.subject(of: line.assumption),
        "the set has the criteria 1 to \(count); \(name) has no "
          + words.subject(of: line.assumption).lowercased()
      )
    case .wrongStandard:
      return pick(
        "\(name) không thể có danh hiệu “\(words.subject(of: line.assumption))”; chọn danh hiệu của cấp này",
        "\(name) cannot be “\(words.subject(of: line.assumption))”; choose a standard of its level"
      )
    }
  }
}
