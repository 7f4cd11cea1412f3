/**
 * What bytes are by how they begin, when that is a picture, a font, a sound, a film or a program: things in which no
 * text is kept that a server wrote for one person. Documents and archives are none of them.
 */
export type MediaKind =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'ico'
  | 'bmp'
  | 'tiff'
  | 'woff'
  | 'woff2'
  | 'truetype'
  | 'opentype'
  | 'mp4'
  | 'webm'
  | 'ogg'
  | 'mp3'
  | 'aac'
  | 'wav'
  | 'avi'
  | 'flac'
  | 'midi'
  | 'mpeg'
  | 'wasm'
  | 'swf'
  | 'flv'

/** Bytes that are needed to tell. */
export const MEDIA_HEAD_BYTES = 16

type Signature = readonly [kind: MediaKind, at: number, ...bytes: (number | string)[]]

/** From the formats' own specifications. */
const SIGNATURES: readonly Signature[] = [
  ['png', 0, 0x89, 'PNG\r\n', 0x1a, 0x0a],
  ['jpeg', 0, 0xff, 0xd8, 0xff],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['woff2', 0, 'wOF2'],
  ['woff', 0, 'wOFF'],
  ['truetype', 0, 0, 1, 0, 0, 0],
  ['truetype', 0, 'true', 0],
  ['truetype', 0, 'ttcf', 0],
  ['opentype', 0, 'OTTO', 0],
  ['ico', 0, 0, 0, 1, 0],
  ['ico', 0, 0, 0, 2, 0],
  ['tiff', 0, 'II*', 0],
  ['tiff', 0, 'MM', 0, '*'],
  ['webm', 0, 0x1a, 0x45, 0xdf, 0xa3],
  ['ogg', 0, 'OggS', 0],
  ['mp3', 0, 'ID3', 2],
  ['mp3', 0, 'ID3', 3],
  ['mp3', 0, 'ID3', 4],
  ['flac', 0, 'fLaC', 0],
  ['midi', 0, 'MThd', 0, 0, 0, 6],
  ['mpeg', 0, 0, 0, 1, 0xba],
  ['mpeg', 0, 0, 0, 1, 0xb3],
  ['wasm', 0, 0, 'asm', 1, 0, 0, 0],
  ['flv', 0, 'FLV', 1],
  ['webp', 8, 'WEBP'],
  ['wav', 8, 'WAVE'],
  ['avi', 8, 'AVI '],
  ['avif', 4, 'ftypavif'],
  ['avif', 4, 'ftypavis'],
  ['avif', 4, 'ftypheic'],
  ['avif', 4, 'ftypmif1'],
  ['mp4', 4, 'ftyp'],
  ['mp4', 4, 'styp'],
  ['mp4', 4, 'moof'],
  ['mp4', 4, 'sidx'],
]

const SPELLED = SIGNATURES.map(([kind, at, ...parts]) => ({
  kind,
  at,
  bytes: parts.flatMap((part) =>
    typeof part === 'number' ? [part] : Array.from(part, (c) => c.charCodeAt(0)),
  ),
}))

/** `undefined`: something else. */
export function mediaKind(bytes: Uint8Array): MediaKind | undefined {
  if (bytes.length < 8) return undefined
  for (const { kind, at, bytes: wanted } of SPELLED) {
    if (at === 8 && !(bytes[0] === 0x52 && bytes[1] === 0x49 && bytes[2] === 0x46 && bytes[3] === 0x46))
      continue
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return kind
  }
  return framedKind(bytes)
}

/** Kinds of which the first bytes say little, so that more of them must fit. */
function framedKind(bytes: Uint8Array): MediaKind | undefined {
  const [first = 0, second = 0, third = 0] = bytes
  // BMP: its reserved words are zero.
  if (first === 0x42 && second === 0x4d && !(bytes[6] || bytes[7] || bytes[8] || bytes[9])) return 'bmp'
  if ((first === 0x46 || first === 0x43 || first === 0x5a) && second === 0x57 && third === 0x53) {
    return (bytes[3] as number) < 64 ? 'swf' : undefined
  }
  // MPEG audio: sync, version, layer, a bit rate and a sampling rate that exist; ADTS: sync and layer 0.
  if (first === 0xff && (second & 0xf6) === 0xf0) return (third & 0x3c) >> 2 <= 12 ? 'aac' : undefined
  const isMp3 = first === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 15 && third >> 4 !== 0
  return isMp3 && (third & 0x0c) !== 0x0c ? 'mp3' : undefined
}
