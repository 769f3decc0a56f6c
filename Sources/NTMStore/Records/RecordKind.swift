/// The tables whose rows are records of a place or a task.
///
/// A record is written as a whole, and the journal gets an entry for what became of it: one when it
/// is added or removed, and one for each value when it is corrected.
enum RecordKind: String, CaseIterable {
  case recognition, product, organisation, task, paper, model, note
  case unitTag = "unit_tag"
  case villages
  /// Of districts, and of provinces too, since there are criteria of theirs.
  case ownAssessment = "district_assessment"
  case followUp = "follow_up"

  /// How a value stands in the file, and so how the journal words it.
  enum ValueType {
    /// Never NULL; the journal has it as it is.
    case text
    case whole
    case day
    /// Whole hundredths.
    case quantity
    /// The number of a unit, which the journal gives by its code.
    case unit
  }

  struct Column {
    var name: String
    var type: ValueType

    init(_ name: String, _ type: ValueType = .text) {
      self.name = name
      self.type = type
    }
  }

  /// The columns that name a row; a unit among them is not repeated in the journal's key.
  var keys: [Column] {
    switch self {
    case .recognition: [Column("unit", .unit), Column("standard", .whole), Column("year", .whole)]
    case .product, .organisation, .model: [Column("code")]
    case .task: [Column("programme"), Column("id")]
    case .paper: [Column("programme"), Column("task"), Column("number")]
    case .note, .followUp: [Column("id", .whole)]
    case .unitTag: [Column("unit", .unit), Column("tag"), Column("started", .day)]
    case .villages: [Column("unit", .unit), Column("day", .day)]
    case .ownAssessment: [Column("unit", .unit), Column("day", .day)]
    }
  }

  /// The columns that a record can be corrected in.
  var values: [Column] {
    switch self {
    case .recognition:
      [
        Column("number"), Column("decided", .day), Column("since", .day), Column("lost", .day),
        Column("source"),
      ]
    case .product:
      [
        Column("name"), Column("unit", .unit), Column("sector"), Column("stars", .whole),
        Column("points", .quantity), Column("points_a", .quantity), Column("points_b", .quantity),
        Column("points_c", .quantity), Column("owner"), Column("owner_kind"),
        Column("council_level"), Column("council"), Column("decision"),
        Column("issued", .day), Column("expires", .day), Column("revoked", .day),
      ]
    case .organisation:
      [
        Column("name"), Column("kind"), Column("unit", .unit), Column("founded", .day),
        Column("dissolved", .day), Column("effective_from", .day), Column("effective_until", .day),
        Column("ocop_since", .day), Column("members", .whole),
      ]
    case .task:
      [
        Column("title_vi"), Column("title_en"), Column("short_vi"), Column("short_en"),
        Column("scheme_vi"), Column("scheme_en"), Column("lead"), Column("partners"),
        Column("deadline", .day), Column("state"), Column("next_step"), Column("model_kind"),
        Column("source"), Column("note_vi"), Column("note_en"),
      ]
    case .paper: [Column("day", .day), Column("title"), Column("source")]
    case .model:
      [
        Column("name"), Column("kind"), Column("unit", .unit), Column("owner"),
        Column("households", .whole), Column("started", .day), Column("ended", .day),
      ]
    case .note:
      [
        Column("unit", .unit), Column("day", .day), Column("text"), Column("at", .whole),
        Column("who"),
      ]
    case .followUp:
      [
        Column("unit", .unit), Column("day", .day), Column("text"), Column("lead"),
        Column("due", .day), Column("done", .day), Column("at", .whole), Column("who"),
      ]
    case .unitTag: [Column("ended", .day), Column("source")]
    case .villages:
      [
        Column("total", .whole), Column("supported", .whole), Column("met", .whole),
        Column("source"),
      ]
    case .ownAssessment: [Column("criteria"), Column("states")]
    }
  }

  var columns: [Column] { keys + values }

  /// Whether a unit is a part of its key, which the journal gives beside the key.
  var isOfUnit: Bool { keys.contains { $0.type == .unit } }

  /// The column that stands for the whole record in the journal.
  var summary: String {
    switch self {
    case .recognition: "number"
    case .product: "stars"
    case .organisation: "name"
    case .task: "state"
    case .paper: "title"
    case .model: "name"
    case .note, .followUp: "text"
    case .unitTag: "tag"
    case .villages: "supported"
    case .ownAssessment: "states"
    }
  }

  /// The day from which the record counts; `nil` where it has none.
  var start: String? {
    switch self {
    case .recognition: "since"
    case .product: "issued"
    case .organisation: "founded"
    case .model: "started"
    case .note, .villages, .ownAssessment, .followUp: "day"
    case .unitTag: "started"
    case .task, .paper: nil
    }
  }

  /// Whether roll-ups count it.
  var movesRollUps: Bool {
    switch self {
    case .recognition, .product, .organisation: true
    case .task, .paper, .model, .note, .unitTag, .villages, .ownAssessment, .followUp: false
    }
  }

  /// Whether its rows name the report they came from.
  var hasReport: Bool { self != .task && self != .paper }

  /// Whether its rows have a number beside their key.
  var hasNumber: Bool {
    switch self {
    case .recognition, .product, .organisation, .model: true
    case .task, .paper, .note, .unitTag, .villages, .ownAssessment, .followUp: false
    }
  }

  /// The columns that follow from others.
  var derived: [String] { self == .product || self == .model ? ["folded"] : [] }
}
