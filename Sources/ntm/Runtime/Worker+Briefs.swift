import Glibc
import NTMDashboard
import NTMModel
import NTMStore

extension Worker {
  /// Writes the page about a province to a file and tells what became of it.
  ///
  /// Read on a connection of its own: it asks some twenty questions that no page asks.
  func write(_ order: BriefOrder) {
    inbox.post(.briefed(order, outcome(of: order)))
  }

  private func outcome(of order: BriefOrder) -> ExportOutcome {
    let sentences = Sentences(order.language)
    let path = Path.typed(order.path)
    for name in [self.path, self.path + "-wal", self.path + "-shm"] where Path.isSame(path, name) {
      return sentences.outcome(.isStore(path: path))
    }
    if !order.isReplacing, Path.exists(path) { return .exists(path: path) }
    let text: String
    do throws(Refusal) {
      text = try brief(order).document(order.language).written(as: Document.Form(order.form))
    } catch {
      return .failed(sentences.sentence(error.reason))
    }
    return switch ExportFile.write(Array(text.utf8), to: path, replacing: order.isReplacing) {
    case .written: .written(path: path)
    case .exists: .exists(path: path)
    case .failed(let reason): sentences.outcome(.failed(path: path, reason: reason))
    }
  }

  private func brief(_ order: BriefOrder) throws(Refusal) -> Brief {
    let store = try StoreOption.open(path, writing: false)
    var reader = try Reader(store: store, day: order.day).by(order.unitsAt)
      .standing(at: order.stoodAt)
    if !order.assumptions.isEmpty { reader = try reader.assuming(order.assumptions) }
    return try Brief(order.place, since: order.meeting.map { .meeting($0) }, reader)
  }
}

extension Document.Form {
  init(_ form: BriefOrder.Form) {
    switch form {
    case .html: self = .html
    case .markdown: self = .markdown
    case .text: self = .text
    }
  }
}
