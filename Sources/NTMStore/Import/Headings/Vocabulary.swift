internal import NTMModel

/// What the headings of every form can be called.
struct Vocabulary {
  /// What a heading means.
  enum Meaning: Hashable {
    case column(String)
    case ignored
  }

  /// By form, the folded names of columns; their own names apart from all others.
  private let own: [Form: [String: String]]
  private let others: [Form: [String: String]]
  private let ignored: Set<String>
  private let criteria: CriterionNames

  /// - Parameter sets: the criteria sets, whose criteria and indicators may be headings.
  init(sets: [CriteriaSet]) {
    var own: [Form: [String: String]] = [:]
    var others: [Form: [String: String]] = [:]
    for form in Form.allCases {
      for heading in form.headings where heading != Vocabulary.anyCriterion {
        own[form, default: [:]][Form.folded(heading)] = heading
      }
    }
    for row in ColumnNames.rows {
      for form in row.forms where form.headings.contains(row.heading) {
        for name in row.others {
          let folded = Form.folded(name)
          if own[form]?[folded] == nil { others[form, default: [:]][folded] = row.heading }
        }
      }
    }
    self.own = own
    self.others = others
    ignored = Set(ColumnNames.ignored.map(Form.folded))
    criteria = CriterionNames(sets)
  }

  /// The heading that stands for all criteria in the table of forms.
  static let anyCriterion = "TC1"

  /// What a folded heading means in a form, by its own name or by another one.
  func meaning(_ folded: String, in form: Form, byOwnName: Bool) -> Meaning? {
    if byOwnName {
      if let heading = own[form]?[folded] { return .column(heading) }
      return form == .assessments ? criteria.coded(folded).map { .column($0) } : nil
    }
    if let heading = others[form]?[folded] { return .column(heading) }
    if form == .assessments, let heading = criteria.named(folded) { return .column(heading) }
    return ignored.contains(folded) ? .ignored : nil
  }
}
