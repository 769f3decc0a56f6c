import ArgumentParser
import NTMStore

/// `ntm verify`.
struct VerifyStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: explain(
      "Tính lại mọi số tổng hợp và kiểm tra tệp; mã thoát 1 khi có sai khác.",
      "Recomputes everything and checks the file; leaves with 1 when anything differs."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let store = try store.open()
    let sentences = Sentences(words.language)
    var bar = ProgressBar(words.language)
    let found: [Discrepancy]
    do throws(StoreError) {
      let steps = VerifyStep.allCases
      found = try store.verify { step in
        let done = steps.firstIndex(of: step) ?? 0
        bar.show(ProgressBar.State(done, of: steps.count, sentences.pick("bước", "steps")))
      }
    } catch {
      bar.clear()
      throw Refusal(error)
    }
    bar.clear()
    let lines = [sentences.verified(found.count)] + found.map { "  " + sentences.line($0) }
    try Streams.result(lines.joined(separator: "\n") + "\n")
    if !found.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
