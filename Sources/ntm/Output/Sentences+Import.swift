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
        "không có báo cáo CSV nào trong \(names); chỉ tới tệp .csv hoặc thư mục như sample-data",
        "no CSV report lies in \(names); name .csv files or a folder like sample-data"
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
      let name = Report.harmless(report.file)
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
        "\(number) cột không thuộc biểu mẫu nào, không đọc:",
        "\(number) columns that no form knows, not read:"
      )
    case .emptyRow:
      pick(
        "\(number) dòng không có số liệu, tính là chưa báo cáo:",
        "\(number) rows without figures, counted as no report:"
      )
    }
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
