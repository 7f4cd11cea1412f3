import { latin1 } from '../../codec/latin1.ts'
import { inspectContent, inspectTold, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import type { Telling } from '../telling-names.ts'

const BACKSLASH = 0x5c
const BACKSLASHES = { backslash: true } as const

/** Values that stand in a text, opened as layers of it by the escapes that they have. */
export class ValuesInText {
  readonly #inspector: Inspector
  readonly #layer: Layer

  constructor(inspector: Inspector, layer: Layer) {
    this.#inspector = inspector
    this.#layer = layer
  }

  /** A name tells of the value. `slashes`: backslashes before its quote. */
  tell(
    name: { readonly start: number; readonly end: number },
    start: number,
    end: number,
    slashes: number,
    telling: Telling,
  ): void {
    const { base, bytes } = this.#layer
    const isEscaped = slashes > 0 || this.#isEscaped(start, end)
    const called = `text:${latin1(bytes, name.start, name.end)}`
    this.#open(this.#layer, base + start, base + end, isEscaped, slashes, called, telling)
  }

  /** Undoes as many levels of escapes as the quotes show. */
  #open(
    outer: Layer,
    start: number,
    end: number,
    isEscaped: boolean,
    slashes: number,
    name: string,
    telling: Telling,
  ): void {
    const inner = layerOf(outer, start, end, isEscaped ? BACKSLASHES : undefined, name)
    if (slashes > 1 && inner.depth <= this.#inspector.policy.limits.layers) {
      this.#open(inner, 0, inner.bytes.length, true, slashes >> 1, '', telling)
    } else {
      sweepLayer(this.#inspector, inner)
      inspectTold(this.#inspector, inner, telling)
    }
    this.#inspector.close(inner)
  }

  /** Looks into a value by what it is. */
  content(start: number, end: number): void {
    const { base } = this.#layer
    const escapes = this.#isEscaped(start, end) ? BACKSLASHES : undefined
    const inner = layerOf(this.#layer, base + start, base + end, escapes, '')
    inspectContent(this.#inspector, inner)
    this.#inspector.close(inner)
  }

  #isEscaped(start: number, end: number): boolean {
    return this.#layer.bytes.subarray(start, end).includes(BACKSLASH)
  }
}
