internal import NTMModel

/// What the headings of every form can be called.
struct Vocabulary {
  /// What a heading can mean.
  struct Meaning {
    /// `nil` for columns that stand in any form and hold nothing that is kept.
    var form: Form?
    var heading: String
    /// Whether it is the form's own name for the column.
    var isOwn: Bool
  }

  private var byName: [String: [Meaning]] = [:]
  private let ignored: Set<String>
  private let criteria: CriterionNames
  private let ofDistricts: CriterionNames?

  /// What the sets of a store bring.
  init(_ table: SetTable) {
    self.init(sets: table.all.map(\.set), ofDistricts: table.ofDistricts.map(\.set))
  }

  /// - Parameters:
  ///   - sets: the criteria sets of communes, whose criteria and indicators may be headings.
  ///   - ofDistricts: the sets of districts; `nil` where no heading is to mean one of theirs.
  init(sets: [CriteriaSet], ofDistricts: [CriteriaSet]? = nil) {
    ignored = Set(ColumnNames.ignored.map(Form.folded))
    criteria = CriterionNames(sets)
    self.ofDistricts = ofDistricts.map { CriterionNames($0) }
    for form in Form.allCases {
      for heading in form.headings where heading != Vocabulary.anyCriterion {
        add(Form.folded(heading), Meaning(form: form, heading: heading, isOwn: true))
      }
    }
    for row in ColumnNames.rows {
      for form in row.forms where form.headings.contains(row.heading) {
        for name in row.others {
          add(Form.folded(name), Meaning(form: form, heading: row.heading, isOwn: false))
        }
      }
    }
  }

  /// The first meaning of a name in a form stays.
  private mutating func add(_ name: String, _ meaning: Meaning) {
    guard !byName[name, default: []].contains(where: { $0.form == meaning.form }) else { return }
    byName[name, default: []].append(meaning)
  }

  /// The heading that stands for all criteria in the table of forms.
  static let anyCriterion = "TC1"

  /// Bytes of a heading; what is longer is a remark.
  private static let longest = 400

  /// All that a folded heading can mean.
  func meanings(_ folded: String) -> [Meaning] {
    guard !folded.isEmpty, folded.utf8.count <= Vocabulary.longest else { return [] }
    var found = byName[folded] ?? []
    if let heading = criteria.coded(folded) {
      found.append(Meaning(form: .assessments, heading: heading, isOwn: true))
    } else if let heading = criteria.named(folded) {
      found.append(Meaning(form: .assessments, heading: heading, isOwn: false))
    }
    if let heading = ofDistricts?.coded(folded) {
      found.append(Meaning(form: .districtAssessments, heading: heading, isOwn: true))
    } else if let heading = ofDistricts?.named(folded) {
      found.append(Meaning(form: .districtAssessments, heading: heading, isOwn: false))
    }
    if ignored.contains(folded) { found.append(Meaning(form: nil, heading: "", isOwn: false)) }
    return found
  }
}
