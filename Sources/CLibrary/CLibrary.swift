// The C library under its one name here: what it is called differs between systems, and this is the
// only file that knows. Whoever calls read(2) imports `CLibrary`.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Darwin)
  @_exported public import Darwin
#else
  #error("phbrowse does not know this system's C library; name it here.")
#endif
