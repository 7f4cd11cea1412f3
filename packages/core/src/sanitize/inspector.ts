import { isForeignMarker, markerMaker, mayBeMarker } from '../codec/foreign-marker.ts'
import { latin1 } from '../codec/latin1.ts'
import type { ValueRuntime } from '../model/runtime.ts'
import { isTag, TAG_MAX_LENGTH } from '../model/tag.ts'
import { canonicalValue, spellings } from './canonical.ts'
import { isCertainClass } from './classes.ts'
import { Drafts, placedDraft, textOf } from './drafts.ts'
import type { KeptBody, KeptKind } from './kept-body.ts'
import { KeyTable } from './key-table.ts'
import { isKeyedHash, KEYED_HASH_LENGTH } from './keyed-hash.ts'
import type { Keyring } from './keyring.ts'
import { type Layer, type Mark, movedMark, type Range } from './layer.ts'
import { LiteralMemo } from './literal-memo.ts'
import type { LiteralSet } from './literal-set.ts'
import type { ManualIndex } from './manual-index.ts'
import { MetLiterals } from './met-literals.ts'
import type { Policy } from './policy.ts'
import { PolicyGate } from './policy-gate.ts'
import { PriorTraces } from './prior-sanitizing.ts'
import { isPseudonymClass, Pseudonyms } from './pseudonym.ts'
import { QuietSearch } from './quiet.ts'
import type { RequestHost } from './request-host.ts'
import type { SecretSet } from './secret-set.ts'
import { secretPlace } from './site-name.ts'
import type { SweepIndex } from './sweep.ts'
import { isFullName, isSweepableValue } from './sweepable.ts'

/** Words that stand where a secret would and are none. */
const NOTHING =
  /^(?:true|false|null|undefined|none|nil|NaN|yes|no|on|off|deleted|\(null\)|0|1|-1|''|""|\.{2,5})$/i
const LONGEST_NOTHING = 9

/**
 * What one reading of a file shares. Without `sweep` it only collects secrets (the first reading); with it, it
 * makes marks: for values that stand where secrets stand, and for known secrets anywhere.
 */
export class Inspector {
  readonly secrets: SecretSet
  readonly sweep: SweepIndex | undefined
  readonly policy: Policy
  readonly gate: PolicyGate
  readonly runtime: ValueRuntime
  readonly keys: KeyTable
  readonly met = new MetLiterals()
  /**
   * Literals of the file in which something stands that a name or a form tells of. The first reading adds them; a later
   * one looks into these, and of all others only whether a known secret stands in them.
   */
  readonly told: LiteralSet | undefined
  readonly #quiet: QuietSearch | undefined
  /** What looking into literals of the file came to. */
  readonly memo = new LiteralMemo(12)
  /** The same of literals inside values. */
  readonly memoWithin = new LiteralMemo(4)
  /** Something was found in the literal at hand. */
  isTold = false
  #looked: number[] = []
  /** Values that a person listed: they go wherever they stand. */
  readonly manual: ManualIndex | undefined
  /** Shorter texts hold nothing that is searched for. */
  readonly shortest: number
  /** Values that are tags already. */
  priorTags = 0
  /** What another tool left behind. */
  readonly prior = new PriorTraces()
  /** Values taken whole because no codec opened them or a cap was met. */
  opaque = 0
  /** The body that was just looked at is left as it is, though nobody can read it. */
  keptBody: { readonly kind: KeptKind; readonly bytes: number } | undefined
  /** Such bodies, in the order of the file, until they are handed on. */
  kept: KeptBody[] = []
  /** Bytes of inner layers that may still be opened for the literal at hand. */
  budget = 0
  /** Host of the request that is being read, and the pointer of its entry; only for a policy that asks. */
  request: RequestHost | undefined
  readonly #pseudonyms: Pseudonyms
  readonly #drafts: Drafts

  constructor(parts: {
    readonly secrets: SecretSet
    readonly sweep?: SweepIndex
    readonly told?: LiteralSet
    readonly policy: Policy
    /** Default: made of the policy, which then may have no patterns. */
    readonly gate?: PolicyGate
    readonly runtime: ValueRuntime
    readonly keyring: Keyring
    readonly manual?: ManualIndex
  }) {
    this.secrets = parts.secrets
    this.sweep = parts.sweep
    this.told = parts.told
    // What a person lists may be shorter than what the quick search can find.
    const isQuick = parts.sweep !== undefined && parts.told !== undefined && parts.manual === undefined
    this.#quiet = isQuick ? new QuietSearch(parts.sweep) : undefined
    this.policy = parts.policy
    this.runtime = parts.runtime
    this.manual = parts.manual
    this.shortest = Math.min(8, parts.manual?.shortest ?? 8)
    this.#pseudonyms = new Pseudonyms(parts.keyring, (text) => this.isOurs(text))
    const gate = parts.gate ?? new PolicyGate(parts.policy)
    this.gate = gate
    this.#drafts = new Drafts({ ...parts, gate, pseudonyms: this.#pseudonyms })
    this.keys = new KeyTable(gate.hasNames ? (words, known) => gate.telling(words, known) : undefined)
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

  /**
   * Says that `[start, end)` of `layer` is a secret. Tags, other tools' marks and empty values are left, and what
   * the policy keeps. True when the value goes.
   */
  secret(layer: Layer, start: number, end: number, rule: string, className: string): boolean {
    if (end <= start) return false
    this.isTold = true
    const value = layer.bytes.subarray(start - layer.base, end - layer.base)
    if (mayBeMark(value)) {
      const text = latin1(value)
      if (this.isOurs(text)) {
        this.priorTags++
        layer.addExempt(start, end)
        return false
      }
      if (NOTHING.test(text)) return false
      if (isForeignMarker(text)) {
        this.prior.mark(markerMaker(text))
        return false
      }
    }
    if (!this.takes(layer, start, end, rule, className)) return false
    if (this.sweep === undefined) this.collect(value, className)
    else if (!layer.isCovered(start, end)) this.mark(layer, start, end, rule, className)
    return true
  }

  /** Whether the text is what stands for a value: a tag or a keyed hash. */
  isOurs(text: string): boolean {
    return (text.length <= TAG_MAX_LENGTH && isTag(text)) || isKeyedHash(text, this.runtime)
  }

  /** Whether the policy takes what `rule` found at `[start, end)`. */
  takes(layer: Layer, start: number, end: number, rule: string, className: string): boolean {
    const value = layer.bytes.subarray(start - layer.base, end - layer.base)
    if (isPseudonymClass(className)) {
      const text = latin1(value)
      if (this.#pseudonyms.of(className, text) === text) return false
    }
    return this.gate.takes({
      rule,
      class: className,
      value,
      host: this.#hostOf(layer, start),
      place: () => secretPlace(layer, start),
    })
  }

  #hostOf(layer: Layer, start: number): string | undefined {
    if (this.request === undefined) return undefined
    const { entry, host } = this.request
    return secretPlace(layer, start).pointer.startsWith(entry) ? host : undefined
  }

  /** The class that a value was given when it was found, if it was. */
  classOf(value: Uint8Array): string | undefined {
    const rank = this.secrets.rankOf(canonicalValue(value))
    return rank === undefined ? undefined : this.gate.classAt(rank)
  }

  /** Notes a secret without changing anything: one that is derived from another, such as Basic's password. */
  collect(value: Uint8Array, className: string): void {
    if (this.sweep !== undefined || this.gate.actionOf(className) === 'keep') return
    this.isTold = true
    const rank = this.gate.rankOf(className)
    if (this.secrets.isRepeated(value, rank)) return
    const canonical = canonicalValue(value)
    if (className === 'host' || className === 'path') {
      this.secrets.note(canonical, rank, true)
      if (value.length >= 8) this.secrets.addForm(value)
      return
    }
    const certain = isCertainClass(className)
    const sweepable =
      isSweepableValue(canonical, certain) || (className === 'name' && isFullName(latin1(canonical, 0, 81)))
    this.secrets.note(canonical, rank, sweepable)
    if (!sweepable) return
    for (const form of spellings(value, canonical)) if (form.length >= 8) this.secrets.addForm(form)
  }

  /** A change of `[start, end)` to the tag of its value; `quoted` puts it in quotes (a number becomes a string). */
  mark(layer: Layer, start: number, end: number, rule: string, className: string, quoted = false): void {
    const value = layer.bytes.subarray(start - layer.base, end - layer.base)
    const draft = this.#drafts.of(value, className)
    const replacement = quoted ? `"${textOf(draft)}"` : textOf(draft)
    const place = secretPlace(layer, start, layer.path[0])
    const drafts = [placedDraft(draft, rule, layer.path, place)]
    layer.addMark({ start, end, replacement, drafts, isSweep: rule === 'sweep' || rule === 'manual' })
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
    const draft = { ...this.#drafts.cover('opaque', digest, length), path: [pointer], rule }
    const replacement = quoted ? `"${textOf(draft)}"` : textOf(draft)
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
      const moved = movedMark(mark, start, end, layer.encode(mark.replacement, start, end))
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
    // What two things share has the shape of neither.
    const className = first === undefined || isPseudonymClass(first.class) ? 'opaque' : first.class
    const draft = this.#drafts.of(value, className)
    const told = {
      ...(first?.name !== undefined && { name: first.name }),
      ...(first?.position !== undefined && { position: first.position }),
    }
    const quoted = mark.replacement.startsWith('"')
    return {
      start: mark.start,
      end,
      replacement: quoted ? `"${textOf(draft)}"` : textOf(draft),
      drafts: [{ ...told, ...draft, rule: first?.rule ?? 'sweep', path: first?.path ?? layer.path }],
      isSweep: false,
    }
  }
}

/** Whether a value may be a tag, a keyed hash, a word for nothing or another tool's mark; only then it is read. */
function mayBeMark(value: Uint8Array): boolean {
  if (value.length <= LONGEST_NOTHING || value.length === KEYED_HASH_LENGTH) return true
  return value.length <= 200 && (mayBeMarker(value) || startsLikeTag(value))
}

function startsLikeTag(value: Uint8Array): boolean {
  return value[0] === 0x68 && value[1] === 0x73 && value[2] === 0x78
}
