import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  func verified(_ count: Int) -> String {
    count == 0
      ? pick("Tệp đúng: mọi số tổng hợp khớp.", "The file is sound: every sum agrees.")
      : pick(
        "\(numerals.whole(count)) chỗ không khớp; lấy lại từ bản sao lưu, hoặc nhập lại các báo cáo:",
        "\(counted(count, "thing differs", "things differ")); restore a backup, or import the reports again:"
      )
  }

  /// One difference as a line: what, where, what stands there and what should.
  func line(_ discrepancy: Discrepancy) -> String {
    switch discrepancy {
    case .integrity(let text): pick("trang hỏng: ", "damaged pages: ") + Report.harmless(text)
    case .foreignKey(let table, let row, let parent):
      pick(
        "\(table), dòng \(row.map(String.init) ?? "?"): không có dòng tương ứng trong \(parent)",
        "\(table), row \(row.map(String.init) ?? "?"): names a row of \(parent) that does not exist"
      )
    case .rollUp(let unit, let day, let field, let stored, let computed):
      at(unit, day) + "\(field): " + both(text(stored), text(computed))
    case .chain(let unit, let day, let until, let expected):
      at(unit, day) + pick("hiệu lực đến: ", "holds until: ")
        + both(numerals.day(until), numerals.day(expected))
    case .metCount(let unit, let day, let stored, let computed):
      at(unit, day) + pick("số tiêu chí đạt: ", "criteria met: ") + both("\(stored)", "\(computed)")
    case .standing(let unit, let day, let stored, let computed):
      at(unit, day) + pick("so với mức: ", "standing: ") + both("\(stored)", "\(computed)")
    case .wordsDisagree(let unit, let day):
      at(unit, day)
        + pick("trạng thái tiêu chí tự mâu thuẫn", "states of criteria that contradict themselves")
    case .wordsBeyondSet(let unit, let day, let count):
      at(unit, day)
        + pick("có tiêu chí ngoài bộ \(count) tiêu chí", "has criteria beyond the set of \(count)")
    case .measures(let unit, let day):
      at(unit, day) + pick("giá trị chỉ tiêu không đọc được", "values that cannot be read")
    case .reportingDayMissing(let day):
      pick(
        "có số liệu ngày \(numerals.day(day)) nhưng không có kỳ báo cáo đó",
        "figures of \(numerals.day(day)), which is no reporting day"
      )
    case .reportingDaySet(let day):
      pick(
        "kỳ \(numerals.day(day)) theo bộ tiêu chí không có hiệu lực ngày đó",
        "the reporting day \(numerals.day(day)) uses a set that is not in force"
      )
    case .notACommune(let unit, let day):
      at(unit, day) + pick("có số liệu nhưng không phải xã", "has figures and is no commune")
    case .journal(let unit, let day):
      at(unit, day)
        + pick("số liệu không như nhật ký đã ghi", "figures that are not what the journal tells")
    case .undoneNothing(let change):
      pick(
        "thay đổi \(change): hoàn tác một thay đổi không có trước đó",
        "change \(change): takes back one that is not there before it"
      )
    case .journalGap(let first, let last):
      first == last
        ? pick("nhật ký mất thay đổi \(first)", "the journal has lost the change \(first)")
        : pick(
          "nhật ký mất các thay đổi \(first)–\(last)",
          "the journal has lost the changes \(first) to \(last)"
        )
    case .journalEntry(let change):
      pick(
        "thay đổi \(change): trạng thái không khớp với thay đổi trước đó",
        "change \(change): its states do not go on from the change before"
      )
    case .reportDigest(let report, let file):
      pick(
        "báo cáo \(report) (\(Report.harmless(file))): dấu vân tay SHA-256 không phải của tệp nào",
        "report \(report) (\(Report.harmless(file))): its SHA-256 is that of no file"
      )
    case .ownStates(let unit, let day, let states):
      pick(
        "đơn vị \(unit), \(numerals.day(day)): “\(states)” không khớp bộ tiêu chí riêng của đơn vị",
        "unit \(unit), \(numerals.day(day)): “\(states)” does not fit the criteria of the unit"
      )
    case .stamp(let meeting, let unit, let field, let stored, let computed):
      pick("mốc cuộc họp ", "stamp of the meeting ") + "“\(Report.harmless(meeting))”, "
        + pick("đơn vị \(unit), ", "unit \(unit), ") + "\(field): "
        + both(text(stored), text(computed))
    case .meetingBeyondJournal(let meeting):
      pick(
        "cuộc họp “\(Report.harmless(meeting))”: mốc nằm sau thay đổi cuối của nhật ký",
        "the meeting “\(Report.harmless(meeting))”: its stamp lies behind the end of the journal"
      )
    case .wrongStandard(let unit, let standard):
      pick(
        "đơn vị \(unit): danh hiệu bậc \(standard.rawValue) không có cho cấp này vào ngày quyết định",
        "unit \(unit): its level had no title of grade \(standard.rawValue) on the day decided"
      )
    case .wrongType(let unit, let type, let standard):
      pick(
        "đơn vị \(unit): danh hiệu bậc \(standard.rawValue) không dành cho loại \(type)",
        "unit \(unit): the title of grade \(standard.rawValue) is not for a \(type)"
      )
    case .unknownStarBand(let product, let points):
      pick(
        "sản phẩm \(product): \(numerals.quantity(points)) điểm không thuộc hạng sao nào",
        "product \(product): no band of stars has \(numerals.quantity(points)) points"
      )
    case .paperWithoutTask(let task, let number):
      pick(
        "văn bản \(number): không có nhiệm vụ \(task)",
        "paper \(number): there is no task \(task)"
      )
    case .unknownModelKind(let task, let kind):
      pick(
        "nhiệm vụ \(task): không có loại mô hình \(kind)",
        "task \(task): there is no kind of models \(kind)"
      )
    case .wrongModelKind(let model, let kind):
      pick(
        "mô hình \(model): ngày bắt đầu không có loại mô hình \(kind)",
        "model \(model): there was no kind of models \(kind) on the day it began"
      )
    case .unknownPart(let component, let kind, let mark):
      pick(
        "nội dung thành phần \(component): không có \(kind) \(mark)",
        "component \(component): there is no \(kind) \(mark)"
      )
    case .modelElsewhere(let model):
      pick("mô hình \(model): không ở cấp xã", "model \(model): lies in no commune-level unit")
    case .tagsOverlap(let unit, let earlier, let later):
      pick(
        "xã \(unit): vừa thuộc diện \(Report.harmless(earlier)) vừa thuộc diện \(Report.harmless(later))",
        "commune \(unit): carries \(Report.harmless(earlier)) and \(Report.harmless(later)) at once"
      )
    case .recordElsewhere(let table, let unit):
      table == "unit_tag"
        ? pick(
          "\(table): \(unit) không ở cấp xã, cấp huyện",
          "\(table): \(unit) is no commune-level or district-level unit"
        )
        : pick("\(table): \(unit) không ở cấp xã", "\(table): \(unit) is no commune-level unit")
    case .starsDisagree(let product, let points, let stored, let computed):
      pick(
        "sản phẩm \(product): ghi \(stored) sao, \(numerals.quantity(points)) điểm là \(computed) sao",
        "product \(product): has \(stored) stars, but \(numerals.quantity(points)) points are \(computed)"
      )
    case .unknownWord(let table, let row, let column, let word):
      pick(
        "\(table), \(Report.harmless(row)): cột \(column) ghi “\(Report.harmless(word))”, không có nghĩa",
        "\(table), \(Report.harmless(row)): “\(Report.harmless(word))” means nothing in \(column)"
      )
    case .unitGroup(let unit, let set, let group):
      pick(
        "đơn vị \(unit): không xếp được vào nhóm \(group) của bộ tiêu chí \(set)",
        "unit \(unit): cannot be in the group \(group) of the set \(set)"
      )
    case .thresholdGroup(let set, let indicator, let group):
      pick(
        "bộ tiêu chí \(set), chỉ tiêu \(indicator): mức cho nhóm lạ \(group)",
        "set \(set), indicator \(indicator): a threshold for the unknown group \(group)"
      )
    case .treePosition(let unit, let stored, let computed):
      pick("đơn vị \(unit): vị trí trong cây ", "unit \(unit): place in the tree ")
        + both("\(stored)", "\(computed)")
    case .nameRank(let unit, let stored, let computed):
      pick("đơn vị \(unit): thứ tự tên ", "unit \(unit): rank of the name ")
        + both("\(stored)", "\(computed)")
    case .folded(let unit, let stored, let computed):
      pick("đơn vị \(unit): tên không dấu ", "unit \(unit): name without accents ")
        + both(stored, computed)
    case .periodsOverlap(let unit):
      pick(
        "đơn vị \(unit): hai thời gian hiệu lực trùng nhau",
        "unit \(unit): two of its periods overlap"
      )
    case .notBelowParent(let unit, let parent):
      pick(
        "đơn vị \(unit): cấp trên \(parent) không ở trên nó",
        "unit \(unit): its parent \(parent) does not stand above it"
      )
    case .outsideParent(let unit, let parent):
      pick(
        "đơn vị \(unit): có ngày mà cấp trên \(parent) không tồn tại",
        "unit \(unit): exists when its parent \(parent) does not"
      )
    case .counted(let unit):
      pick(
        "đơn vị \(unit): dấu tính vào cơ số không khớp loại",
        "unit \(unit): whether it counts does not go with its type"
      )
    }
  }

  private func at(_ unit: String, _ day: Day) -> String {
    pick("đơn vị \(unit), ngày \(numerals.day(day)): ", "unit \(unit), \(numerals.day(day)): ")
  }

  private func both(_ stored: String, _ computed: String) -> String {
    pick("tệp ghi \(stored), tính lại được \(computed)", "stored \(stored), computed \(computed)")
  }

  private func text(_ numbers: [Int]?) -> String {
    numbers.map { $0.map(String.init).joined(separator: " ") } ?? pick("không có", "nothing")
  }
}
