import Canvas
import Testing

struct PaletteTests {
  @Test(arguments: [(256, 255), (1 << 24, 255), (255, 7), (16, 7), (8, 7)])
  func `no colour is asked for that the terminal has not`(colors: Int, last: UInt8) {
    for role in Role.allCases {
      let paint = Palette.standard(colors: colors)[role]
      for case .indexed(let index) in [paint.foreground, paint.background] {
        #expect(index <= last)
      }
    }
  }

  @Test(arguments: [-1, 0, 2, 7]) func `without colours there are none`(colors: Int) {
    for role in Role.allCases {
      let paint = Palette.standard(colors: colors)[role]
      #expect(paint.foreground == .standard && paint.background == .standard)
      #expect(paint.attributes.subtracting([.bold, .underline, .reverse]).isEmpty)
    }
  }

  @Test(arguments: [0, 8, 256])
  func `what must be seen differs from text and from the selection`(colors: Int) {
    let palette = Palette.standard(colors: colors)
    let seen: [Role] = [.title, .heading, .link, .mark, .match, .warning, .key]
    for role in seen {
      #expect(palette[role] != palette[.text])
      #expect(palette[role] != palette[.selection])
    }
    #expect(palette[.warning] != palette[.match])
    #expect(palette[.match] != palette[.title])
  }

  @Test func `a style's attributes are added to its role's`() {
    let paint = Palette.standard(colors: 256).paint(for: Style(.title, .reverse))
    #expect(paint == Paint(attributes: [.bold, .reverse]))
  }
}
