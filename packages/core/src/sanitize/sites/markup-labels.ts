import { latin1 } from '../../codec/latin1.ts'
import { looksRandom, type Telling, tellingOf } from '../telling-names.ts'
import type { ElementFact } from './markup-element.ts'

const LONGEST_LABEL = 40
const SHORTEST_VALUE = 12
const SHORTEST_PASSWORD = 8
const VALUE_CELLS = new Set(
  'td dd code pre kbd samp tt span div p li b strong em input textarea output var mark'.split(' '),
)

/**
 * What people are shown: `<label>API key</label><code>…</code>`, a row of a table, a column of one. A label tells of
 * the text that comes next, and only when that looks made by a machine.
 */
export class MarkupLabels {
  #label: Telling | undefined
  /** What the heads of the table's columns tell. */
  #columns: (Telling | undefined)[] = []
  #row: (Telling | undefined)[] = []
  #isHead = false
  #cell = -1

  open({ name }: ElementFact): void {
    if (name === 'table') this.#columns = []
    if (name === 'tr') {
      if (this.#isHead && this.#row.length > 1) this.#columns = this.#row
      this.#row = []
      this.#isHead = true
      this.#cell = -1
    } else if (name === 'td' || name === 'th') {
      this.#cell++
      if (name === 'td') this.#isHead = false
      else this.#row[this.#cell] = undefined
    }
  }

  /** What was said of an input that comes now. */
  takeLabel(): Telling | undefined {
    const label = this.#label
    this.#label = undefined
    return label
  }

  /** What a label or a column tells of this text. A text that is a label itself is remembered. */
  tellingFor(
    bytes: Uint8Array,
    start: number,
    end: number,
    { name, isLabel }: ElementFact,
  ): Telling | undefined {
    const label = this.takeLabel()
    const column = name === 'td' ? this.#columns[this.#cell] : undefined
    const telling = label ?? column
    if (telling !== undefined && VALUE_CELLS.has(name) && end - start <= 4096) {
      const minimum = telling.class === 'password' ? SHORTEST_PASSWORD : SHORTEST_VALUE
      if (looksRandom(latin1(bytes, start, end), minimum)) return telling
    }
    if (isLabel) {
      this.#label = labelOf(bytes, start, end)
      if (name === 'th') this.#row[this.#cell] = this.#label
    }
    return undefined
  }
}

/** A few words and perhaps a colon; no sentence and no question. */
function labelOf(bytes: Uint8Array, start: number, end: number): Telling | undefined {
  if (end - start > LONGEST_LABEL || end - start < 3) return undefined
  const text = /^([A-Za-z\x80-\xff][A-Za-z\x80-\xff\d _/-]{1,38}?) ?[:*]{0,2}$/.exec(
    latin1(bytes, start, end),
  )?.[1]
  if (text === undefined || text.split(' ').length > 4) return undefined
  const telling = tellingOf(text)
  return telling?.when === 'oauth' ? undefined : telling
}
