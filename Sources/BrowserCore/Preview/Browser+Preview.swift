// The preview beside a list: whether it is there, how wide, and how far it is scrolled.

import Canvas
import ProductHunt

extension Browser {
  /// Narrower than this, a list has the whole screen unless somebody wants it otherwise.
  private static let widthWithPreview = 100
  private static let leastColumns = 30

  /// The cells beside the divider; 0 where there is no preview.
  var previewWidth: Int {
    guard case .list = place.destination, !preferences.isSpoken else { return 0 }
    guard hasRoomForPreview,
      preferences.preview ?? (size.width >= Self.widthWithPreview)
    else { return 0 }
    // Where nothing is said, as the sketch has it: a little less than half.
    let wanted = preferences.previewWidth ?? size.width * 45 / 120
    return max(Self.leastColumns, min(size.width - Self.leastColumns - 1, wanted))
  }

  private var hasRoomForPreview: Bool { size.width > 2 * Self.leastColumns }

  mutating func togglePreview() {
    let before = preferences.preview
    let isShown = previewWidth > 0
    preferences.preview = !isShown
    guard !isShown, previewWidth == 0 else { return }
    // What came to nothing here is not to be remembered for wider screens.
    preferences.preview = before
    message = Message(Words.noRoomForPreview)
  }

  mutating func widenPreview(by cells: Int) {
    guard previewWidth > 0 else {
      message = Message(hasRoomForPreview ? Words.noPreview : Words.noRoomForPreview)
      return
    }
    preferences.previewWidth = previewWidth + cells
    preferences.previewWidth = previewWidth
  }

  mutating func scrollPreview(by lines: Int) {
    guard previewWidth > 0 else {
      message = Message(hasRoomForPreview ? Words.noPreview : Words.noRoomForPreview)
      return
    }
    let count = preview?.lines.count ?? 0
    let viewport = Viewport(height: contentHeight, count: count, top: place.previewTop + lines)
    place.previewTop = viewport.top
  }

  /// Lays the selected post out if that was not done for it yet.
  mutating func settlePreview() {
    guard previewWidth > 0, let post = currentPost else {
      preview = nil
      return
    }
    let width = previewWidth - 2
    if preview?.post.id != post.id { place.previewTop = 0 }
    let kept = kept(of: post.id)
    guard preview?.post != post || preview?.width != width || preview?.kept != kept else { return }
    preview = PreviewLayout(post, kept: kept, width: width, now: now)
  }
}
