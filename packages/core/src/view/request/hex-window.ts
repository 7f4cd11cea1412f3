/** Sixteen bytes of a dump. */
export interface HexRow {
  readonly offset: number
  /** Two digits a byte. */
  readonly hex: readonly string[]
  /** Printable ASCII; a dot for the rest. */
  readonly ascii: string
}

const ROW = 16
const MOST_ROWS = 4096

/** Rows of a dump from one on; `from` counts rows. */
export function hexRows(bytes: Uint8Array, from: number, count: number): readonly HexRow[] {
  const rows: HexRow[] = []
  const first = Math.max(0, Math.floor(from)) * ROW
  const last = Math.min(bytes.length, first + Math.max(0, Math.min(count, MOST_ROWS)) * ROW)
  for (let offset = first; offset < last; offset += ROW) {
    const piece = bytes.subarray(offset, Math.min(offset + ROW, bytes.length))
    const hex = [...piece].map((byte) => byte.toString(16).padStart(2, '0'))
    const ascii = [...piece]
      .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'))
      .join('')
    rows.push({ offset, hex, ascii })
  }
  return rows
}
