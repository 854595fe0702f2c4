// The answers that bear no data, as the service and what stands before it send them.

import FoundationEssentials
import ProductHunt

/// Whole answers of refusal, each with its status, headers and body.
enum Refusals {
  static func json(_ status: Int, _ value: JSON, _ headers: [Header] = []) -> Response {
    Response(
      status: status,
      headers: [Header("Content-Type", "application/json; charset=utf-8")] + headers,
      body: value.bytes)
  }

  static func page(
    _ status: Int, _ title: String, _ text: String = "", _ headers: [Header] = []
  ) -> Response {
    let html = """
      <!DOCTYPE html>
      <html><head><title>\(title)</title></head><body><h1>\(title)</h1>\(text)</body></html>

      """
    return Response(
      status: status, headers: [Header("Content-Type", "text/html; charset=utf-8")] + headers,
      body: Array(html.utf8))
  }

  static let badRequest = json(400, .members(["status": .int(400), "error": "Bad Request"]))
  static let notFound = page(404, "The page you were looking for doesn't exist (404)")
  static let http500 = page(500, "We're sorry, but something went wrong (500)")
  static let http502 = page(502, "502 Bad Gateway", "<hr><center>nginx</center>")
  static let http503 = page(503, "503 Service Unavailable", "", [Header("Retry-After", "2")])
  static let notJSON = page(200, "Product Hunt", "Back soon.")
  static let cloudflare = page(
    403, "Just a moment...", "Enable JavaScript and cookies to continue",
    [Header("cf-mitigated", "challenge"), Header("Server", "cloudflare")])

  static let invalidToken = json(
    401,
    .members([
      "data": .null,
      "errors": .array([
        .members([
          "error": "invalid_oauth_token",
          "error_description":
            "Please supply a valid access token. Refer to our api documentation about how to authorize an api request. Please also make sure you require the correct scopes.",
        ])
      ]),
    ]), [Header("WWW-Authenticate", #"Bearer realm="Doorkeeper", error="invalid_token""#)])

  static let invalidClient = json(
    401,
    .members([
      "error": "invalid_client",
      "error_description":
        "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.",
    ]), [Header("WWW-Authenticate", #"Bearer realm="Doorkeeper", error="invalid_client""#)])

  static let missingGrant = json(
    400,
    .members([
      "error": "invalid_request", "error_description": "Missing required parameter: grant_type.",
    ]))

  static let unsupportedGrant = json(
    400,
    .members([
      "error": "unsupported_grant_type",
      "error_description":
        "The authorization grant type is not supported by the authorization server.",
    ]))

  static let internalError = json(
    200,
    .members([
      "errors": .array([
        QueryError(
          message: "Internal server error", place: QueryPlace(line: 1, column: 1), path: ["posts"]
        ).json
      ])
    ]))

  static func rateLimited(_ state: Budget.State, _ headers: [Header]) -> Response {
    let details = JSON.members([
      "limit": .int(state.limit), "remaining": .int(state.remaining),
      "reset_in": .int(state.resetIn),
    ])
    let error = JSON.members([
      "error": "rate_limit_reached",
      "error_description":
        "Sorry. You have exceeded the API rate limit, please try again later.",
      "details": details,
    ])
    return json(429, .members(["data": .null, "errors": .array([error])]), headers)
  }

  /// To another name of the same machine where there is one, so that a test sees who follows.
  static func redirect(from address: String) -> Response {
    let components = URLComponents(string: address)
    let host = components?.host == "127.0.0.1" ? "localhost" : "elsewhere.invalid"
    let port = components?.port.map { ":\($0)" } ?? ""
    return page(302, "Found", "", [Header("Location", "http://\(host)\(port)/redirected")])
  }
}
