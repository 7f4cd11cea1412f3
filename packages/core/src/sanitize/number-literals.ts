import { latin1 } from '../codec/latin1.ts'
import { tellsInContext } from './detectors/personal-names.ts'
import { fitsPersonalNumber } from './detectors/personal-value.ts'
import type { Frame } from './frame.ts'
import type { Inspector } from './inspector.ts'
import type { KeyInfo } from './key-table.ts'
import type { Layer } from './layer.ts'
import type { LiteralLook } from './literal-look.ts'
import type { Waiting } from './literals.ts'
import { isCookieAttribute } from './sites/cookies.ts'
import type { Telling } from './telling-names.ts'
import { isToldName } from './told-member.ts'

const COOKIE_NUMBER: Telling = { class: 'cookie', when: 'always', numbers: true }

/** What a number's place says of it: its key, the cookie it is, the name of the object around it. */
export function tellingOfNumber(frame: Frame | undefined, key: KeyInfo | undefined): Telling | undefined {
  if (key?.telling?.when === 'always') return key.telling
  if (frame?.place === 'cookie-map' && key !== undefined && !isCookieAttribute(key.text)) return COOKIE_NUMBER
  if (key?.telling?.when === 'shaped') return key.telling
  const told = frame?.told
  if (told === undefined) return key?.telling
  if (told.when === 'shaped') {
    const isIt = told.class === 'birthdate' ? /^year$/i : /^(?:value|number)$/i
    return isIt.test(key?.text ?? 'value') ? told : key?.telling
  }
  return key === undefined || isToldName(key.text) ? told : key.telling
}

/** Brings each number of one JSON text to what its name tells of it. */
export class NumberLiterals {
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #outermost: boolean
  readonly #look: LiteralLook

  constructor(inspector: Inspector, layer: Layer, outermost: boolean, look: LiteralLook) {
    this.#inspector = inspector
    this.#layer = layer
    this.#outermost = outermost
    this.#look = look
  }

  /** A number that waited for its names; `shows`: what stands beside it shows of what the object is about. */
  waiting({ names, place, told, start, end, pointer }: Waiting, shows: number): void {
    const beside = names.find(({ inContext }) => inContext && tellsInContext(inContext, shows, ''))?.inContext
    const toldHere = told?.when === 'shaped' ? undefined : told
    const telling = names.find((name) => name.telling !== undefined)?.telling ?? beside ?? toldHere
    const isCookie = place === 'cookie' || place === 'cookie-map'
    this.inspect(isCookie ? COOKIE_NUMBER : telling, start, end, pointer, names[0]?.text)
  }

  /**
   * A whole number becomes a string when its name tells that it is secret, any number when it holds a listed value.
   * `isFormat`: the format wants a number here.
   */
  inspect(
    telling: Telling | undefined,
    start: number,
    end: number,
    pointer: () => string,
    name?: string,
    isFormat = false,
  ): void {
    const { manual, sweep } = this.#inspector
    if (manual !== undefined && !isFormat) {
      const from = start - this.#layer.base
      if (manual.isIn(this.#layer.bytes, from, from + end - start) && sweep !== undefined) {
        this.#quoted(this.#look.open({ start, end, escaped: false, pointer }), start, end, 'manual', 'manual')
        return
      }
    }
    if (telling === undefined || !telling.numbers || end - start < 3) return
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    if (telling.when === 'shaped') {
      if (end - start > 40 || !fitsPersonalNumber(telling.class, latin1(bytes, start - base, end - base)))
        return
    } else if (telling.when !== 'always') return
    else for (let at = start - base; at < end - base; at++) if (!isDigit(bytes[at] as number)) return
    const layer = this.#look.open({ start, end, escaped: false, pointer })
    layer.key = name
    if (!inspector.takes(layer, 0, end - start, 'named-number', telling.class)) return
    if (inspector.sweep === undefined) {
      inspector.collect(bytes.subarray(start - base, end - base), telling.class)
      return
    }
    this.#quoted(layer, start, end, 'named-number', telling.class)
  }

  /** The tag of a number, in quotes of its own. */
  #quoted(layer: Layer, start: number, end: number, rule: string, className: string): void {
    const inspector = this.#inspector
    if (this.#outermost) {
      inspector.look(start)
      // In the copy the tag's own quote comes first.
      inspector.look(start + 1)
    }
    inspector.mark(layer, 0, end - start, rule, className)
    for (const mark of inspector.settle(layer)) {
      this.#layer.addMark({ ...mark, start, end, replacement: `"${mark.replacement}"`, isSweep: false })
    }
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
