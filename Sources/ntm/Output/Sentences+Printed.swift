import NTMDashboard
import NTMModel

extension Sentences {
  /// Why a published figure cannot be true, and what to do about it.
  func sentence(_ fault: PrintedFault) -> String {
    switch fault {
    case .nothingPrinted:
      pick(
        "không có số đếm lẫn tỷ lệ; ghi ít nhất một trong hai, hoặc bỏ dòng",
        "has neither a value nor a percentage; give one of them, or remove the row"
      )
    case .negative:
      pick(
        "số công bố không thể âm; xem lại nguồn và sửa số",
        "a published figure cannot be negative; look at its source and correct it"
      )
    case .emptyTotal:
      pick(
        "tổng phải lớn hơn 0; ghi đúng tổng, hoặc để trống nếu nguồn không in",
        "a total must be over 0; give the right one, or leave it blank where none was printed"
      )
    case .aboveTotal:
      pick(
        "lớn hơn tổng (total) trên cùng dòng; xem lại nguồn và sửa một trong hai",
        "is over the total of its row; look at the source and correct one of them"
      )
    case .percentOutside:
      pick(
        "tỷ lệ phải từ 0 đến 100; xem lại nguồn và sửa số",
        "a percentage lies between 0 and 100; look at its source and correct it"
      )
    case .aboveBound(let bound): above(bound)
    }
  }

  private func above(_ bound: FigureBound) -> String {
    let (counted, all) = (numerals.whole(bound.counted), numerals.whole(bound.all))
    return switch bound.kind {
    case .criteria:
      pick(
        "bộ tiêu chí của ngày đó chỉ có \(counted) tiêu chí; xem lại nguồn và sửa số",
        "the criteria of that day are \(counted) in all; look at its source and correct it"
      )
    case .provinces:
      pick(
        "danh mục ngày đó chỉ có \(counted) tỉnh ở nơi này; xem lại nguồn và sửa số",
        "the list of that day has \(counted) provinces there; look at its source and correct it"
      )
    case .districts:
      pick(
        "danh mục ngày đó chỉ có \(all) đơn vị cấp huyện ở nơi này; sửa số, hoặc ghi tổng (total)",
        "the list of that day has \(all) districts there; correct it, or give the total"
      )
    case .communes:
      pick(
        "danh mục ngày đó chỉ có \(all) đơn vị cấp xã ở nơi này; sửa số, hoặc ghi tổng (total)",
        "the list of that day has \(all) communes and towns there; correct it, or give the total"
      )
    }
  }
}
