import NTMModel
import Testing

@testable import NTMStore

/// Every form that the importer knows has an empty one.
@Suite struct TemplateFormTests {
  @Test(arguments: Form.allCases) func `each form has a template, and that has its columns`(
    form: Form
  ) throws {
    let name = try #require(FormTemplate.Name.allCases.first { $0.form == form })
    // Criteria of districts and of provinces ask for sets of theirs, which this store has not.
    guard form.ownLevel == nil else { return }
    let template = try SmallStore().store.template(name, province: nil, day: nil)
    #expect(!template.columns.isEmpty)
    guard name.isOfFacts else { return }
    #expect(template.columns.map(\.heading) == form.columns.map(\.heading))
    #expect(name.rawValue == form.name && template.rows.isEmpty && template.communes.isEmpty)
  }

  @Test func `no template is of two forms`() {
    #expect(Set(FormTemplate.Name.allCases.map(\.form)).count == FormTemplate.Name.allCases.count)
    #expect(Form.allCases.count == FormTemplate.Name.allCases.count)
  }
}
