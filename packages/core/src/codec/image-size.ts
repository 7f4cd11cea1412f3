import { latin1 } from './latin1.ts'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

const MOST_SEGMENTS = 200

/** Pixels of a PNG, GIF, BMP, WebP or JPEG by its head; `undefined` for others. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = latin1(bytes, 0, Math.min(bytes.length, 16))
  if (head.startsWith('\x89PNG') && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  if (head.startsWith('GIF8') && bytes.length >= 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (head.startsWith('BM') && bytes.length >= 26)
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webpSize(view, head.slice(12, 16))
  return head.startsWith('\xff\xd8') ? jpegSize(view) : undefined
}

/** WebP container specification: lossy, lossless and extended. */
function webpSize(view: DataView, kind: string): ImageSize | undefined {
  if (view.byteLength < 30) return undefined
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  return kind === 'VP8X' ? { width: uint24(24) + 1, height: uint24(27) + 1 } : undefined
}

/** The first frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2
  for (let segment = 0; segment < MOST_SEGMENTS && at + 9 < view.byteLength; segment++) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
