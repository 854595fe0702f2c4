// The named character references that people and editors write: Latin, Greek, Cyrillic, punctuation,
// arrows, symbols. The HTML standard has 2,231 names; the rest, mostly mathematics, stays as typed.

/// What a name between `&` and `;` stands for.
enum EntityTable {
  /// No name is longer, so the search for one is bounded.
  static let longestName = scalars.keys.reduce(0) { max($0, $1.utf8.count) }

  /// The scalar of a name, without `&` and `;`. Case counts.
  static let scalars: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    forEachEntry { name, scalar, _ in table[name] = scalar }
    return table
  }()

  /// The names that need no semicolon. Source: HTML standard, 13.5.
  static let unterminated: Set<String> = {
    var names: Set<String> = []
    forEachEntry { name, _, isUnterminated in if isUnterminated { names.insert(name) } }
    return names
  }()

  private static func forEachEntry(_ body: (String, Unicode.Scalar, Bool) -> Void) {
    let words = entries.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let isUnterminated = words[index].hasSuffix("!")
      guard let scalar = UInt32(words[index + 1], radix: 16).flatMap(Unicode.Scalar.init) else {
        continue
      }
      body(String(isUnterminated ? words[index].dropLast() : words[index]), scalar, isUnterminated)
    }
  }

  /// Names and scalars in turn; `!` after a name that needs no semicolon.
  private static let entries = """
    Aacute! C1 aacute! E1 Abreve 102 abreve 103 Acirc! C2 acirc! E2 acute! B4 Acy 410 acy 430 \
    AElig! C6 aelig! E6 Agrave! C0 agrave! E0 alefsym 2135 Alpha 391 alpha 3B1 Amacr 100 amacr 101 \
    AMP! 26 amp! 26 and 2227 ang 2220 Aogon 104 aogon 105 apos 27 approx 2248 Aring! C5 aring! E5 \
    ast 2A asymp 2248 Atilde! C3 atilde! E3 Auml! C4 auml! E4 backepsilon 3F6 Bcy 411 bcy 431 \
    bdquo 201E bepsi 3F6 Beta 392 beta 3B2 bigstar 2605 blacksquare 25AA blank 2423 blk12 2592 \
    blk14 2591 blk34 2593 block 2588 boxh 2500 boxv 2502 bprime 2035 brvbar! A6 bsol 5C bull 2022 \
    bullet 2022 Cacute 106 cacute 107 cap 2229 caret 2041 Ccaron 10C ccaron 10D Ccedil! C7 \
    ccedil! E7 Ccirc 108 ccirc 109 Cdot 10A cdot 10B cedil! B8 cent! A2 centerdot B7 CHcy 427 \
    chcy 447 check 2713 checkmark 2713 Chi 3A7 chi 3C7 cir 25CB circ 2C6 circledR AE circledS 24C8 \
    CloseCurlyDoubleQuote 201D CloseCurlyQuote 2019 clubs 2663 colon 3A comma 2C commat 40 \
    cong 2245 COPY! A9 copy! A9 copysr 2117 crarr 21B5 cross 2717 cup 222A curren! A4 Dagger 2021 \
    dagger 2020 dArr 21D3 darr 2193 dash 2010 Dcaron 10E dcaron 10F Dcy 414 dcy 434 deg! B0 \
    Delta 394 delta 3B4 diams 2666 digamma 3DD div F7 divide! F7 DJcy 402 djcy 452 dollar 24 \
    DScy 405 dscy 455 Dstrok 110 dstrok 111 dtri 25BF dtrif 25BE DZcy 40F dzcy 45F Eacute! C9 \
    eacute! E9 Ecaron 11A ecaron 11B Ecirc! CA ecirc! EA Ecy 42D ecy 44D Edot 116 edot 117 \
    Egrave! C8 egrave! E8 ell 2113 Emacr 112 emacr 113 empty 2205 emsp 2003 emsp13 2004 \
    emsp14 2005 ENG 14A eng 14B ensp 2002 Eogon 118 eogon 119 epsi 3B5 Epsilon 395 epsilon 3B5 \
    epsiv 3F5 equals 3D equiv 2261 Eta 397 eta 3B7 ETH! D0 eth! F0 Euml! CB euml! EB euro 20AC \
    excl 21 exist 2203 Fcy 424 fcy 444 female 2640 ffilig FB03 fflig FB00 ffllig FB04 filig FB01 \
    flat 266D fllig FB02 fnof 192 forall 2200 frac12! BD frac13 2153 frac14! BC frac15 2155 \
    frac16 2159 frac18 215B frac23 2154 frac25 2156 frac34! BE frac35 2157 frac38 215C frac45 2158 \
    frac56 215A frac58 215D frac78 215E frasl 2044 Gamma 393 gamma 3B3 Gammad 3DC gammad 3DD \
    Gbreve 11E gbreve 11F Gcedil 122 Gcirc 11C gcirc 11D Gcy 413 gcy 433 Gdot 120 gdot 121 ge 2265 \
    geq 2265 GJcy 403 gjcy 453 grave 60 GT! 3E gt! 3E hairsp 200A half BD HARDcy 42A hardcy 44A \
    hArr 21D4 harr 2194 Hat 5E Hcirc 124 hcirc 125 hearts 2665 hellip 2026 horbar 2015 Hstrok 126 \
    hstrok 127 hyphen 2010 Iacute! CD iacute! ED Icirc! CE icirc! EE Icy 418 icy 438 Idot 130 \
    IEcy 415 iecy 435 iexcl! A1 Igrave! CC igrave! EC IJlig 132 ijlig 133 Imacr 12A imacr 12B \
    image 2111 imath 131 incare 2105 infin 221E inodot 131 int 222B IOcy 401 iocy 451 Iogon 12E \
    iogon 12F Iota 399 iota 3B9 iquest! BF isin 2208 Itilde 128 itilde 129 Iukcy 406 iukcy 456 \
    Iuml! CF iuml! EF Jcirc 134 jcirc 135 Jcy 419 jcy 439 Jsercy 408 jsercy 458 Jukcy 404 \
    jukcy 454 Kappa 39A kappa 3BA kappav 3F0 Kcedil 136 kcedil 137 Kcy 41A kcy 43A kgreen 138 \
    KHcy 425 khcy 445 KJcy 40C kjcy 45C Lacute 139 lacute 13A Lambda 39B lambda 3BB lang 27E8 \
    laquo! AB lArr 21D0 larr 2190 lbrace 7B lbrack 5B Lcaron 13D lcaron 13E Lcedil 13B lcedil 13C \
    lceil 2308 lcub 7B Lcy 41B lcy 43B ldquo 201C ldquor 201E le 2264 LeftArrow 2190 \
    Leftarrow 21D0 leftarrow 2190 leq 2264 lfloor 230A lhblk 2584 LJcy 409 ljcy 459 Lmidot 13F \
    lmidot 140 lowast 2217 lowbar 5F loz 25CA lpar 28 lrm 200E lsaquo 2039 lsqb 5B lsquo 2018 \
    lsquor 201A Lstrok 141 lstrok 142 LT! 3C lt! 3C ltri 25C3 ltrif 25C2 macr! AF male 2642 \
    malt 2720 maltese 2720 map 21A6 Mcy 41C mcy 43C mdash 2014 mho 2127 micro! B5 midast 2A \
    middot! B7 minus 2212 mldr 2026 mnplus 2213 mp 2213 Mu 39C mu 3BC nabla 2207 Nacute 143 \
    nacute 144 napos 149 natural 266E nbsp! A0 Ncaron 147 ncaron 148 Ncedil 145 ncedil 146 Ncy 41D \
    ncy 43D ndash 2013 ne 2260 nearr 2197 nequiv 2262 NewLine A ni 220B NJcy 40A njcy 45A \
    nldr 2025 NonBreakingSpace A0 not! AC notin 2209 nsub 2284 Ntilde! D1 ntilde! F1 Nu 39D nu 3BD \
    num 23 numero 2116 numsp 2007 nwarr 2196 Oacute! D3 oacute! F3 Ocirc! D4 ocirc! F4 Ocy 41E \
    ocy 43E Odblac 150 odblac 151 OElig 152 oelig 153 Ograve! D2 ograve! F2 ohm 3A9 oline 203E \
    Omacr 14C omacr 14D Omega 3A9 omega 3C9 Omicron 39F omicron 3BF OpenCurlyDoubleQuote 201C \
    OpenCurlyQuote 2018 oplus 2295 or 2228 ordf! AA ordm! BA oS 24C8 Oslash! D8 oslash! F8 \
    Otilde! D5 otilde! F5 otimes 2297 Ouml! D6 ouml! F6 para! B6 part 2202 Pcy 41F pcy 43F \
    percnt 25 period 2E permil 2030 perp 22A5 Phi 3A6 phi 3C6 phiv 3D5 phone 260E Pi 3A0 pi 3C0 \
    piv 3D6 plus 2B plusmn! B1 pm B1 pound! A3 Prime 2033 prime 2032 prod 220F prop 221D Psi 3A8 \
    psi 3C8 puncsp 2008 quest 3F QUOT! 22 quot! 22 Racute 154 racute 155 radic 221A rang 27E9 \
    raquo! BB rArr 21D2 rarr 2192 rbrace 7D rbrack 5D Rcaron 158 rcaron 159 Rcedil 156 rcedil 157 \
    rceil 2309 rcub 7D Rcy 420 rcy 440 rdquo 201D rdquor 201D real 211C REG! AE reg! AE \
    rfloor 230B Rho 3A1 rho 3C1 rhov 3F1 RightArrow 2192 Rightarrow 21D2 rightarrow 2192 rlm 200F \
    rpar 29 rsaquo 203A rsqb 5D rsquo 2019 rsquor 2019 rtri 25B9 rtrif 25B8 Sacute 15A sacute 15B \
    sbquo 201A Scaron 160 scaron 161 Scedil 15E scedil 15F Scirc 15C scirc 15D Scy 421 scy 441 \
    sdot 22C5 searr 2198 sect! A7 semi 3B sext 2736 sharp 266F SHCHcy 429 shchcy 449 SHcy 428 \
    shcy 448 shy! AD Sigma 3A3 sigma 3C3 sigmaf 3C2 sigmav 3C2 sim 223C SOFTcy 42C softcy 44C \
    sol 2F spades 2660 squ 25A1 square 25A1 squf 25AA star 2606 starf 2605 straightepsilon 3F5 \
    straightphi 3D5 sub 2282 sube 2286 sum 2211 sung 266A sup 2283 sup1! B9 sup2! B2 sup3! B3 \
    supe 2287 swarr 2199 szlig! DF Tab 9 Tau 3A4 tau 3C4 Tcaron 164 tcaron 165 Tcedil 162 \
    tcedil 163 Tcy 422 tcy 442 there4 2234 Theta 398 theta 3B8 thetasym 3D1 thetav 3D1 \
    thickapprox 2248 thinsp 2009 THORN! DE thorn! FE tilde 2DC times! D7 TRADE 2122 trade 2122 \
    TScy 426 tscy 446 TSHcy 40B tshcy 45B Tstrok 166 tstrok 167 Uacute! DA uacute! FA uArr 21D1 \
    uarr 2191 Ubrcy 40E ubrcy 45E Ubreve 16C ubreve 16D Ucirc! DB ucirc! FB Ucy 423 ucy 443 \
    Udblac 170 udblac 171 Ugrave! D9 ugrave! F9 uhblk 2580 Umacr 16A umacr 16B uml! A8 Uogon 172 \
    uogon 173 Upsi 3D2 upsi 3C5 upsih 3D2 Upsilon 3A5 upsilon 3C5 Uring 16E uring 16F Utilde 168 \
    utilde 169 utri 25B5 utrif 25B4 Uuml! DC uuml! FC varepsilon 3F5 varkappa 3F0 varphi 3D5 \
    varpi 3D6 varr 2195 varrho 3F1 varsigma 3C2 vartheta 3D1 Vcy 412 vcy 432 verbar 7C vert 7C \
    VerticalLine 7C Wcirc 174 wcirc 175 weierp 2118 wp 2118 Xi 39E xi 3BE Yacute! DD yacute! FD \
    YAcy 42F yacy 44F Ycirc 176 ycirc 177 Ycy 42B ycy 44B yen! A5 YIcy 407 yicy 457 YUcy 42E \
    yucy 44E Yuml 178 yuml! FF Zacute 179 zacute 17A Zcaron 17D zcaron 17E Zcy 417 zcy 437 \
    Zdot 17B zdot 17C ZeroWidthSpace 200B Zeta 396 zeta 3B6 ZHcy 416 zhcy 436 zwj 200D zwnj 200C
    """
}
