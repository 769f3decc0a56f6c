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
  /// By the forms of criteria that districts and provinces have of their own.
  private let own: [(form: Form, names: CriterionNames)]

  /// What the sets of a store bring.
  init(_ table: SetTable) {
    self.init(
      sets: table.all.map(\.set),
      own: [
        .districtAssessments: table.ofDistricts.map(\.set),
        .provinceAssessments: table.ofProvinces.map(\.set),
      ]
    )
  }

  /// - Parameters:
  ///   - sets: the criteria sets of communes, whose criteria and indicators may be headings.
  ///   - own: the sets of districts and of provinces, by the form of each; without a form no heading
  ///     means one of theirs.
  init(sets: [CriteriaSet], own: [Form: [CriteriaSet]] = [:]) {
    ignored = Set(ColumnNames.ignored.map(Form.folded))
    criteria = CriterionNames(sets)
    self.own = own.sorted { $0.key < $1.key }.map { ($0.key, CriterionNames($0.value)) }
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
    for (form, names) in own {
      if let heading = names.coded(folded) {
        found.append(Meaning(form: form, heading: heading, isOwn: true))
      } else if let heading = names.named(folded) {
        found.append(Meaning(form: form, heading: heading, isOwn: false))
      }
    }
    if ignored.contains(folded) { found.append(Meaning(form: nil, heading: "", isOwn: false)) }
    return found
  }
}
