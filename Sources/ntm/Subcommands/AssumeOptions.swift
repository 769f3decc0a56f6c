import ArgumentParser
import NTMModel
import NTMStore

/// What an answer is to take for given.
struct AssumeOptions: ParsableArguments {
  @Option(
    help: help(
      "Giả sử: “ĐƠN VỊ:TIÊU CHÍ=đạt” hoặc “ĐƠN VỊ:đạt chuẩn”; dùng được nhiều lần.",
      "Assumes “UNIT:CRITERION=met” or “UNIT:standard”; can be given several times.",
      value: "unit:what=state"
    )
  )
  var assume: [String] = []

  @Option(
    help: help(
      "Giả sử cách ít nhất để cả nước đạt mục tiêu này, ví dụ T1.",
      "Assumes the least that meets this target of the country, such as T1.",
      value: "target"
    )
  )
  var reach: [String] = []

  @Option(
    help: help(
      "Giả sử các điều trong tệp .csv hoặc .xlsx mà ntm what-if --list hay trang Giả định đã ghi.",
      "Assumes what a .csv or .xlsx file says, as ntm what-if --list or the page What if writes it.",
      value: "file"
    )
  )
  var assumptions: String?

  var isEmpty: Bool { assume.isEmpty && reach.isEmpty && assumptions == nil }
}

extension Reader {
  /// The same with what the options take for given.
  func assuming(_ options: AssumeOptions) throws(Refusal) -> Reader {
    guard !options.isEmpty else { return self }
    guard unitsAt == nil else { throw Refusal(.wrongUse, .assuming(.anotherList)) }
    guard stoodAt == nil else { throw Refusal(.wrongUse, .assuming(.earlierState)) }
    var all: [Assumption] = []
    let titles = try titles()
    if let path = options.assumptions {
      let read = try AssumptionFile.read(path, titles)
      try refuseContradiction(in: read)
      for assumption in read { all.assume(assumption) }
    }
    if !options.reach.isEmpty {
      guard case .nearest(let sheet) = try answer(.nearest(.country)).body else {
        throw Refusal(.refused, .noAnswer)
      }
      for id in options.reach {
        for assumption in try goal(id, in: sheet).assumptions { all.assume(assumption) }
      }
    }
    let finder = PlaceFinder(reader: self)
    var typed: [Assumption] = []
    for text in options.assume {
      typed.append(try AssumptionText(text).assumption(finder, titles))
    }
    try refuseContradiction(in: typed)
    for assumption in typed { all.assume(assumption) }
    return try assuming(all)
  }

  private func titles() throws(Refusal) -> Titles {
    do throws(StoreError) {
      return try store.titles()
    } catch {
      throw Refusal(error)
    }
  }
}

extension Reader {
  /// Refuses two that exclude each other in one list: nobody can say which was meant.
  ///
  /// What is typed stands above a file.
  private func refuseContradiction(in assumptions: [Assumption]) throws(Refusal) {
    var holds: [Assumption.Subject: Bool] = [:]
    for assumption in assumptions {
      guard holds.updateValue(assumption.holds, forKey: assumption.subject) != !assumption.holds
      else { throw Refusal(.wrongUse, .assuming(.contradicting(assumption))) }
    }
  }
}

extension Reader {
  /// The way to a target of the country by its mark.
  ///
  /// - Throws: a refusal that tells a target without such a way from one that there is none of.
  func goal(_ id: String, in sheet: NearestSheet) throws(Refusal) -> NearestGoal {
    func isMeant(_ target: Target) -> Bool { target.id.lowercased() == id.lowercased() }
    if let found = sheet.goals.first(where: { isMeant($0.reading.target) }) { return found }
    let targets = try overview().0.targets.map(\.target)
    guard let target = targets.first(where: isMeant) else {
      throw Refusal(.refused, .unknownTarget(id, known: targets.map(\.id)))
    }
    throw Refusal(.refused, .noWay(target, known: sheet.goals.map(\.reading.target.id)))
  }
}
