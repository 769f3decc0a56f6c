internal import GRDB
internal import NTMModel

extension TaskReader {
  /// All tasks with what each was when a meeting was opened, as the journal has it.
  ///
  /// Tasks have no figures of a reporting day: no other baseline can be told.
  func list(since meeting: Meeting) throws -> TaskList {
    let records = try EarlierRecords.all(ofNoUnit: .task, upTo: meeting.opening.change, db)
    var then: [String: Record] = [:]
    for record in records
    where shelf.programme.isEmpty || record["programme"].text == shelf.programme {
      then[record["id"].text] = record
    }
    var list = try list()
    for index in list.rows.indices {
      let task = list.rows[index].task
      guard let record = then[task.id] else {
        list.rows[index].then = .absent
        continue
      }
      var earlier = task
      earlier.state = record["state"].text
      earlier.deadline = record["deadline"].whole.map { Day(number: Int32(clamping: $0)) }
      list.rows[index].then = .was(
        TaskThen(
          standing: earlier.standing(on: meeting.opening.day, states: list.states),
          deadline: earlier.deadline
        )
      )
    }
    return list
  }
}
