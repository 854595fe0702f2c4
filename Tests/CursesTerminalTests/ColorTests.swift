// Colours that a terminal lacks.

import Canvas
import CursesTerminal
import Testing

struct ColorTests {
  static let cases: [(color: Color, depth: ColorDepth, number: Int32)] = [
    (.standard, .indexed, -1),
    (.standard, .direct, -1),
    (.indexed(196), .monochrome, -1),
    (.rgb(255, 0, 0), .monochrome, -1),
    (.indexed(3), .eight, 3),
    (.indexed(11), .eight, 3),
    (.indexed(196), .eight, 1),
    (.indexed(46), .eight, 2),
    (.indexed(16), .eight, 0),
    (.indexed(255), .eight, 7),
    (.rgb(10, 10, 200), .eight, 4),
    (.indexed(208), .indexed, 208),
    (.rgb(255, 0, 0), .indexed, 196),
    (.rgb(0, 0, 0), .indexed, 16),
    (.rgb(95, 135, 175), .indexed, 67),
    (.rgb(100, 100, 100), .indexed, 241),
    (.indexed(5), .direct, 5),
    (.indexed(196), .direct, 0xFF0000),
    (.rgb(1, 2, 3), .direct, 0x010203),
    (.rgb(0, 0, 5), .direct, 0),
  ]

  @Test(arguments: cases)
  func `a colour becomes the nearest that there is`(
    color: Color, depth: ColorDepth, number: Int32
  ) {
    #expect(color.number(at: depth) == number)
  }

  @Test(arguments: [
    (-1, ColorDepth.monochrome), (2, .monochrome), (8, .eight), (88, .eight), (256, .indexed),
    (0x100_0000, .direct),
  ])
  func `the number of colours says how they are named`(count: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: count) == depth)
  }
}
