/** Where an answer begins and ends; `to` is exclusive. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * What a `Range` header (RFC 9110, section 14.2) asks of `size` bytes: one range, `all` where there is no header or
 * one in another unit, `unsatisfiable` for several at once, for one that is malformed, and for one beyond the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'all' | 'unsatisfiable' {
  const [, set] = /^\s*bytes\s*=(.*)$/i.exec(header ?? '') ?? []
  if (set === undefined) return 'all'
  const [, first = '', last = ''] = /^\s*(\d{0,15})-(\d{0,15})\s*$/.exec(set) ?? []
  if (first === '' && last === '') return 'unsatisfiable'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  return from < to ? { from, to } : 'unsatisfiable'
}
