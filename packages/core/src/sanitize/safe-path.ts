import { latin1Bytes } from '../codec/latin1.ts'
import { holdsShape } from './detectors/shapes.ts'
import type { FragmentRedaction } from './fragment.ts'
import { HAR_NAMES } from './har-names.ts'
import type { Draft } from './layer.ts'
import type { SweepIndex } from './sweep.ts'
import { looksRandom } from './telling-names.ts'

/** Paths for a receipt: made of captured names, of which none may be a secret itself. */
export class SafePath {
  readonly #sweep: SweepIndex

  constructor(sweep: SweepIndex) {
    this.#sweep = sweep
  }

  redaction({ path, name, ...draft }: Draft): FragmentRedaction {
    const [pointer = '', ...layers] = path.map((step) => this.#step(step))
    const named = name === undefined ? undefined : { name: this.name(name) }
    const json = JSON.stringify({ pointer, layers, ...named, version: 1, ...draft }).slice(0, -1)
    return { class: draft.class, tag: draft.tag, pointer, json }
  }

  pointer(pointer: string): string {
    return this.#step(pointer)
  }

  /** A name that is not plainly one, looks made by a machine, or holds a known secret becomes `*`. */
  #step(step: string): string {
    const colon = step.startsWith('/') ? -1 : step.indexOf(':')
    const names = step.slice(colon + 1)
    if (colon >= 0 && !names.startsWith('/')) return step.slice(0, colon + 1) + this.name(names)
    return (
      step.slice(0, colon + 1) +
      names
        .split('/')
        .map((name) => this.name(name))
        .join('/')
    )
  }

  name(name: string): string {
    if (name === '' || /^\d{1,9}$/.test(name) || HAR_NAMES.has(name)) return name
    const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!/^[\w.:@$[\]~/-]{1,64}$/.test(plain) || looksRandom(plain, 12)) return '*'
    const bytes = latin1Bytes(plain)
    if (holdsShape(bytes, 0, bytes.length)) return '*'
    let isSafe = true
    this.#sweep.search(bytes, 0, bytes.length, () => {
      isSafe = false
    })
    return isSafe ? name : '*'
  }
}
