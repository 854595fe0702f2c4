// How credentials are read and kept, and that nobody sees them.

import Foundation
import ProductHunt
import Testing
import Texts

struct CredentialsTests {
  @Test func `a secret never shows`() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(["a": secret], to: &dumped)

    for text in [
      "\(secret)", String(reflecting: secret), "\(Credentials.developerToken(secret))",
      String(reflecting: Credentials.apiKey(id: secret, secret: secret)), dumped,
    ] {
      #expect(!text.contains("hunter2"))
      #expect(text.contains("•••") || text.isEmpty == false)
    }
    #expect("\(secret)" == "•••")
    #expect(secret.reveal() == "hunter2")
  }

  @Test func `a request and an answer never show what they carry`() {
    let request = Request(
      method: .post, url: "https://x/y", headers: [Header("Authorization", "Bearer hunter2")],
      body: Array("hunter2".utf8), purpose: "token")
    let response = Response(status: 200, headers: request.headers, body: request.body)
    var dumped = ""
    dump(request, to: &dumped)
    dump(response, to: &dumped)
    dumped += "\(request) \(response) \(String(reflecting: [request])) \(request.headers)"
    #expect(!dumped.contains("hunter2"))
    #expect(!dumped.contains("104, 117, 110"), "nor as bytes")
  }

  @Test func `the environment gives a token, a pair or nothing`() throws {
    let id = "PRODUCTHUNT_CLIENT_ID"
    let secret = "PRODUCTHUNT_CLIENT_SECRET"
    let token = "PRODUCTHUNT_TOKEN"
    let pair = Credentials.apiKey(id: Secret("i"), secret: Secret("s"))

    #expect(try Credentials.from(environment: [:]) == nil)
    #expect(try Credentials.from(environment: [id: "", secret: " \n"]) == nil)
    #expect(try Credentials.from(environment: [id: "i", secret: " s\n"]) == pair)
    #expect(
      try Credentials.from(environment: [token: "t"]) == .developerToken(Secret("t")))
    #expect(
      try Credentials.from(environment: [id: "i", secret: "s", token: "t"])
        == .developerToken(Secret("t")))
    #expect(
      try Credentials.from(environment: [id: "i", token: "t"]) == .developerToken(Secret("t")))
  }

  @Test(arguments: [
    (["PRODUCTHUNT_CLIENT_ID": "i"], CredentialsProblem.missing(.clientSecret)),
    (["PRODUCTHUNT_CLIENT_SECRET": "s"], .missing(.clientID)),
    (["PRODUCTHUNT_TOKEN": "a\r\nb"], .malformed(.token)),
    (["PRODUCTHUNT_CLIENT_ID": "ä", "PRODUCTHUNT_CLIENT_SECRET": "s"], .malformed(.clientID)),
    (
      ["PRODUCTHUNT_CLIENT_ID": "i", "PRODUCTHUNT_CLIENT_SECRET": "q w"], .malformed(.clientSecret)
    ),
  ])
  func `half a pair or a slip of copying is named`(
    environment: [String: String], problem: CredentialsProblem
  ) {
    let error = #expect(throws: problem) { try Credentials.from(environment: environment) }
    let variable =
      switch problem {
      case .missing(let variable), .malformed(let variable): variable
      }
    #expect(error?.sentence.string.contains(variable.rawValue) == true)
    for value in environment.values where value.count > 2 {
      #expect(error?.sentence.string.contains(value) == false)
    }
  }

  @Test(arguments: [
    "{junk", "apiKey: x", "[]", "null", #"{"apiKey":"x"}"#,
    #"{"apiKey":"a\u0000b","apiSecret":"y"}"#,
    #"{"keptIn":"elsewhere"}"#, " ",
  ])
  func `a file with a slip in it is named, and is not as good as none`(text: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/credentials.json"
      try PrivateFile(path).write(Array(text.utf8))
      let error = #expect(throws: PrivateFileProblem.notAFile(path: path)) {
        try CredentialsFile(path: path).load()
      }
      #expect(
        error?.sentence.string.hasSuffix(
          "is not what was expected there, so it is not used: move it away.") == true)
    }
  }

  @Test func `credentials are kept and read back`() async throws {
    try await withTemporaryFolder { folder in
      let file = CredentialsFile(path: folder + "/new/credentials.json")
      #expect(try file.load() == nil)
      for credentials in [Sample.pair, .developerToken(Secret("t"))] {
        try file.save(credentials)
        #expect(try file.load() == credentials)
        #expect(try mode(of: folder + "/new/credentials.json") == 0o600)
        #expect(try mode(of: folder + "/new") == 0o700)
      }
      try file.remove()
      #expect(try file.load() == nil)
    }
  }
}
