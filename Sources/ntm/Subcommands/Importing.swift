import NTMDashboard
import NTMModel
import NTMStore

/// Imports with a progress bar; shared by `ntm import` and `ntm demo`.
enum Importing {
  /// Makes a store that is thrown away, and fills it.
  static func make(_ path: String, from source: String, language: Language) throws(Refusal) {
    let store: Store
    do throws(StoreError) {
      // Nobody misses what is thrown away.
      store = try Store.create(
        at: path,
        turn: Turn(
          person: Environment.user,
          backsUp: false,
          isStopped: { Signals.isStopRequested }
        )
      )
    } catch {
      throw Refusal(opening: error)
    }
    _ = try read([source], into: store, by: Environment.user, dryRun: false, language: language)
  }

  static func read(
    _ paths: [String],
    into store: Store,
    by who: String,
    day: Day? = nil,
    received: Day? = nil,
    again: Bool = false,
    dryRun: Bool,
    language: Language
  ) throws(Refusal) -> ImportSummary {
    var bar = ProgressBar(language)
    defer { bar.clear() }
    do throws(ImportFailure) {
      return try store.importFiles(
        paths,
        by: who,
        at: Wall.seconds,
        day: day,
        today: Wall.today,
        received: received,
        again: again,
        dryRun: dryRun
      ) { progress in
        let what = Sentences(language).rows(progress.step)
        bar.show(ProgressBar.State(share: progress.share, rows: progress.rows, what))
      }
    } catch {
      throw Refusal(error)
    }
  }
}
