// Certificates of a made-up authority, made by `openssl` when the tests run.

import Foundation
import NIOSSL

/// A folder with an authority and certificates that it signed.
struct Certificates: Sendable {
  /// Why there are none; nil where they can be made.
  static let missing: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let isThere = folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/openssl") }
    return isThere ? nil : "there is no openssl"
  }()

  let folder: String
  var authority: String { folder + "/ca.pem" }

  /// Makes an authority and removes it, with all it signed, once `body` is over.
  static func with(_ body: (Certificates) async throws -> Void) async throws {
    let folder = URL.temporaryDirectory.appending(path: "certificates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let certificates = Certificates(folder: folder.path())
    try await run(
      "req -x509 \(key) -keyout ca.key -out ca.pem -days 2 -subj /CN=Test", in: certificates.folder)
    try await body(certificates)
  }

  /// What a server needs that calls itself by this name.
  func server(
    named name: String = "DNS:localhost,IP:127.0.0.1", days: Int = 2,
    highest: TLSVersion? = nil
  ) async throws -> NIOSSLContext {
    try await Self.run(
      "req \(Self.key) -keyout leaf.key -out leaf.csr -subj /CN=leaf -addext subjectAltName=\(name)",
      in: folder)
    try await Self.run(
      """
      x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days \(days) \
      -copy_extensions copy -out leaf.pem
      """, in: folder)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(folder + "/leaf.pem").map {
        .certificate($0)
      },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: folder + "/leaf.key", format: .pem)))
    configuration.maximumTLSVersion = highest
    configuration.minimumTLSVersion = .tlsv1
    return try NIOSSLContext(configuration: configuration)
  }

  private static let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"

  private struct Failed: Error {}

  private static func run(_ arguments: String, in folder: String) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments.split(separator: " ").map { String($0) }
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let status = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        continuation.resume(throwing: error)
      }
    }
    guard status == 0 else { throw Failed() }
  }
}
