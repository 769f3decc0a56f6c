import NTMDashboard
import NTMModel
import NTMStore

extension Sentences {
  func sentence(_ failure: ImportFailure) -> String {
    switch failure {
    case .store(.notBackedUp(let error)):
      return sentence(.notBackedUp(error))
        + pick("; hoặc nhập không sao lưu: --no-backup", "; or import without one: --no-backup")
    case .store(.vanished(let path)):
      return pick(
        "tệp \(path) biến mất trong lúc nhập, không có gì được giữ; "
          + "lấy lại bằng: ntm restore --store \(path)",
        "\(path) went away during the import and nothing was kept; "
          + "get it back with: ntm restore --store \(path)"
      )
    case .store(let error): return sentence(error)
    case .importedBefore(let files): return importedBefore(files)
    case .nothingToImport(let paths):
      let names = paths.map(Report.harmless).joined(separator: ", ")
      return pick(
        "không có báo cáo nào trong \(names); chỉ tới tệp .xlsx, .csv hoặc thư mục như sample-data",
        "no report lies in \(names); name .xlsx or .csv files or a folder like sample-data"
      )
    case .faults(let faults, let total):
      var lines = faults.map(line)
      if total > faults.count {
        lines.append(
          pick(
            "… và \(numerals.whole(total - faults.count)) lỗi nữa",
            "… and \(numerals.whole(total - faults.count)) more"
          )
        )
      }
      return pick(
        "không nhập gì cả: \(numerals.whole(total)) lỗi; sửa các chỗ sau rồi nhập lại:",
        "nothing was imported: \(counted(total, "fault; mend it", "faults; mend these"))"
          + " and import again:"
      )
        + list(lines)
    }
  }

  /// Which files were imported before, by whom and when.
  private func importedBefore(_ files: [KnownFile]) -> String {
    let lines = files.map { file in
      let name = Report.harmless(Path.name(of: file.file))
      let then = Report.harmless(Path.name(of: file.then))
      let by = Report.harmless(file.who)
      return pick(
        "\(name) đã được \(by) nhập \(clock(file.at))\(name == then ? "" : " với tên \(then)")"
          + " (báo cáo số \(file.report))",
        "\(name) was imported by \(by) on \(clock(file.at))\(name == then ? "" : " as \(then)")"
          + " (report \(file.report))"
      )
    }
    let rest = pick(
      "không có gì được nhập; muốn nhập lại thì thêm --again",
      "nothing was imported; add --again to import it once more"
    )
    guard lines.count > 1 else { return lines.joined() + "; " + rest }
    return pick("\(lines.count) tệp đã được nhập", "\(lines.count) files were imported before")
      + "; " + rest + ":" + list(lines)
  }

  /// What an import did, a line each.
  func imported(_ summary: ImportSummary) -> String {
    var lines = [heading(summary)]
    for report in summary.reports {
      let rows = numerals.whole(report.rows)
      let changed = numerals.whole(report.changedRows)
      let name = Report.harmless(report.label)
      lines.append(
        pick(
          "  \(name): \(rows) dòng, \(changed) mới hoặc đổi",
          "  \(name): \(counted(report.rows, "row", "rows")), \(changed) new or changed"
        )
      )
    }
    if !summary.daysAdded.isEmpty {
      let days = summary.daysAdded.map(numerals.day).joined(separator: ", ")
      lines.append(pick("Kỳ báo cáo mới: \(days)", "New reporting days: \(days)"))
    }
    lines += summary.isDryRun ? planned(summary) : summary.effects.compactMap(effect)
    for warning in summary.warnings {
      lines.append(
        pick("Lưu ý: ", "Note: ") + words.warnings(warning.kind, warning.count) + ":"
      )
      lines += warning.examples.map { example($0, of: warning.kind) }
      if warning.count > warning.examples.count { lines.append("  …") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `  báo-cáo.csv:12: 00388 Lũng Cú: TC2 báo đạt, chưa tới mức: CT2.1`.
  func example(_ example: ImportWarning.Example, of kind: ReportWarning.Kind) -> String {
    let unit = example.unit.map { "\($0.text) \(example.name): " } ?? ""
    return "  " + (example.file.isEmpty ? "" : place(example.file, example.line))
      + Report.harmless(
        unit
          + words.warning(
            kind,
            subject: example.subject,
            detail: example.detail,
            day: example.day
          )
      )
  }

  private func heading(_ summary: ImportSummary) -> String {
    let files = Set(summary.reports.map(\.file)).count
    let rows = numerals.whole(summary.changedRows)
    let changed = counted(summary.changedRows, "row", "rows")
    // Decisions, products and facts change none.
    let communes =
      summary.communesChanged == 0
      ? ""
      : pick(
        ", \(numerals.whole(summary.communesChanged)) xã",
        ", " + counted(summary.communesChanged, "commune", "communes")
      )
    return summary.isDryRun
      ? pick(
        "Kiểm tra xong \(numerals.whole(files)) tệp, không có lỗi; chưa ghi gì. "
          + "Sẽ đổi \(rows) dòng\(communes):",
        "Checked \(counted(files, "file", "files")), no fault, nothing written. "
          + "Would change \(changed)\(communes):"
      )
      : pick(
        "Đã nhập \(numerals.whole(files)) tệp: \(rows) dòng mới hoặc đổi\(communes):",
        "Imported \(counted(files, "file", "files")): \(changed) new or changed\(communes):"
      )
  }

  /// `T3 Xã đạt chuẩn: 58,2% → 58,4%`; `nil` when a target did not move.
  func effect(_ effect: TargetEffect) -> String? { words.effect(effect) }

  /// `báo-cáo.csv:12: `, or `báo-cáo.xlsx, trang “Đánh giá”, ô B12: `.
  func place(_ fault: ImportFault) -> String {
    guard !fault.sheet.isEmpty else { return place(fault.file, fault.line) }
    let sheet = Report.harmless(fault.sheet)
    var text = Report.harmless(fault.file) + pick(", trang “\(sheet)”", ", sheet “\(sheet)”")
    if !fault.cell.isEmpty {
      text += pick(", ô \(fault.cell)", ", cell \(fault.cell)")
    } else if fault.line > 0 {
      text += pick(", dòng \(fault.line)", ", row \(fault.line)")
    }
    return text + ": "
  }

  /// `báo-cáo.csv:12: `; without the line for a file as a whole.
  func place(_ file: String, _ line: Int) -> String {
    Report.harmless(file) + (line > 0 ? ":\(line): " : ": ")
  }

  /// What is done with the rows that a progress bar counts.
  func rows(_ step: ImportProgress.Step) -> String {
    switch step {
    case .reading: pick("dòng", "rows")
    case .writing: pick("dòng, đang ghi", "rows, writing")
    case .rollingUp: pick("dòng, đang tổng hợp", "rows, summing up")
    }
  }

  /// `còn 3 s`, `còn 2 phút`.
  func left(_ seconds: Int) -> String {
    guard seconds >= 100 else { return pick("còn \(seconds) s", "\(seconds) s left") }
    let minutes = (seconds + 59) / 60
    return pick("còn \(minutes) phút", "\(minutes) min left")
  }
}
