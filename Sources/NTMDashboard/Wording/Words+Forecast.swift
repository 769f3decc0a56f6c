import NTMModel
import TerminalCanvas

/// Where a target is heading, in words.
extension Words {
  var paceTitle: String { pick("Tiến độ và dự kiến", "Pace and projection") }
  var nowColumn: String { pick("Hiện có", "Now") }
  var gainedColumn: String {
    isOfYears ? pick("Từ ban đầu", "Since start") : pick("Từ đầu năm", "This year")
  }
  var dueColumn: String { pick("Đến nay cần", "Due now") }
  var behindColumn: String { pick("Chậm", "Behind") }
  var rateColumn: String { pick("Mỗi tháng", "A month") }
  var neededColumn: String { pick("Cần/tháng", "Needed") }
  var projectedColumn: String { pick("Dự kiến", "Projected") }
  var bandColumn: String { pick("Khoảng", "Band") }
  var outlookColumn: String { pick("Kết luận", "Outlook") }

  /// What the deadline will find, with its sign: `▸ kịp hạn`.
  func outlook(_ forecast: Forecast) -> CellText {
    switch forecast.outlook {
    case .met: CellText(signs.check + " " + pick("đã đạt", "met"), .good)
    case .reaches: CellText(signs.onTrack + " " + pick("kịp hạn", "in time"), .good)
    case .mayReach:
      CellText(signs.onTrack + " " + pick("có thể kịp", "maybe in time"), .good)
    case .short(let count):
      CellText("! " + pick("thiếu ", "short by ") + numerals.whole(count), .warning)
    case .outOfReach: CellText(signs.cross + " " + pick("không kịp", "out of reach"), .bad)
    case .notYet: CellText("! " + pick("chưa có", "not yet"), .warning)
    case .missed: CellText(signs.cross + " " + pick("quá hạn", "missed"), .bad)
    case .tooFewDates:
      CellText("? " + pick("chưa đủ số liệu", "not enough data"), .muted)
    case .noGoal:
      CellText(signs.dash + " " + pick("không có đích riêng", "no goal of its own"), .muted)
    }
  }

  /// The same of a place; in doubt where another baseline in print turns the verdict.
  func outlook(_ row: PaceRow) -> CellText {
    let outlook = outlook(row.forecast)
    guard row.doubted != nil else { return outlook }
    return CellText(doubted(outlook.text, row), .warning)
  }

  /// A sign with its words, both in doubt: `? đã đạt theo mốc 111, chưa theo 114`.
  private func doubted(_ text: String, _ row: PaceRow) -> String {
    guard let reading = row.doubted, let (own, other) = reading.baselines,
      let end = text.firstIndex(of: " ")
    else { return text }
    return "?" + text[end...] + basis(own, other, reading)
  }

  /// The same as part of a sentence.
  private func outlookSentence(_ row: PaceRow, _ target: Target) -> String {
    doubted(outlookSentence(row.forecast, target), row)
  }

  private func outlookSentence(_ forecast: Forecast, _ target: Target) -> String {
    switch forecast.outlook {
    case .outOfReach(let count):
      pick(
        "\(signs.cross) không kịp kể cả với tốc độ cao nhất, thiếu \(numerals.whole(count))",
        "\(signs.cross) out of reach even at the best rate ever, short by \(numerals.whole(count))"
      ) + unit(of: target)
    case .short: outlook(forecast).text + unit(of: target)
    case .met, .reaches, .mayReach, .notYet, .missed, .tooFewDates, .noGoal:
      outlook(forecast).text
    }
  }

  /// The lines above the chart: what there is, what is due, what is needed, and what will be.
  func lines(_ sheet: PaceSheet, asOf: Day) -> [CellText] {
    let (target, forecast) = (sheet.target, sheet.total.forecast)
    let place = sheet.total.unit.level == .country ? countryName : fullName(sheet.total.unit)
    let title =
      "\(target.id) \(pick(target.title))" + setMark(of: target) + " \(signs.middot) \(place)"
    return [CellText(title, .strong)]
      + [standing(sheet.total, target), speed(forecast, target), ending(sheet.total, target)]
      .compactMap { parts in
        let text = parts.filter { !$0.isEmpty }.joined(separator: " \(signs.middot) ")
        return text.isEmpty ? nil : CellText(text)
      }
      + measuring(forecast).map { CellText($0) } + [CellText(method(forecast), .muted)]
      + ownGoals(sheet).map { CellText($0, .muted) }
  }

  /// That nobody has given the places the goal that they are held against; `nil` where they have none
  /// or it is one by itself.
  private func ownGoals(_ sheet: PaceSheet) -> [String] {
    let rows = sheet.total.unit.level == .country ? sheet.places : [sheet.total]
    let implied = rows.contains {
      $0.forecast.goal != nil && sheet.target.impliesGoals(at: $0.unit.level)
    }
    guard implied else { return [] }
    let goal = against(sheet.target)
    return [
      pick(
        "Từng nơi: \(goal) của cả nước áp riêng cho nơi ấy, không phải chỉ tiêu được giao",
        "Each place: the country's \(goal) held against it alone, not a goal it was given"
      )
    ]
  }

  private func standing(_ row: PaceRow, _ target: Target) -> [String] {
    let forecast = row.forecast
    guard let now = forecast.now else { return [outlookSentence(row, target)] }
    let base = forecast.base.map { "/" + numerals.whole($0) } ?? ""
    let share = forecast.base.map { " (\(numerals.percent(Share(now.count, of: $0)))%)" } ?? ""
    var parts = [
      pick("đã có ", "now ") + numerals.whole(now.count) + base + unit(of: target) + share
    ]
    if let moved = forecast.change {
      let way = forecast.status.map { ", " + numerals.tenths($0) + pick("% đường", "% of the way") }
      parts.append(
        (isOfYears ? pick("từ ban đầu ", "since the start ") : pick("từ đầu năm ", "this year "))
          + change(moved) + (way ?? "")
      )
    }
    if let due = forecast.due, let behind = forecast.behind {
      let by = forecast.dueOn.map { (day: Day) in
        pick("đến kỳ \(numerals.day(day)) cần ", "due by \(numerals.day(day)) ")
      }
      let text = (by ?? pick("đến nay cần ", "due by now ")) + numerals.whole(due)
      parts.append(
        text + ": "
          + (behind > 0
            ? pick("chậm ", "behind by ") + numerals.whole(behind) + unit(of: target)
            : pick("đúng tiến độ", "on track"))
      )
    }
    return parts
  }

  private func speed(_ forecast: Forecast, _ target: Target) -> [String] {
    var parts: [String] = []
    if let needed = forecast.needed {
      let day = numerals.day(forecast.deadline)
      parts.append(
        pick(
          "cần \(monthly(needed))\(unit(of: target)) mỗi tháng đến \(day)",
          "\(monthly(needed))\(unit(of: target)) a month are needed until \(day)"
        ) + undetermined(forecast)
      )
    }
    if let rate = forecast.rate {
      parts.append(pick("đang ", "now ") + monthly(rate))
    }
    if let best = forecast.bestRate, forecast.measured.count > 2 {
      parts.append(pick("cao nhất ", "best ") + monthly(best))
    }
    return parts
  }

  /// That what is needed counts what nobody has decided yet.
  private func undetermined(_ forecast: Forecast) -> String {
    guard forecast.undetermined > 0 else { return "" }
    let count = numerals.whole(forecast.undetermined)
    return pick(" (kể cả \(count) chưa xác định)", " (\(count) undetermined among them)")
  }

  /// From where the rate is, where that is not what stands on the day.
  private func measuring(_ forecast: Forecast) -> [String] {
    if let until = forecast.measuredUntil, let now = forecast.now {
      let (last, day) = (numerals.day(until), numerals.day(now.day))
      return [
        pick(
          "Kỳ \(day) mới có một phần báo cáo: tốc độ và dự kiến tính từ số đến \(last)",
          "Few reports are in for \(day): rate and projection go by the figures up to \(last)"
        )
      ]
    }
    guard let now = forecast.now, let last = forecast.measured.last, last.day == now.day,
      last.count != now.count
    else { return [] }
    return [
      pick(
        "Tốc độ là của số liệu trong tệp; điều giả định chỉ cộng vào số hiện có",
        "The rate is that of the file; what is assumed only adds to what is there"
      )
    ]
  }

  private func ending(_ row: PaceRow, _ target: Target) -> [String] {
    let forecast = row.forecast
    guard let projected = forecast.projected else {
      return [outlookSentence(row, target)]
    }
    let day = numerals.day(forecast.deadline)
    return [
      pick("dự kiến \(day): ", "projected for \(day): ") + numerals.whole(projected.likely)
        + unit(of: target) + " (" + band(projected) + ")",
      outlookSentence(row, target),
    ]
  }

  private func method(_ forecast: Forecast) -> String {
    let count = forecast.measured.count
    if forecast.outlook == .notYet {
      return pick("Một việc có hay chưa thì không có tốc độ", "One step has no rate")
    }
    guard count > 1 else {
      return pick(
        "Cần ít nhất hai kỳ số liệu để dự kiến",
        "Two dates at least are needed for a projection"
      )
    }
    return pick(
      "Đường thẳng qua \(count) kỳ, kỳ gần nặng hơn; khoảng là các nhịp đã có, không phải xác suất",
      "A straight line through \(count) dates, late ones weigh more; the band is past rates, no odds"
    )
  }

  /// `5.248–5.376`; one number where the ends meet.
  func band(_ band: Forecast.Band) -> String {
    let (low, high) = (min(band.worst, band.best), max(band.worst, band.best))
    guard low < high else { return numerals.whole(low) }
    return numerals.whole(low) + (signs.isASCII ? "-" : "–") + numerals.whole(high)
  }

  /// A number of things a month, to a tenth below a hundred.
  func monthly(_ rate: Quantity) -> String {
    func rounded(to hundredths: Int64) -> Int {
      let half = rate.hundredths < 0 ? -hundredths / 2 : hundredths / 2
      return Int((rate.hundredths + half) / hundredths)
    }
    let tenths = rounded(to: 10)
    return abs(tenths) < 1_000 ? numerals.tenths(tenths) : numerals.whole(rounded(to: 100))
  }

  /// A change with its sign, and 0 without one.
  func change(_ value: Int) -> String { value == 0 ? "0" : signed(value) }

  var noPaceHere: String {
    pick("Chọn một mục tiêu, tỉnh hoặc huyện rồi bấm t", "Choose a target or a place, then t")
  }

  /// In front of the goal on the scale of a chart.
  var goalMark: String { pick("đích", "goal") }

  /// On screens too low for the chart.
  var noRoomForChart: String {
    pick("biểu đồ cần màn hình cao hơn", "the chart needs a higher screen")
  }

  /// What the chart shows by which line.
  var chartLegend: String {
    signs.isASCII
      ? pick("o số liệu  + dự kiến  : khoảng  - đích", "o figures  + projected  : band  - goal")
      : pick(
        "nét liền: số liệu · nét đứt: dự kiến · chấm mờ: khoảng · chấm ngang: đích",
        "solid: figures · dashed: projected · faint: band · dotted across: goal"
      )
  }
}
