// Where Foundation is one piece, its small part is all of it. Built on Apple's systems only.

@_exported public import Foundation
