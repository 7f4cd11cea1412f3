import { latin1Bytes } from '../codec/latin1.ts'
import { holdsShape } from './detectors/shapes.ts'
import type { FragmentRedaction } from './fragment.ts'
import { HAR_NAMES } from './har-names.ts'
import type { Draft } from './layer.ts'
import type { SweepIndex } from './sweep.ts'
import { looksRandom } from './telling-names.ts'

/** Names that are remembered, and the longest of them. */
const MOST_HELD = 1 << 11
const LONGEST_HELD = 256
/** What a longer name stands for, its two escapes undone, is longer than a plain name may be. */
const LONGEST_NAME = 128
const TO_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/

const SLASH = 0x2f
const DIGIT_0 = 0x30
const DIGIT_9 = 0x39
const POSITION = ',"position":true'

/** A pointer, how it may be told, and the same as JSON. */
interface SafePointer {
  readonly pointer: string
  readonly text: string
  readonly json: string
}

/** Paths for a receipt: made of captured names, of which none may be a secret itself. */
export class SafePath {
  readonly #sweep: SweepIndex
  #last: SafePointer = { pointer: '', text: '', json: '""' }
  #names = new Map<string, string>()
  // The last steps of which all names may be told.
  #lastPointer = ''
  #lastLayer = ''

  constructor(sweep: SweepIndex) {
    this.#sweep = sweep
  }

  redaction(draft: Draft): FragmentRedaction {
    const { path, name } = draft
    const pointer = this.#safePointer(path[0] ?? '')
    let json = `{"pointer":${pointer.json},"layers":[`
    for (let at = 1; at < path.length; at++)
      json += (at > 1 ? ',' : '') + jsonOf(this.#step(path[at] as string))
    json += name === undefined ? '],"version":1' : `],"name":${jsonOf(this.name(name))},"version":1`
    const { rule, class: className, length, tag, commitment, position, action, text } = draft
    const isFirst = position !== undefined && isPositionFirst(draft)
    if (isFirst) json += POSITION
    json += `,"rule":${jsonOf(rule)},"class":${jsonOf(className)},"length":"${length}","tag":"${tag}","commitment":"${commitment}"`
    if (action !== undefined) json += `,"action":"${action}"`
    if (text !== undefined) json += `,"text":${jsonOf(text)}`
    if (position !== undefined && !isFirst) json += POSITION
    return { class: draft.class, tag: draft.tag, pointer: pointer.text, json }
  }

  pointer(pointer: string): string {
    return this.#safePointer(pointer).text
  }

  #safePointer(pointer: string): SafePointer {
    if (pointer !== this.#last.pointer) {
      const text = this.#step(pointer)
      this.#last = { pointer, text, json: jsonOf(text) }
    }
    return this.#last
  }

  #step(step: string): string {
    const colon = step.startsWith('/') ? -1 : step.indexOf(':')
    const names = step.slice(colon + 1)
    if (colon >= 0 && !names.startsWith('/')) return step.slice(0, colon + 1) + this.name(names)
    if (this.#areSafe(step, colon + 1)) return step
    return (
      step.slice(0, colon + 1) +
      names
        .split('/')
        .map((name) => this.name(name))
        .join('/')
    )
  }

  /** Whether all names of `step`, which begin at `from`, may be told. Those that the last such step had are. */
  #areSafe(step: string, from: number): boolean {
    const last = from === 0 ? this.#lastPointer : this.#lastLayer
    for (let at = Math.max(from, sharedNames(last, step)); at <= step.length; ) {
      const slash = step.indexOf('/', at)
      const end = slash < 0 ? step.length : slash
      if (!isPlace(step, at, end)) {
        const name = step.slice(at, end)
        if (this.name(name) !== name) return false
      }
      at = end + 1
    }
    if (from === 0) this.#lastPointer = step
    else this.#lastLayer = step
    return true
  }

  /** A name that is not plainly one, looks made by a machine, or holds a known secret becomes `*`. */
  name(name: string): string {
    const held = this.#names.get(name)
    if (held !== undefined) return held
    const safe = this.#isSafe(name) ? name : '*'
    if (name.length > LONGEST_HELD) return safe
    if (this.#names.size >= MOST_HELD) this.#names = new Map()
    this.#names.set(apart(name), safe)
    return safe
  }

  #isSafe(name: string): boolean {
    if (name === '' || /^\d{1,9}$/.test(name) || HAR_NAMES.has(name)) return true
    if (name.length > LONGEST_NAME) return false
    const plain = name.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!/^[\w.:@$[\]~/-]{1,64}$/.test(plain) || looksRandom(plain, 12)) return false
    const bytes = latin1Bytes(plain)
    if (holdsShape(bytes, 0, bytes.length)) return false
    let isSafe = true
    this.#sweep.search(bytes, 0, bytes.length, () => {
      isSafe = false
    })
    return isSafe
  }
}

/** What `JSON.stringify` makes of a text. */
function jsonOf(text: string): string {
  return TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** The same text in memory of its own: a slice holds the long text that it was cut from. */
function apart(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

/** How many characters of both are the same, up to and with a slash. */
function sharedNames(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let names = 0
  for (let at = 0; at < most; at++) {
    const code = a.charCodeAt(at)
    if (code !== b.charCodeAt(at)) break
    if (code === SLASH) names = at + 1
  }
  return names
}

/** Whether what stands in `[from, to)` is a place in a list. */
function isPlace(text: string, from: number, to: number): boolean {
  if (to === from || to - from > 9) return false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code < DIGIT_0 || code > DIGIT_9) return false
  }
  return true
}

/** Where two marks were joined it stands before all else. */
function isPositionFirst(draft: Draft): boolean {
  for (const key in draft) {
    if (key === 'position') return true
    if (key === 'rule') return false
  }
  return false
}
