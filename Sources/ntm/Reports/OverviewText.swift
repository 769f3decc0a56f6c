import NTMDashboard
import NTMModel
import NTMStore

/// The overview without a screen: targets, provinces and products, one table below the other.
struct OverviewText {
  let reader: Reader
  let language: Language

  func print() throws(Refusal) {
    let (overview, snapshot) = try reader.overview()
    let facts = snapshot.facts
    let places = [overview.country] + overview.places
    let sheet = try products()
    var text = language.pick(facts.name) + "\n"
    text += Report(targets: overview.targets, of: snapshot).table(language)
    text += "\n" + Report(units: places, of: snapshot).table(language)
    if let sheet { text += "\n" + Report(ocop: sheet, of: snapshot).table(language) }
    if let note = facts.historyNote { text += "\n" + language.pick(note) + "\n" }
    try Streams.result(text)
  }

  private func products() throws(Refusal) -> OCOPSheet? {
    guard case .ocop(let sheet) = try reader.answer(.ocop(.country)).body else { return nil }
    return sheet
  }
}
