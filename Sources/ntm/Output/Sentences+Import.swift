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
        "nothing was imported: \(numerals.whole(total)) faults; mend these and import again:"
      )
        + list(lines)
    }
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
          "  \(name): \(rows) rows, \(changed) new or changed"
        )
      )
    }
    if !summary.daysAdded.isEmpty {
      let days = summary.daysAdded.map(numerals.day).joined(separator: ", ")
      lines.append(pick("Kỳ báo cáo mới: \(days)", "New reporting days: \(days)"))
    }
    lines += summary.effects.compactMap(effect)
    for warning in summary.warnings {
      lines.append(pick("Lưu ý: ", "Note: ") + warns(warning.kind, warning.count))
      lines += warning.examples.map(example)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `  02 Hà Giang: 174/175 xã, kỳ 31/12/2018`, or place, subject and detail.
  func example(_ example: ImportWarning.Example) -> String {
    guard let province = example.province else {
      return "  " + place(example.file, example.line)
        + Report.harmless("\(example.subject) \(example.detail)")
    }
    let counts = numerals.whole(province.reported) + "/" + numerals.whole(province.communes)
    let day = numerals.day(province.day)
    return "  " + Report.harmless("\(example.subject) \(province.name)")
      + pick(": \(counts) xã, kỳ \(day)", ": \(counts) communes, \(day)")
  }

  private func heading(_ summary: ImportSummary) -> String {
    let files = numerals.whole(summary.reports.count)
    let rows = numerals.whole(summary.changedRows)
    let communes = numerals.whole(summary.communesChanged)
    return summary.isDryRun
      ? pick(
        "Kiểm tra xong \(files) tệp, không có lỗi; chưa ghi gì. Sẽ đổi \(rows) dòng, \(communes) xã:",
        "Checked \(files) files, no fault, nothing written. Would change \(rows) rows, \(communes) communes:"
      )
      : pick(
        "Đã nhập \(files) tệp: \(rows) dòng mới hoặc đổi, \(communes) xã:",
        "Imported \(files) files: \(rows) rows new or changed, \(communes) communes:"
      )
  }

  /// `T3 Xã đạt chuẩn: 58,2% → 58,4%`; `nil` when a target did not move.
  func effect(_ effect: TargetEffect) -> String? { words.effect(effect) }

  private func warns(_ kind: ImportWarning.Kind, _ count: Int) -> String {
    let number = numerals.whole(count)
    return switch kind {
    case .starsDisagree:
      pick(
        "\(number) sản phẩm có số sao không khớp điểm:",
        "\(number) products whose stars are not those of their points:"
      )
    case .indicatorFails:
      pick(
        "\(number) tiêu chí báo đạt nhưng chỉ tiêu chưa tới mức:",
        "\(number) criteria reported met although an indicator falls short:"
      )
    case .recognisedIncomplete:
      pick(
        "\(number) xã đã công nhận mà chưa đủ tiêu chí:",
        "\(number) recognised communes that do not meet every criterion:"
      )
    case .provinceIncomplete:
      pick(
        "\(number) tỉnh báo cáo thiếu xã:",
        "\(number) provinces with fewer communes than they have:"
      )
    case .unknownColumn:
      pick(
        "\(number) cột chữ không thuộc biểu mẫu, không đọc:",
        "\(number) columns of text that the form does not know, not read:"
      )
    case .unknownSheet:
      pick(
        "\(number) trang tính không theo biểu mẫu nào, không đọc:",
        "\(number) sheets of no known form, not read:"
      )
    case .hiddenSheet:
      pick(
        "\(number) trang tính đang ẩn, không đọc:",
        "\(number) hidden sheets, not read:"
      )
    case .outsideTable:
      pick(
        "\(number) dòng ngoài bảng, không có số liệu, không đọc:",
        "\(number) rows outside the table, without figures, not read:"
      )
    case .rounded:
      pick(
        "\(number) số được làm tròn còn hai chữ số thập phân:",
        "\(number) numbers rounded to two decimals:"
      )
    case .countDiffers:
      pick(
        "\(number) xã có số tiêu chí ghi khác số tiêu chí đạt trên dòng:",
        "\(number) communes whose stated count is not that of their criteria met:"
      )
    case .unitNotListed:
      pick(
        "\(number) đơn vị có trong tệp số liệu mà danh mục không ghi, vẫn giữ:",
        "\(number) units of the store that the list does not have, kept:"
      )
    case .emptyRow:
      pick(
        "\(number) dòng không có số liệu, tính là chưa báo cáo:",
        "\(number) rows without figures, counted as no report:"
      )
    }
  }

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

  /// What a step of an import counts.
  func things(_ step: ImportProgress.Step) -> String {
    switch step {
    case .reading: pick("tệp đã đọc", "files read")
    case .writing: pick("tệp đã ghi", "files written")
    case .rollingUp: pick("bước tổng hợp", "sums")
    }
  }
}
