import { latin1 } from '../codec/latin1.ts'
import { tellsInContext } from './detectors/personal-names.ts'
import { holdsShape } from './detectors/shapes.ts'
import type { Frame, Place } from './frame.ts'
import { holdsNothing } from './holds-nothing.ts'
import { applies, inspectContent, inspectTold, inspectValue, sweepLayer } from './inspect.ts'
import type { Inspector } from './inspector.ts'
import { ItemNames } from './item-names.ts'
import type { KeptBody } from './kept-body.ts'
import type { KeyInfo } from './key-table.ts'
import type { Layer } from './layer.ts'
import { runsNeedLook } from './layers/base64-runs.ts'
import { inspectBody } from './layers/body.ts'
import { type Literal, LiteralLook } from './literal-look.ts'
import { NumberLiterals } from './number-literals.ts'
import { inspectCookieValue, inspectEitherCookies, isCookieAttribute } from './sites/cookies.ts'
import { inspectHeader, inspectHeaderLine } from './sites/header.ts'
import { inspectNamedItem } from './sites/named-item.ts'
import { isBorder } from './sites/text.ts'
import { looksRandom, type Telling } from './telling-names.ts'
import { isToldMember } from './told-member.ts'
import { HAS_RUN, traitsOf } from './traits.ts'

const PLACES: readonly (Place | undefined)[] = [
  undefined,
  'header-list',
  'header-map',
  'header',
  'cookie-list',
  'cookie-map',
  'cookie',
  'param-list',
  'param',
  'param-pair',
]

/** More than all bits that a name may show. */
const MOST_SHOWN = 256
const CONTEXT_STEP = MOST_SHOWN * 2
const LONGEST_TAIL = 4096
const IS_URL = /^(?:[a-z][a-z0-9+.-]{1,20}:\/)?\//i

/** A value and all that decides over it. */
export interface Waiting extends Literal {
  readonly place: Place | undefined
  /** Of the pair it belongs to, or its own key. */
  readonly names: readonly KeyInfo[]
  readonly told: Telling | undefined
}

/** Brings each literal of one JSON text to the site that knows it. */
export class Literals {
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #outermost: boolean
  readonly #names: ItemNames
  readonly #look: LiteralLook
  readonly numbers: NumberLiterals

  constructor(inspector: Inspector, layer: Layer, outermost: boolean) {
    this.#inspector = inspector
    this.#layer = layer
    this.#outermost = outermost
    this.#names = new ItemNames(inspector.keys, layer)
    this.#look = new LiteralLook(inspector, layer, outermost)
    this.numbers = new NumberLiterals(inspector, layer, outermost, this.#look)
  }

  /** A member of an object or an item of an array. */
  member(
    frame: Frame | undefined,
    key: KeyInfo | undefined,
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
  ): void {
    const name = frame && this.#names.ofItem(frame, start, end, escaped)
    if (name !== undefined) {
      this.#namedItem(name, key, start, end, escaped, pointer)
      return
    }
    // A name that nothing is found in names the next item all the same.
    const before = frame && this.#names.ofPair(frame, start, end, escaped)
    if (this.#look.isQuiet(start, end)) return
    const place = frame?.place
    const told = frame?.told
    const isPlain = place === undefined || place === 'param' || place === 'param-list'
    if (
      isPlain &&
      key?.telling === undefined &&
      told === undefined &&
      key?.isUrl !== true &&
      key?.list === undefined
    ) {
      this.plain(key, start, end, escaped, pointer)
      return
    }
    const isAlone = told === undefined && before === undefined
    const context = isAlone && key !== undefined ? contextOf(key, place) : -1
    if (this.#look.isMet(context, start, end)) return
    this.#look.look(context, { start, end, escaped, pointer }, (layer) => {
      const inspector = this.#inspector
      layer.key = before?.text ?? key?.text
      if (before !== undefined && place === 'param-pair') inspectValue(inspector, layer, before)
      else if (before !== undefined) inspectHeader(inspector, layer, before)
      else if (place === 'header-map' && key !== undefined) inspectHeader(inspector, layer, key)
      else if (place === 'header-list') inspectHeaderLine(inspector, layer)
      else if (place === 'cookie-list') {
        sweepLayer(inspector, layer)
        inspectEitherCookies(inspector, layer)
      } else if (place === 'cookie-map' && key !== undefined && !isCookieAttribute(key.text)) {
        sweepLayer(inspector, layer)
        inspectCookieValue(inspector, layer, 0, layer.bytes.length)
      } else if (
        key?.telling?.when !== 'always' &&
        told !== undefined &&
        isToldMember(key?.text, layer, told)
      ) {
        sweepLayer(inspector, layer)
        inspectTold(inspector, layer, told)
      } else inspectValue(inspector, layer, key)
    })
  }

  /** An item of an array that the item before it names. */
  #namedItem(
    name: KeyInfo,
    key: KeyInfo | undefined,
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
  ): void {
    this.#look.look(-1, { start, end, escaped, pointer }, (layer) => {
      const inspector = this.#inspector
      layer.key = name.text
      if (!inspectNamedItem(inspector, layer, name)) inspectValue(inspector, layer, key)
    })
  }

  /**
   * A value that waited for its names. `oauth`: what stands beside it shows that `code` and `state` are OAuth's.
   * `shows`: what stands beside it shows of what the object is about.
   * `isForced`: its object was too long to wait for the end of.
   */
  waitingValue(value: Waiting, oauth: boolean, shows: number, isForced: boolean): void {
    const { names, place, told, start, end } = value
    if (this.#look.isQuiet(start, end)) return
    const [first] = names
    const context =
      first !== undefined && names.length === 1 && told === undefined
        ? contextOf(first, place, oauth, shows)
        : -1
    if (this.#look.isMet(context, start, end)) return
    this.#look.look(context, value, (layer) => {
      const inspector = this.#inspector
      layer.key = first?.text
      if (place === 'cookie' || place === 'cookie-map') {
        inspector.prior.credentials = true
        sweepLayer(inspector, layer)
        inspectCookieValue(inspector, layer, 0, layer.bytes.length)
      } else if (names.length > 0 && names.every((name) => this.#tellsBeside(name, layer, shows))) {
        sweepLayer(inspector, layer)
        inspectTold(inspector, layer, first?.inContext as Telling)
      } else if (told?.when === 'shaped' && isToldMember(first?.text, layer, told)) {
        sweepLayer(inspector, layer)
        inspectTold(inspector, layer, told)
      } else if (names.length > 0) {
        const isHeader = place === 'header' || place === 'header-map'
        for (const name of names) {
          const isTold = told !== undefined && name.telling?.when !== 'always' && place === undefined
          if (isTold && isToldMember(name.text, layer, told)) {
            sweepLayer(inspector, layer)
            inspectTold(inspector, layer, told)
          } else if (isHeader) inspectHeader(inspector, layer, name)
          else inspectValue(inspector, layer, name, oauth)
        }
      } else if (isForced && place !== undefined) {
        inspector.replaceOpaque(layer, 0, layer.bytes.length, 'unnamed')
      } else if (told !== undefined && isToldMember('value', layer, told)) {
        sweepLayer(inspector, layer)
        inspectTold(inspector, layer, told)
      } else inspectContent(inspector, layer)
    })
  }

  /** A body that may be encoded or binary; `isEncoded`: what its `encoding` says. */
  body(value: Waiting, isEncoded: boolean | undefined): void {
    const { start, end, pointer } = value
    const inspector = this.#inspector
    if (this.#look.isQuiet(start, end)) return
    inspector.keptBody = undefined
    this.#look.look(-1, value, (layer) => inspectBody(inspector, layer, isEncoded))
    if (inspector.keptBody === undefined) return
    inspector.told?.add(start)
    const kept: KeptBody = {
      pointer: pointer(),
      ...(inspector.keptBody as Pick<KeptBody, 'kind' | 'bytes'>),
      start,
      end,
    }
    inspector.kept.push(kept)
  }

  /** Whether a name tells of this value because of what stands beside it. */
  #tellsBeside({ inContext }: KeyInfo, layer: Layer, shows: number): boolean {
    if (inContext === undefined || shows === 0 || layer.bytes.length > 1024) return false
    return tellsInContext(inContext, shows, latin1(layer.bytes)) && applies(inContext, layer, false)
  }

  /** The end of a cut file may hold the first part of a secret, which nobody can find again: it goes. */
  cutTail(start: number, end: number, pointer: () => string): void {
    const { bytes, base } = this.#layer
    let from = end
    while (from > start && end - from < LONGEST_TAIL && !isBorder(bytes[from - 1 - base] as number)) from--
    if (end - from < 8 || this.#inspector.sweep === undefined) return
    let text = latin1(bytes, from - base, end - base)
    // Of a URL the last part: all of it never looks random.
    const part = IS_URL.test(text) ? text.search(/[^=&?#/;,:]*$/) : 0
    text = text.slice(part)
    from += part
    if (end - from < 8 || text.includes('hsx_') || !looksRandom(text, 8)) return
    const layer = this.#look.open({ start, end, escaped: false, pointer })
    this.#inspector.mark(layer, from - start, end - start, 'cut-tail', 'opaque')
    this.#inspector.close(layer)
  }

  /** A literal that no name tells of: looked into when there is something in it, swept in any case. */
  plain(key: KeyInfo | undefined, start: number, end: number, escaped: boolean, pointer: () => string): void {
    if (this.#look.isQuiet(start, end)) return
    // The name decides nothing, but the receipt tells it.
    const context = key === undefined ? 0 : contextOf(key, undefined)
    if (this.#holdsNothing(start, end) || this.#look.isMet(context, start, end))
      this.#sweepPlain(start, end, escaped, pointer)
    else if (this.#needsLook(start, end, escaped)) this.#lookInto(key, context, start, end, escaped, pointer)
    else {
      this.#look.meet(context, start, end)
      this.#sweepPlain(start, end, escaped, pointer)
    }
  }

  /** The key of a member as a literal; what it tells of the member is another thing. */
  key(key: KeyInfo | undefined, start: number, end: number, escaped: boolean, pointer: () => string): void {
    if (this.#look.isQuiet(start, end)) return
    const needsLook =
      key?.needsLook ?? (!this.#holdsNothing(start, end) && this.#needsLook(start, end, escaped))
    if (key !== undefined) key.needsLook = needsLook
    if (needsLook && !this.#look.isMet(0, start, end))
      this.#lookInto(undefined, 0, start, end, escaped, pointer)
    else this.#sweepPlain(start, end, escaped, pointer)
  }

  #holdsNothing(start: number, end: number): boolean {
    const { bytes, base } = this.#layer
    return this.#inspector.gate.patterns.length === 0 && holdsNothing(bytes, start - base, end - base)
  }

  #needsLook(start: number, end: number, escaped: boolean): boolean {
    const { sweep, gate } = this.#inspector
    if (gate.patterns.length > 0 || escaped) return true
    const { bytes, base } = this.#layer
    const [from, to] = [start - base, end - base]
    const traits = traitsOf(bytes, from, to)
    return (
      (traits & ~HAS_RUN) !== 0 ||
      (traits !== 0 && runsNeedLook(bytes, from, to, sweep)) ||
      holdsShape(bytes, from, to)
    )
  }

  #lookInto(
    key: KeyInfo | undefined,
    context: number,
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
  ): void {
    this.#look.look(context, { start, end, escaped, pointer }, (layer) => {
      layer.key = key?.text
      inspectValue(this.#inspector, layer, key)
    })
  }

  #sweepPlain(start: number, end: number, escaped: boolean, pointer: () => string): void {
    const { sweep, manual } = this.#inspector
    const { bytes, base } = this.#layer
    // A JSON text inside a value is swept as a whole.
    if (sweep === undefined) manual?.isIn(bytes, start - base, end - base)
    if (!this.#outermost || sweep === undefined) return
    let found = false
    sweep.search(bytes, start - base, end - base, () => {
      found = true
    })
    if (found)
      this.#look.look(-1, { start, end, escaped, pointer }, (layer) => sweepLayer(this.#inspector, layer))
  }
}

/**
 * One number for what decides over a literal besides its bytes. `oauth`, `shows`: what stands beside a value that waited
 * for it shows; they count only where others decide what the name tells.
 */
function contextOf(key: KeyInfo, place: Place | undefined, oauth = false, shows = 0): number {
  if (key.id < 0) return -1
  const own = (key.id * PLACES.length + PLACES.indexOf(place)) * CONTEXT_STEP
  if (key.telling?.when !== 'oauth' && key.inContext === undefined) return own
  return own + (oauth ? MOST_SHOWN : 0) + shows
}
