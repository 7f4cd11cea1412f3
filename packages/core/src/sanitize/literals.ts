import { latin1 } from '../codec/latin1.ts'
import { isTag } from '../model/tag.ts'
import { tellsInContext } from './detectors/personal-names.ts'
import { fitsPersonalNumber } from './detectors/personal-value.ts'
import { holdsShape } from './detectors/shapes.ts'
import type { Frame, Place } from './frame.ts'
import { applies, inspectContent, inspectTold, inspectValue, sweepLayer } from './inspect.ts'
import type { Inspector } from './inspector.ts'
import type { KeptBody } from './kept-body.ts'
import type { KeyInfo } from './key-table.ts'
import { applyMarks, Layer, layerOf, type Mark } from './layer.ts'
import { runsNeedLook } from './layers/base64-runs.ts'
import { inspectBody } from './layers/body.ts'
import { LiteralMemo } from './literal-memo.ts'
import { inspectCookieValue, inspectEitherCookies } from './sites/cookies.ts'
import { inspectHeader, inspectHeaderLine } from './sites/header.ts'
import { inspectNamedItem } from './sites/named-item.ts'
import { isBorder } from './sites/text.ts'
import { looksRandom, type Telling } from './telling-names.ts'
import { isNameInList, isToldMember, isToldName } from './told-member.ts'
import { HAS_RUN, traitsOf } from './traits.ts'

const COOKIE_ATTRIBUTES =
  /^(?:name|path|domain|expires|max-?age|httponly|secure|same-?site|comment|partition-?key|priority|size|session|host-?only|store-?id|_.*)$/i
/** Bytes of inner layers that may be opened for each byte of a literal, and for each literal. */
const OPEN_PER_BYTE = 24
const OPEN_FREE = 1 << 16
const BACKSLASH = { backslash: true } as const
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

const COOKIE_NUMBER: Telling = { class: 'cookie', when: 'always', numbers: true }
const LONGEST_TAIL = 4096

/** A value and all that decides over it. */
export interface Waiting {
  readonly place: Place | undefined
  /** Of the pair it belongs to, or its own key. */
  readonly names: readonly KeyInfo[]
  readonly told: Telling | undefined
  readonly start: number
  readonly end: number
  readonly escaped: boolean
  readonly pointer: () => string
}

/** What a number's place says of it: its key, the cookie it is, the name of the object around it. */
export function tellingOfNumber(frame: Frame | undefined, key: KeyInfo | undefined): Telling | undefined {
  if (key?.telling?.when === 'always') return key.telling
  if (frame?.place === 'cookie-map' && key !== undefined && !COOKIE_ATTRIBUTES.test(key.text))
    return COOKIE_NUMBER
  if (key?.telling?.when === 'shaped') return key.telling
  const told = frame?.told
  if (told?.when === 'shaped') {
    const isIt = told.class === 'birthdate' ? /^year$/i : /^(?:value|number)$/i
    return isIt.test(key?.text ?? 'value') ? told : key?.telling
  }
  return key === undefined || isToldName(key.text) ? (told ?? key?.telling) : key.telling
}

/** Brings each literal of one JSON text to the site that knows it. */
export class Literals {
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #outermost: boolean
  readonly #memo: LiteralMemo | undefined

  constructor(inspector: Inspector, layer: Layer, outermost: boolean) {
    this.#inspector = inspector
    this.#layer = layer
    this.#outermost = outermost
    this.#memo = outermost && !inspector.gate.dependsOnPlace ? new LiteralMemo() : undefined
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
    // A name that nothing is found in names the next item all the same.
    const before = frame === undefined ? undefined : this.#pairName(frame, start, end, escaped)
    if (this.#isQuiet(start, end)) return
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
    this.#look(context, start, end, escaped, pointer, (layer) => {
      const inspector = this.#inspector
      layer.key = before?.text ?? key?.text
      if (before !== undefined && place === 'param-pair') inspectValue(inspector, layer, before)
      else if (before !== undefined) inspectHeader(inspector, layer, before)
      else if (place === 'header-map' && key !== undefined) inspectHeader(inspector, layer, key)
      else if (place === 'header-list') inspectHeaderLine(inspector, layer)
      else if (place === 'cookie-list') {
        sweepLayer(inspector, layer)
        inspectEitherCookies(inspector, layer)
      } else if (place === 'cookie-map' && key !== undefined && !COOKIE_ATTRIBUTES.test(key.text)) {
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

  /** In `["Authorization", "Bearer …"]` and in a flat list of names and values: the name of this value. */
  #pairName(frame: Frame, start: number, end: number, escaped: boolean): KeyInfo | undefined {
    if (!frame.isArray || (frame.place !== 'header-list' && frame.place !== 'param-pair')) return undefined
    const { bytes, base } = this.#layer
    const name = frame.before
    const to = Math.min(end, start + 128)
    const text = escaped
      ? this.#inspector.keys.lookup(bytes, start - base, to - base, true).text
      : latin1(bytes, start - base, to - base)
    frame.before =
      name === undefined && /^:?[\w!#$%&'*+.^`|~[\]-]{1,100}$/.test(text)
        ? this.#inspector.keys.lookup(bytes, start - base, end - base, escaped)
        : undefined
    if (name === undefined || isNameInList(frame, text)) return undefined
    // One value that is no name shows that names and values take turns.
    frame.isPair = true
    return name
  }

  /** An item of a list that the item before it names. */
  namedItem(
    name: KeyInfo,
    key: KeyInfo | undefined,
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
  ): void {
    this.#look(-1, start, end, escaped, pointer, (layer) => {
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
    if (this.#isQuiet(start, end)) return
    const [first] = names
    const isSimple =
      names.length === 1 &&
      first !== undefined &&
      first.telling?.when !== 'oauth' &&
      first.inContext === undefined
    const context = isSimple && told === undefined ? contextOf(first, place) : -1
    this.#look(context, start, end, value.escaped, value.pointer, (layer) => {
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
  body({ start, end, escaped, pointer }: Waiting, isEncoded: boolean | undefined): void {
    const inspector = this.#inspector
    if (this.#isQuiet(start, end)) return
    inspector.keptBody = undefined
    this.#look(-1, start, end, escaped, pointer, (layer) => inspectBody(inspector, layer, isEncoded))
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

  waitingNumber({ names, place, told, start, end, pointer }: Waiting, shows: number): void {
    const beside = names.find(({ inContext }) => inContext && tellsInContext(inContext, shows, ''))?.inContext
    const toldHere = told?.when === 'shaped' ? undefined : told
    const telling = names.find((name) => name.telling !== undefined)?.telling ?? beside ?? toldHere
    const isCookie = place === 'cookie' || place === 'cookie-map'
    this.number(isCookie ? COOKIE_NUMBER : telling, start, end, pointer, names[0]?.text)
  }

  /** The end of a cut file may hold the first part of a secret, which nobody can find again: it goes. */
  cutTail(start: number, end: number, pointer: () => string): void {
    const { bytes, base } = this.#layer
    let from = end
    while (from > start && end - from < LONGEST_TAIL && !isBorder(bytes[from - 1 - base] as number)) from--
    if (end - from < 8 || this.#inspector.sweep === undefined) return
    const text = latin1(bytes, from - base, end - base)
    if (text.includes('hsx_') || !looksRandom(text, 8)) return
    const layer = this.#literal(start, end, false, pointer)
    this.#inspector.mark(layer, from - start, end - start, 'cut-tail', 'opaque')
    this.#inspector.close(layer)
  }

  /** A literal that no name tells of: looked into when there is something in it, swept in any case. */
  plain(key: KeyInfo | undefined, start: number, end: number, escaped: boolean, pointer: () => string): void {
    if (this.#isQuiet(start, end)) return
    const { bytes, base } = this.#layer
    const { sweep } = this.#inspector
    const traits = escaped ? -1 : traitsOf(bytes, start - base, end - base)
    const needsLook =
      this.#inspector.gate.patterns.length > 0 ||
      (traits & ~HAS_RUN) !== 0 ||
      (traits !== 0 && runsNeedLook(bytes, start - base, end - base, sweep)) ||
      holdsShape(bytes, start - base, end - base)
    if (needsLook) {
      const context = key?.mayTrack ? contextOf(key, undefined) : 0
      this.#look(context, start, end, escaped, pointer, (layer) => {
        layer.key = key?.text
        inspectValue(this.#inspector, layer, key)
      })
      return
    }
    // A JSON text inside a value is swept as a whole.
    if (sweep === undefined) this.#inspector.manual?.isIn(bytes, start - base, end - base)
    if (!this.#outermost || sweep === undefined) return
    let found = false
    sweep.search(bytes, start - base, end - base, () => {
      found = true
    })
    if (found) this.#look(-1, start, end, escaped, pointer, (layer) => sweepLayer(this.#inspector, layer))
  }

  /**
   * A whole number becomes a string when its name tells that it is secret, any number when it holds a listed value.
   * `isFormat`: the format wants a number here.
   */
  number(
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
        this.#quoted(this.#literal(start, end, false, pointer), start, end, 'manual', 'manual')
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
    const layer = this.#literal(start, end, false, pointer)
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

  #isQuiet(start: number, end: number): boolean {
    const { bytes, base } = this.#layer
    return this.#outermost && this.#inspector.isQuiet(start, bytes, start - base, end - base)
  }

  /** Looks into one literal, or says again what the same literal came to before. */
  #look(
    context: number,
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
    inspect: (layer: Layer) => void,
  ): void {
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    const known = this.#memo?.find(context, bytes, start - base, end - base)
    if (this.#outermost) inspector.look(start)
    if (known !== undefined) {
      if (known.isTold) inspector.told?.add(start)
      inspector.priorTags += known.priorTags
      for (const mark of known.marks) {
        const drafts = mark.drafts.map((draft) => ({ ...draft, path: [pointer(), ...draft.path.slice(1)] }))
        this.#layer.addMark({ ...mark, start: mark.start + start, end: mark.end + start, drafts })
      }
      return
    }
    if (this.#outermost) inspector.budget = (end - start) * OPEN_PER_BYTE + OPEN_FREE
    const tagsBefore = inspector.priorTags
    if (this.#outermost) inspector.isTold = false
    const marksBefore = inspector.prior.marks
    const layer = this.#literal(start, end, escaped, pointer)
    inspect(layer)
    const closed = inspector.close(layer)
    if (this.#outermost && (inspector.isTold || inspector.budget < 0)) inspector.told?.add(start)
    if (this.#outermost && inspector.budget < 0) {
      this.#takeWhole(start, end, pointer, 'too-many-layers')
      this.#layer.arena.release()
      return
    }
    if (this.#outermost && !this.#isSettled(closed, start, end, escaped, pointer, inspect)) {
      this.#takeWhole(start, end, pointer, 'unsettled')
      this.#layer.arena.release()
      return
    }
    const added = this.#outermost ? this.#keepShort(closed, start, end, pointer) : closed
    if (this.#memo !== undefined) {
      const marks = added.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
      const priorTags = inspector.priorTags - tagsBefore
      const remembered = { marks, priorTags, isTold: inspector.isTold }
      // Other tools' marks are counted each time.
      if (inspector.prior.marks === marksBefore)
        this.#memo.put(context, bytes, start - base, end - base, remembered)
      this.#layer.arena.release()
    }
  }

  /** Tags may make a literal longer than what is looked into; then all of it goes, or the copy could not be checked. */
  #keepShort(added: readonly Mark[], start: number, end: number, pointer: () => string): readonly Mark[] {
    let length = end - start
    for (const mark of added) length += mark.replacement.length - (mark.end - mark.start)
    if (added.length === 0 || length <= this.#inspector.policy.limits.literalBytes) return added
    this.#takeWhole(start, end, pointer, 'oversized')
    return []
  }

  /** Whether a second look at what would be written finds nothing more. Hostile encodings may overlap each other. */
  #isSettled(
    marks: readonly Mark[],
    start: number,
    end: number,
    escaped: boolean,
    pointer: () => string,
    inspect: (layer: Layer) => void,
  ): boolean {
    if (marks.every(isPlainMark)) return true
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    const before = new Layer(
      bytes.subarray(start - base, end - base),
      start,
      undefined,
      '',
      this.#layer.arena,
    )
    const { priorTags, opaque, prior } = inspector
    const { marks: priorMarks } = prior
    const after = new Layer(applyMarks(before, marks), 0, undefined, '', this.#layer.arena)
    inspector.budget = after.bytes.length * OPEN_PER_BYTE + OPEN_FREE
    // A number that became a string in quotes brings the first backslashes.
    const isEscaped = escaped || marks.some(({ replacement }) => replacement.includes('\\'))
    const again = layerOf(
      after,
      0,
      after.bytes.length,
      isEscaped ? BACKSLASH : undefined,
      pointer,
      'backslash',
    )
    inspect(again)
    inspector.priorTags = priorTags
    inspector.opaque = opaque
    prior.marks = priorMarks
    return !again.hasMarks && inspector.budget >= 0
  }

  /** All of a literal becomes one tag, whatever was marked in it. */
  #takeWhole(start: number, end: number, pointer: () => string, rule: string): void {
    const { bytes, base } = this.#layer
    const hash = this.#inspector.runtime.sha256()
    hash.update(bytes.subarray(start - base, end - base))
    this.#layer.marks = this.#layer.marks.filter((mark) => mark.end <= start || mark.start >= end)
    this.#inspector.markDigest(this.#layer, { start, end }, hash.digest(), pointer(), false, rule)
  }

  #literal(start: number, end: number, escaped: boolean, pointer: () => string): Layer {
    const name = this.#outermost ? pointer : () => `json:${pointer()}`
    return layerOf(this.#layer, start, end, escaped ? BACKSLASH : undefined, name, 'backslash')
  }
}

/** A value by its place that became a tag where it stood: nothing beside it can have changed its meaning. */
function isPlainMark({ isSweep, replacement }: Mark): boolean {
  return !isSweep && isTag(replacement)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** One number for what decides over a literal besides its bytes. */
function contextOf(key: KeyInfo, place: Place | undefined): number {
  return key.id < 0 ? -1 : key.id * PLACES.length + PLACES.indexOf(place)
}
