import { latin1 } from '../codec/latin1.ts'
import type { ScanHandler } from '../scan/events.ts'
import { type Deferred, DeferredValues } from './deferred.ts'
import { type Frame, newFrame, pointerOf } from './frame.ts'
import { HAR_NAMES, HAR_NUMBERS } from './har-names.ts'
import type { Inspector } from './inspector.ts'
import { isDecidedByOthers, isJwk, isOAuth, isPlainCode, isPrivateMember, type KeyInfo } from './key-table.ts'
import { type Layer, layerOf } from './layer.ts'
import { isOddBody } from './layers/body.ts'
import { Literals } from './literals.ts'
import { tellingOfNumber } from './number-literals.ts'
import { requestHost } from './request-host.ts'
import type { Telling } from './telling-names.ts'

/** Names of one object that are remembered; a producer writes one. */
const MOST_NAMES = 64
/** The shortest private member of a JWK that is kept: 128 bits in base64url. */
const SHORTEST_KEY_PART = 16
const KEY_PART: Telling = { class: 'secret', when: 'always', numbers: false }

/** `quoted`: the tag must bring its own quotes, as the literal had none. */
export type OnOversized = (start: number, end: number, pointer: string, quoted: boolean) => void

/**
 * Goes through JSON, the capture's own or one inside a value, and brings every literal to the site that knows it:
 * by the key it stands under, by the name beside it (`{"name": "Cookie", "value": …}`), by the list it is in.
 */
export class Walker implements ScanHandler {
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #outermost: boolean
  readonly #about: number
  readonly #oversized: OnOversized | undefined
  readonly #frames: Frame[] = []
  #depth = 0
  readonly #deferred = new DeferredValues()
  readonly #literals: Literals
  /** Inside a value nothing is asked of literals that hold nothing. */
  readonly #isQuickly: boolean
  readonly #pointer = (): string => pointerOf(this.#frames, this.#depth)

  constructor(
    inspector: Inspector,
    layer: Layer,
    options: {
      readonly outermost: boolean
      /** What the whole text is known to be about. */
      readonly about?: number
      /** Takes a literal longer than the policy's limit; its bytes may not be held any more. */
      readonly onOversized?: OnOversized
    },
  ) {
    this.#inspector = inspector
    this.#layer = layer
    this.#outermost = options.outermost
    this.#about = options.about ?? 0
    this.#oversized = options.onOversized
    this.#isQuickly =
      !options.outermost && options.onOversized === undefined && inspector.manual === undefined
    this.#literals = new Literals(inspector, layer, options.outermost)
  }

  /** From here on bytes will be asked for again. */
  get holdStart(): number | undefined {
    return this.#deferred.first?.start
  }

  /** Decides what waits, with the names known so far. */
  force(): void {
    for (const value of this.#deferred.takeAll()) this.#resolve(value, true)
  }

  /** The innermost array, which is open, has `count` items before the next one. */
  skipItems(count: number): void {
    const frame = this.#top()
    if (frame !== undefined) frame.index = count - 1
  }

  open(isArray: boolean, at: number): void {
    this.#holdCheck(at)
    const parent = this.#top()
    const key = parent === undefined ? undefined : this.#enter(parent)
    const frame = (this.#frames[this.#depth] ??= newFrame())
    frame.reset(isArray, key, parent)
    if (this.#depth === 0) frame.shows |= this.#about
    this.#depth++
  }

  close(_isArray: boolean, at: number): void {
    this.#holdCheck(at)
    const frame = this.#top()
    if (frame === undefined) return
    const parent = this.#depth > 1 ? this.#frames[this.#depth - 2] : undefined
    const isListed = parent?.place === 'param-list'
    const waiting = this.#deferred.takeOf(frame)
    if (isListed) {
      // What `code` and `state` show together, the code of an error does not.
      const isError = waiting.some((value) => this.#isPlainCode(value))
      for (const name of frame.names) {
        parent.oauth |= isError && name.oauth === 1 ? 0 : name.oauth
        parent.shows |= name.shows
      }
    }
    for (const value of waiting) {
      // In a list, the names of the other pairs decide over `code`, `state`, `city` …
      if (isListed && value.names.some(isDecidedByOthers)) this.#deferred.postpone(value, parent)
      else this.#resolve(value, false)
    }
    this.#depth--
  }

  key(start: number, end: number, escaped: boolean): void {
    this.#holdCheck(end)
    const frame = this.#top()
    const { bytes, base } = this.#layer
    if (this.#isOversized(start, end)) {
      if (frame !== undefined) frame.current = undefined
      return
    }
    if (frame !== undefined) {
      frame.current = this.#inspector.keys.lookup(bytes, start - base, end - base, escaped)
      frame.oauth |= frame.current.oauth
      frame.shows |= frame.current.shows
    }
    if (end - start < this.#inspector.shortest || this.#isFormat(frame?.current, HAR_NAMES)) return
    if (this.#isQuickly && frame?.current?.needsLook === false) return
    this.#literals.key(frame?.current, start, end, escaped, this.#pointer)
  }

  string(start: number, end: number, escaped: boolean): void {
    this.#holdCheck(end)
    const frame = this.#top()
    const key = frame === undefined ? undefined : this.#enter(frame)
    if (this.#isQuickly && key?.isOrdinary && frame?.isOrdinary) {
      if (end > start) this.#literals.plain(key, start, end, escaped, this.#pointer)
      return
    }
    if (this.#isOversized(start, end)) return
    if (this.#outermost && this.#inspector.gate.usesHost && key?.text === 'url') {
      const { bytes, base } = this.#layer
      const host = requestHost(this.#pointer(), bytes, start - base, end - base)
      if (host !== undefined) this.#inspector.request = host
    }
    if (frame !== undefined && this.#belongsToPair(frame, key, start, end, escaped, false)) return
    if (frame?.isBody && this.#outermost && this.#belongsToBody(frame, key, start, end, escaped)) return
    if (end <= start) return
    this.#literals.member(frame, key, start, end, escaped, this.#pointer)
  }

  number(start: number, end: number): void {
    this.#holdCheck(end)
    const frame = this.#top()
    const key = frame === undefined ? undefined : this.#enter(frame)
    if (this.#isOversized(start, end, true)) return
    if (frame !== undefined && this.#belongsToPair(frame, key, start, end, false, true)) return
    const isFormat = this.#isFormat(key, HAR_NUMBERS)
    this.#literals.numbers.inspect(
      tellingOfNumber(frame, key),
      start,
      end,
      this.#pointer,
      key?.text,
      isFormat,
    )
  }

  literal(_start: number, end: number): void {
    this.#holdCheck(end)
    const frame = this.#top()
    if (frame !== undefined) this.#enter(frame)
  }

  cut(start: number, end: number, escaped: boolean, isKey: boolean): void {
    if (isKey) this.key(start, end, escaped)
    else this.string(start, end, escaped)
    this.force()
    if (this.#outermost) this.#literals.cutTail(start, end, this.#pointer)
  }

  /** Bytes of a broken file that are no JSON: nobody knows what they are, so they go. Inside a value they are text. */
  stray(start: number, end: number): void {
    this.#holdCheck(end)
    if (!this.#outermost || this.#inspector.sweep === undefined) return
    if (this.#isOversized(start, end)) return
    const layer = layerOf(this.#layer, start, end, undefined, this.#pointer)
    this.#inspector.secret(layer, 0, end - start, 'stray', 'stray')
    this.#inspector.close(layer)
  }

  /** The capture's own name of the format, which stays even where a person listed it. */
  #isFormat(key: KeyInfo | undefined, names: ReadonlySet<string>): boolean {
    if (!this.#outermost || this.#inspector.manual === undefined) return false
    return key !== undefined && names.has(key.text)
  }

  #top(): Frame | undefined {
    return this.#depth === 0 ? undefined : this.#frames[this.#depth - 1]
  }

  /** A value begins in `frame`: the key it stands under. */
  #enter(frame: Frame): KeyInfo | undefined {
    if (!frame.isArray) return frame.current
    frame.index++
    return frame.key
  }

  #holdCheck(at: number): void {
    const { first } = this.#deferred
    // A body may be as long as a literal may be.
    const from = first?.isBody ? first.end : first?.start
    if (from !== undefined && at - from > this.#inspector.policy.limits.holdBytes) this.force()
  }

  #isOversized(start: number, end: number, quoted = false): boolean {
    if (this.#oversized === undefined || end - start <= this.#inspector.policy.limits.literalBytes)
      return false
    this.force()
    this.#oversized(start, end, pointerOf(this.#frames, this.#depth), quoted)
    return true
  }

  /**
   * Names are remembered; the value of a pair waits until its object closes, as its name may come later. So do
   * `code` and `state`, which other members may show to be OAuth's, and `name` or `city`, which may be a person's.
   */
  #belongsToPair(
    frame: Frame,
    key: KeyInfo | undefined,
    start: number,
    end: number,
    escaped: boolean,
    isNumber: boolean,
  ): boolean {
    const pair = frame.isArray ? frame.pair : key?.role === 'value' ? frame : undefined
    if (pair !== undefined) {
      const { place, names, told } = pair
      const pointer = (): string => pointerOf(this.#frames, this.#frames.indexOf(pair) + 1, 'value')
      this.#deferred.add({ owner: pair, place, names, told, start, end, escaped, isNumber, pointer })
      return true
    }
    if (frame.isArray || key === undefined || (isNumber && key.inContext === undefined)) return false
    if (key.role === 'name' && !isNumber && frame.names.length < MOST_NAMES) {
      const { bytes, base } = this.#layer
      frame.names.push(
        this.#inspector.keys.lookup(bytes, start - base, Math.min(end, start + 1024) - base, escaped),
      )
    }
    const isKeyPart = isPrivateMember(key) && end - start >= SHORTEST_KEY_PART
    if ((!isDecidedByOthers(key) && !isKeyPart) || frame.place !== undefined) return false
    const pointer = (): string => pointerOf(this.#frames, this.#frames.indexOf(frame) + 1, key.text)
    this.#deferred.add({
      owner: frame,
      place: undefined,
      names: [key],
      told: frame.told,
      start,
      end,
      escaped,
      isNumber,
      pointer,
    })
    return true
  }

  /** A body that may be encoded or binary waits for what its `encoding` says. */
  #belongsToBody(
    frame: Frame,
    key: KeyInfo | undefined,
    start: number,
    end: number,
    escaped: boolean,
  ): boolean {
    const { bytes, base } = this.#layer
    if (key?.text === 'encoding') {
      // A name or a word, the table undoes its escapes.
      const { text } = this.#inspector.keys.lookup(bytes, start - base, end - base, escaped)
      frame.isEncoded = /^base64$/i.test(text)
    }
    if (key?.text !== 'text' || !isOddBody(bytes, start - base, end - base)) return false
    const pointer = (): string => pointerOf(this.#frames, this.#frames.indexOf(frame) + 1, 'text')
    const names: readonly KeyInfo[] = []
    this.#deferred.add({
      owner: frame,
      place: undefined,
      names,
      told: undefined,
      start,
      end,
      escaped,
      isNumber: false,
      isBody: true,
      pointer,
    })
    return true
  }

  #isPlainCode({ start, end }: Deferred): boolean {
    const { bytes, base } = this.#layer
    return end - start <= 40 && isPlainCode(latin1(bytes, start - base, end - base))
  }

  #resolve(value: Deferred, isForced: boolean): void {
    const { oauth, place, shows } = value.owner
    const [name] = value.names
    if (value.isNumber) this.#literals.numbers.waiting(value, shows)
    else if (value.isBody) this.#literals.body(value, value.owner.isEncoded ?? (isForced ? undefined : false))
    else if (name !== undefined && isPrivateMember(name) && isJwk(oauth))
      this.#literals.waitingValue({ ...value, names: [], told: KEY_PART }, false, 0, false)
    else this.#literals.waitingValue(value, isOAuth(oauth, place === 'param-list'), shows, isForced)
  }
}
