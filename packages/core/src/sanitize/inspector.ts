import { latin1 } from '../codec/latin1.ts'
import type { Runtime } from '../model/runtime.ts'
import { isTag, lengthClass, TAG_MAX_LENGTH } from '../model/tag.ts'
import { canonicalValue, spellings } from './canonical.ts'
import { CLASSES, isCertainClass, rankOfClass } from './classes.ts'
import { isForeignMarker } from './foreign-marker.ts'
import { KeyTable } from './key-table.ts'
import type { Keyring } from './keyring.ts'
import { type Draft, type Layer, layerPath, type Mark, type Range } from './layer.ts'
import type { LiteralSet } from './literal-set.ts'
import type { Policy } from './policy.ts'
import { QuietSearch } from './quiet.ts'
import type { SecretSet } from './secret-set.ts'
import type { SweepIndex } from './sweep.ts'
import { isFullName, isSweepable } from './sweepable.ts'

/** Words that stand where a secret would and are none. */
const NOTHING =
  /^(?:true|false|null|undefined|none|nil|NaN|yes|no|on|off|deleted|\(null\)|0|1|-1|''|""|\.{2,5})$/i
const TAG_CACHE = 1 << 11
// What a tag, a word for nothing or another tool's mark may begin with; UTF-8 beyond ASCII for the sake of `•••`.
const MARK_START = new Uint8Array(256).fill(1, 0x80)
for (const char of 'hHtTfFnNuUyYoOdD(01-[<{*#_ rRmMsSaAxX') MARK_START[char.charCodeAt(0)] = 1

/**
 * What one reading of a file shares. Without `sweep` it only collects secrets (the first reading); with it, it
 * makes marks: for values that stand where secrets stand, and for known secrets anywhere.
 */
export class Inspector {
  readonly secrets: SecretSet
  readonly sweep: SweepIndex | undefined
  readonly policy: Policy
  readonly runtime: Runtime
  readonly keys = new KeyTable()
  /**
   * Literals of the file in which something stands that a name or a form tells of. The first reading adds them; a later
   * one looks into these, and of all others only whether a known secret stands in them.
   */
  readonly told: LiteralSet | undefined
  readonly #quiet: QuietSearch | undefined
  /** Something was found in the literal at hand. */
  isTold = false
  #looked: number[] = []
  /** Values that are tags already. */
  priorTags = 0
  /** Values taken whole because no codec opened them or a cap was met. */
  opaque = 0
  /** Bytes of inner layers that may still be opened for the literal at hand. */
  budget = 0
  readonly #keyring: Keyring
  #drafts = new Map<string, Draft>()

  constructor(parts: {
    readonly secrets: SecretSet
    readonly sweep?: SweepIndex
    readonly told?: LiteralSet
    readonly policy: Policy
    readonly runtime: Runtime
    readonly keyring: Keyring
  }) {
    this.secrets = parts.secrets
    this.sweep = parts.sweep
    this.told = parts.told
    this.#quiet = parts.sweep && parts.told && new QuietSearch(parts.sweep)
    this.policy = parts.policy
    this.runtime = parts.runtime
    this.#keyring = parts.keyring
  }

  /** Whether a literal of the file, which begins at offset `at`, needs no look: nothing is told of it, nothing known in it. */
  isQuiet(at: number, bytes: Uint8Array, start: number, end: number): boolean {
    return this.#quiet !== undefined && this.told?.has(at) === false && this.#quiet.isQuiet(bytes, start, end)
  }

  /** A literal of the file that begins at `start` is looked into. */
  look(start: number): void {
    if (this.#quiet !== undefined) this.#looked.push(start)
  }

  /** Where the literals begin that were looked into, before `upTo`; each is told once. */
  takeLooked(upTo: number): readonly number[] {
    const looked = this.#looked
    if (looked.length === 0) return looked
    this.#looked = looked.filter((start) => start >= upTo)
    return looked.filter((start) => start < upTo)
  }

  /** Says that `[start, end)` of `layer` is a secret. Tags, other tools' marks and empty values are left. */
  secret(layer: Layer, start: number, end: number, rule: string, className: string): void {
    if (end <= start) return
    this.isTold = true
    const value = layer.bytes.subarray(start - layer.base, end - layer.base)
    if (value.length <= 200 && MARK_START[value[0] as number] !== 0) {
      const text = latin1(value)
      if (value.length <= TAG_MAX_LENGTH && isTag(text)) {
        this.priorTags++
        layer.addExempt(start, end)
        return
      }
      if (NOTHING.test(text) || isForeignMarker(text)) return
    }
    if (this.sweep === undefined) this.collect(value, className)
    else if (!layer.isCovered(start, end)) this.mark(layer, start, end, rule, className)
  }

  /** Notes a secret without changing anything: one that is derived from another, such as Basic's password. */
  collect(value: Uint8Array, className: string): void {
    if (this.sweep !== undefined) return
    this.isTold = true
    const canonical = canonicalValue(value)
    const certain = isCertainClass(className)
    const text = latin1(canonical, 0, Math.min(canonical.length, 401))
    const sweepable = isSweepable(text, certain) || (className === 'name' && isFullName(text))
    this.secrets.note(canonical, rankOfClass(className), sweepable)
    if (!sweepable) return
    for (const form of spellings(value, canonical)) if (form.length >= 8) this.secrets.addForm(form)
  }

  /** A change of `[start, end)` to the tag of its value; `quoted` puts it in quotes (a number becomes a string). */
  mark(layer: Layer, start: number, end: number, rule: string, className: string, quoted = false): void {
    const value = layer.bytes.subarray(start - layer.base, end - layer.base)
    const draft = this.#draft(value, className)
    const replacement = quoted ? `"${draft.tag}"` : draft.tag
    const drafts = [{ ...draft, rule, path: layerPath(layer) }]
    layer.addMark({ start, end, replacement, drafts, isSweep: rule === 'sweep' })
  }

  /** The change of a range too long to hold: `digest` is the SHA-256 of its bytes. */
  markDigest(
    layer: Layer,
    range: Range,
    digest: Uint8Array,
    pointer: string,
    quoted: boolean,
    rule = 'oversized',
  ): void {
    this.opaque++
    this.isTold = true
    if (this.sweep === undefined) return
    const length = range.end - range.start
    const covered = this.#keyring.cover('opaque', digest, length)
    const draft = {
      path: [pointer],
      rule,
      class: 'opaque',
      length: lengthClass(length),
      ...covered,
    }
    const replacement = quoted ? `"${draft.tag}"` : draft.tag
    layer.addMark({ ...range, replacement, drafts: [draft], isSweep: false })
  }

  /** Whether `bytes` more of an inner layer may be opened. A literal whose budget is used up is replaced whole. */
  mayOpen(bytes: number): boolean {
    this.budget -= bytes
    return this.budget >= 0
  }

  /** Replaces the whole of `[start, end)` because nothing can look into it. */
  replaceOpaque(layer: Layer, start: number, end: number, rule: string): void {
    this.opaque++
    this.isTold = true
    if (this.sweep !== undefined) this.secret(layer, start, end, rule, 'opaque')
  }

  /** Carries a layer's marks to the layer around it. Returns those that were new there. */
  close(layer: Layer): readonly Mark[] {
    const { outer } = layer
    if (outer === undefined) return []
    for (const range of layer.exempt)
      outer.addExempt(layer.outerStart(range.start), layer.outerEnd(range.end))
    if (!layer.hasMarks) return []
    const added: Mark[] = []
    for (const mark of this.settle(layer)) {
      const start = layer.outerStart(mark.start)
      const end = layer.outerEnd(mark.end)
      if (outer.isCovered(start, end)) continue
      const moved = { ...mark, start, end, replacement: layer.encode(mark.replacement) }
      outer.addMark(moved)
      added.push(moved)
    }
    return added
  }

  /** The marks of a layer in order, overlapping ones joined into one over all of them. */
  settle(layer: Layer): readonly Mark[] {
    const { marks } = layer
    if (marks.length < 2) return marks
    const settled: Mark[] = []
    let first = marks[0] as Mark
    let end = first.end
    let isTorn = false
    for (const mark of marks.slice(1)) {
      if (mark.start < end) {
        const isSame = mark.start === first.start && mark.end === first.end
        // Two rewritings of one range cannot both be kept.
        if (isSame && mark.replacement !== first.replacement && !mark.isSweep) isTorn = true
        end = Math.max(end, mark.end)
        continue
      }
      settled.push(end === first.end && !isTorn ? first : this.#join(layer, first, end))
      first = mark
      end = mark.end
      isTorn = false
    }
    settled.push(end === first.end && !isTorn ? first : this.#join(layer, first, end))
    return settled
  }

  /** One mark from the start of `mark` to `end`. */
  #join(layer: Layer, mark: Mark, end: number): Mark {
    const value = layer.bytes.subarray(mark.start - layer.base, end - layer.base)
    const first = mark.drafts[0]
    const draft = this.#draft(value, first?.class ?? 'opaque')
    const quoted = mark.replacement.startsWith('"')
    return {
      start: mark.start,
      end,
      replacement: quoted ? `"${draft.tag}"` : draft.tag,
      drafts: [{ ...draft, rule: first?.rule ?? 'sweep', path: first?.path ?? layerPath(layer) }],
      isSweep: false,
    }
  }

  #draft(value: Uint8Array, className: string): Draft {
    const canonical = canonicalValue(value)
    const rank = this.secrets.rankOf(canonical)
    const finalClass = rank === undefined ? className : (CLASSES[rank] ?? className)
    const cacheKey = canonical.length <= 512 ? `${finalClass} ${latin1(canonical)}` : undefined
    const cached = cacheKey === undefined ? undefined : this.#drafts.get(cacheKey)
    if (cached !== undefined) return cached
    const draft: Draft = {
      path: [],
      rule: '',
      class: finalClass,
      length: lengthClass(canonical.length),
      ...this.#keyring.cover(finalClass, this.#keyring.digest(canonical), canonical.length),
    }
    if (cacheKey !== undefined) {
      if (this.#drafts.size >= TAG_CACHE) this.#drafts = new Map()
      this.#drafts.set(cacheKey, draft)
    }
    return draft
  }
}
