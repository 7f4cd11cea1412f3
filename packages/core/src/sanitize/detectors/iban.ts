/** Lengths by country, from the registry of ISO 13616. */
const LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29
  ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20
  LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29
  PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
  YE30`
    .trim()
    .split(/\s+/)
    .map((row) => [row.slice(0, 2), Number(row.slice(2))] as const),
)

/**
 * Where the IBAN that begins at `start` ends, in one piece or in groups of four, in capitals: country, length and
 * check digits all fit. -1: there is none.
 */
export function ibanEnd(bytes: Uint8Array, start: number, limit: number): number {
  const length = LENGTHS.get(String.fromCharCode(bytes[start] as number, bytes[start + 1] as number))
  if (length === undefined) return -1
  let rest = 0
  let taken = 0
  let at = start
  for (; at < limit && taken < length; at++) {
    const byte = bytes[at] as number
    if ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a)) {
      if (taken >= 4) rest = withChar(rest, byte)
      taken++
    } else if (taken % 4 !== 0 || (byte !== 0x20 && byte !== 0x2d) || bytes[at - 1] === byte) return -1
  }
  if (taken < length) return -1
  // ISO 7064, MOD 97-10: country and check digits count last.
  for (let i = start; i < start + 4; i++) rest = withChar(rest, bytes[i] as number)
  return rest === 1 ? at : -1
}

function withChar(rest: number, byte: number): number {
  return byte > 0x39 ? (rest * 100 + byte - 55) % 97 : (rest * 10 + byte - 0x30) % 97
}
