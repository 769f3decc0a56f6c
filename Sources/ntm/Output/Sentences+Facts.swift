import NTMDashboard
import NTMModel

extension Sentences {
  /// The version and the places that the command uses.
  func paths() -> [String] {
    let sample = Path.sampleData.flatMap { Path.resolved($0) ?? $0 }
    return [
      "ntm \(NTM.version)",
      pick("Tệp số liệu mặc định: ", "Default store: ") + Path.defaultStore
        + (Path.exists(Path.defaultStore) ? "" : pick(" (chưa có)", " (not there yet)")),
      pick("Trạng thái phiên: ", "Sessions: ") + Path.stateFolder,
      pick("Dữ liệu mẫu: ", "Sample data: ") + (sample ?? pick("không thấy", "not found")),
      pick(
        "Tệp của ntm demo nằm trong thư mục ntm-demo-* dưới \(Path.demoRoot) và bị xóa khi thoát.",
        "Stores of ntm demo live in folders ntm-demo-* below \(Path.demoRoot), "
          + "removed when the demo ends."
      ),
    ]
  }

  /// What a store holds.
  func facts(_ snapshot: Snapshot) -> [String] {
    let facts = snapshot.facts
    let days = facts.reportingDays.map(numerals.day).joined(separator: ", ")
    var lines = [
      pick("Chương trình: ", "Programme: ") + named(language.pick(facts.name)),
      pick("Các kỳ báo cáo: ", "Reporting days: ") + (days.isEmpty ? "–" : days),
      pick("Số liệu tính đến: ", "Figures as of: ")
        + (facts.reportingDays.isEmpty ? "–" : numerals.day(snapshot.asOf)),
      pick("Bộ tiêu chí: ", "Criteria set: ") + named(snapshot.set.document),
      pick("Thay đổi mới nhất: số ", "Latest change: no. ") + numerals.whole(Int(facts.lastChange))
        + (facts.changedAt.map { ", " + clock($0) } ?? ""),
    ]
    if case .overview(let overview) = snapshot.body {
      let communes = numerals.whole(overview.country.rollUp.communes)
      lines.append(pick("Số xã trong danh mục: ", "Communes on the list: ") + communes)
    }
    if let deadline = facts.deadline {
      lines.append(pick("Thời hạn: ", "Deadline: ") + numerals.day(deadline))
    }
    if let notice = facts.notice { lines.append(language.pick(notice)) }
    if let note = facts.historyNote { lines.append(language.pick(note)) }
    return lines
  }

  private func named(_ name: String) -> String { name.isEmpty ? "–" : name }

  /// The bytes of the store and of its log.
  func size(of path: String) -> String {
    pick("Kích thước: ", "Size: ")
      + mebibytes(Path.size(of: path) + Path.size(of: path + "-wal"))
  }

  func mebibytes(_ bytes: Int) -> String { numerals.tenths(bytes * 10 / 1_048_576) + " MiB" }

  /// `31/05/2020 14:32` in local time.
  func clock(_ seconds: Int64) -> String {
    let offset = Wall.offset(at: seconds)
    let day = Day(number: Int32((seconds + Int64(offset)) / 86_400))
    return numerals.day(day) + " " + numerals.clock(seconds, offset: offset)
  }
}

extension Sentences {
  func noTarget(_ id: String, known: [String]) -> String {
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    let asked = Report.harmless(id)
    return pick(
      "không có mục tiêu “\(asked)”; có: \(list)",
      "there is no target “\(asked)”; there are: \(list)"
    )
  }
}

extension Sentences {
  func noWay(to target: Target, known: [String]) -> String {
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    let asked = Report.harmless(target.id + " " + words.name(of: target))
    return pick(
      "mục tiêu \(asked) không đếm theo xã, huyện, tỉnh, nên không có cách ít nhất; có cho: \(list)",
      "target \(asked) is not counted in units, so that there is no least way to it; there is to: \(list)"
    )
  }

  func wroteDocument(_ path: String) -> String {
    pick("Đã ghi \(Report.harmless(path))\n", "Wrote \(Report.harmless(path))\n")
  }
}
