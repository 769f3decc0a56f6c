package import NTMModel

/// The languages of the screens.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vi, en

  package func pick(_ text: Bilingual) -> String {
    switch self {
    case .vi: text.vi
    case .en: text.en.isEmpty ? text.vi : text.en
    }
  }
}
