// What a terminal was told, read out of the bytes that it got.

/// Which of the private modes in these bytes are left on, by number; `7` and `25` where they are left
/// off, as they are on to begin with.
package func modesLeft(in output: String) -> [Int] {
  var isOn = [7: true, 25: true]
  for match in output.matches(of: /\x1b\[\?([0-9;]+)([hl])/) {
    for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
      isOn[number] = match.2 == "h"
    }
  }
  return isOn.filter { $0.value != ($0.key == 7 || $0.key == 25) }.keys.sorted()
}
