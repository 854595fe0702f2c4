// How much memory a test takes.

import Foundation

/// The memory of this process.
package enum ProcessMemory {
  /// Bytes that are in memory now; 0 where the system does not say (only Linux does).
  package static var used: Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ")
    return (fields.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4096
  }
}
