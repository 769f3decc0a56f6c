import NTMModel
import TerminalCanvas

/// The series of a target to its deadline, with scale and dates.
struct ChartView: Hashable {
  private var forecast: Forecast
  private var words: Words

  /// The rows a chart is worth drawing in, scale and legend among them.
  private static let least = 6
  private static let most = 16

  /// The rows of the page that the chart takes between the text and the table; 0 for none.
  static func height(below text: Int, in body: Rect) -> Int {
    // Heading, box and some rows of the table.
    let height = min(most, body.height - text - 7, body.height / 2)
    return height < least ? 0 : height
  }

  /// The chart of a page; `nil` for pages without one, and where there is no date to draw.
  init?(_ snapshot: Snapshot, words: Words) {
    guard case .pace(let sheet) = snapshot.body, !sheet.total.forecast.series.isEmpty else {
      return nil
    }
    forecast = sheet.total.forecast
    self.words = words
  }

  private var chart: Chart {
    let points = forecast.series.map { Chart.Point(Double($0.day.number), Double($0.count)) }
    let last = points.last ?? Chart.Point(0, 0)
    let end = max(Double(forecast.deadline.number), last.x)
    var levels = points.map(\.y)
    if let goal = forecast.goal { levels.append(Double(goal)) }
    if let projected = forecast.projected {
      levels += [Double(projected.worst), Double(projected.best)]
    }
    let (low, high) = (levels.min() ?? 0, levels.max() ?? 0)
    // A level series stands in the middle instead of filling a scale of nothing.
    let margin = max((high - low) / 20, high == low ? 1 : 0)
    return Chart(
      series: points,
      goal: forecast.goal.map(Double.init),
      projection: forecast.projected.map { Chart.Point(end, Double($0.likely)) },
      band: forecast.projected.map {
        Double(min($0.worst, $0.best))...Double(max($0.worst, $0.best))
      },
      xs: min(points[0].x, end - 1)...end,
      ys: max(0, low - margin)...(high + margin)
    )
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let chart = self.chart
    let goal = forecast.goal.map { words.goalMark + " " + words.numerals.whole($0) }
    let highest = forecast.series.map(\.count).max() ?? 0
    let scale = [chart.ys.lowerBound, chart.ys.upperBound, Double(highest)]
      .map { words.numerals.whole(Int($0.rounded())) }
    let margin = (scale + [goal ?? ""]).reduce(0) { max($0, Width.columns($1)) } + 1
    let plot = Rect(
      x: rect.x + margin,
      y: rect.y,
      width: rect.width - margin - 1,
      height: rect.height - 2
    )
    guard plot.width > 20, plot.height > 2 else { return }
    chart.draw(on: &canvas, in: plot)
    drawScale(chart, goal, on: &canvas, rect, plot)
    drawDates(chart, on: &canvas, plot)
    canvas.put(
      words.chartLegend,
      x: plot.x,
      y: plot.maxY + 1,
      width: plot.width,
      role: .muted
    )
  }

  private func drawScale(
    _ chart: Chart,
    _ goal: String?,
    on canvas: inout Canvas,
    _ rect: Rect,
    _ plot: Rect
  ) {
    let glyphs = canvas.glyphs
    var taken: Set<Int> = []
    func put(_ text: String, _ level: Double, _ role: Role) {
      guard let row = chart.row(of: level, of: plot.height, glyphs: glyphs),
        taken.insert(row).inserted
      else {
        return
      }
      canvas.put(
        text,
        x: rect.x,
        y: plot.y + row,
        width: plot.x - rect.x - 1,
        role: role,
        align: .right
      )
    }
    if let goal, let level = forecast.goal { put(goal, Double(level), .strong) }
    if let now = forecast.now { put(words.numerals.whole(now.count), Double(now.count), .text) }
    if let projected = forecast.projected {
      put(words.numerals.whole(projected.likely), Double(projected.likely), .muted)
    }
    if let first = forecast.series.first {
      put(words.numerals.whole(first.count), Double(first.count), .muted)
    }
  }

  /// The first date, the day of the figures, and the deadline, each below its place.
  private func drawDates(_ chart: Chart, on canvas: inout Canvas, _ plot: Rect) {
    var free = plot.x
    let days = [forecast.series.first?.day, forecast.now?.day, forecast.deadline]
    for day in days.compactMap({ $0 }) {
      let text = words.numerals.day(day)
      let width = Width.columns(text)
      guard let column = chart.column(of: Double(day.number), of: plot.width, glyphs: canvas.glyphs)
      else { continue }
      let wanted = min(max(plot.x + column - width / 2, plot.x), plot.maxX - width)
      guard wanted >= free else { continue }
      canvas.put(text, x: wanted, y: plot.maxY, width: width, role: .muted)
      free = wanted + width + 1
    }
  }
}
