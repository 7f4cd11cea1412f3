import { latin1 } from '../codec/latin1.ts'
import type { Frame } from './frame.ts'
import type { KeyInfo, KeyTable } from './key-table.ts'
import type { Layer } from './layer.ts'
import { mayNameItem } from './sites/named-item.ts'
import { isNameInList } from './told-member.ts'

const LONGEST_NAME = 128

/** Finds in arrays the item that names the one behind it. A frame remembers the item before. */
export class ItemNames {
  readonly #keys: KeyTable
  readonly #layer: Layer

  constructor(keys: KeyTable, layer: Layer) {
    this.#keys = keys
    this.#layer = layer
  }

  /** Of a string in a list of headers or parameters: `["Authorization", "Bearer …"]`, names and values in turns. */
  ofPair(frame: Frame, start: number, end: number, escaped: boolean): KeyInfo | undefined {
    if (!frame.isArray || (frame.place !== 'header-list' && frame.place !== 'param-pair')) return undefined
    const { bytes, base } = this.#layer
    const name = frame.before
    const to = Math.min(end, start + LONGEST_NAME)
    const text = escaped
      ? this.#keys.lookup(bytes, start - base, to - base, true).text
      : latin1(bytes, start - base, to - base)
    frame.before =
      name === undefined && /^:?[\w!#$%&'*+.^`|~[\]-]{1,100}$/.test(text)
        ? this.#keys.lookup(bytes, start - base, end - base, escaped)
        : undefined
    if (name === undefined || isNameInList(frame, text)) return undefined
    // One value that is no name shows that names and values take turns.
    frame.isPair = true
    return name
  }

  /** Of a string in a list that nothing is known of: only a telling name counts. */
  ofItem(frame: Frame, start: number, end: number, escaped: boolean): KeyInfo | undefined {
    if (!frame.isArray || frame.place !== undefined) return undefined
    const name = frame.before
    frame.before = undefined
    if ((frame.index & 1) === 1) return name
    const { bytes, base } = this.#layer
    if (frame.key?.telling !== undefined || frame.told !== undefined) return undefined
    if (!mayNameItem(bytes, start - base, end - base)) return undefined
    const info = this.#keys.lookup(bytes, start - base, end - base, escaped)
    if (info.telling !== undefined) frame.before = info
    return undefined
  }
}
