import { isTag } from '../model/tag.ts'
import type { Inspector } from './inspector.ts'
import { applyMarks, Layer, layerOf, type Mark, movedMark } from './layer.ts'
import type { LiteralMemo, Remembered } from './literal-memo.ts'
import { isPosition } from './policy-keep.ts'
import { secretPlace } from './site-name.ts'
import { isWordAlone } from './word-alone.ts'

/** Bytes of inner layers that may be opened for each byte of a literal, and for each literal. */
const OPEN_PER_BYTE = 24
const OPEN_FREE = 1 << 16
/** More than layers may lie in each other. */
const MOST_DEPTH = 1 << 8
const BACKSLASH = { backslash: true } as const

/** A string or a number of a JSON text, without its quotes, in offsets of the file or of the layer around it. */
export interface Literal {
  readonly start: number
  readonly end: number
  /** Whether backslashes stand in it. */
  readonly escaped: boolean
  readonly pointer: () => string
}

/** Looks into single literals of one JSON text, each as often as it takes to be sure of what is written for it. */
export class LiteralLook {
  readonly #inspector: Inspector
  readonly #layer: Layer
  readonly #outermost: boolean
  readonly #memo: LiteralMemo | undefined
  /** Short literals inside a value are remembered: no policy and no list of a person asks for each of them. */
  readonly #remembers: boolean
  #isPosition: boolean | undefined

  constructor(inspector: Inspector, layer: Layer, outermost: boolean) {
    this.#inspector = inspector
    this.#layer = layer
    this.#outermost = outermost
    this.#memo = outermost && !inspector.gate.dependsOnPlace ? inspector.memo : undefined
    const { gate, manual } = inspector
    const asksOfEach = manual !== undefined || gate.pseudonyms || gate.patterns.length > 0
    this.#remembers = !outermost && !asksOfEach && gate.policy.keep.length === 0 && layer.depth < MOST_DEPTH
  }

  isQuiet(start: number, end: number): boolean {
    const { bytes, base } = this.#layer
    return this.#outermost && this.#inspector.isQuiet(start, bytes, start - base, end - base)
  }

  /**
   * Looks into one literal, or says again what the same literal came to before. `context`: a number for all that
   * decides over it besides its bytes; negative: nothing is remembered.
   */
  look(context: number, literal: Literal, inspect: (layer: Layer) => void): void {
    const { start, end, pointer } = literal
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    const known = this.#memo?.find(context, bytes, start - base, end - base)
    if (this.#outermost) inspector.look(start)
    else if (this.#remembers && context >= 0) {
      this.#lookWithin(context, literal, inspect)
      return
    }
    if (known !== undefined) {
      if (known.isTold) inspector.told?.add(start)
      inspector.priorTags += known.priorTags
      for (const mark of known.marks) {
        const drafts = mark.drafts.map((draft) => ({ ...draft, path: [pointer(), ...draft.path.slice(1)] }))
        this.#layer.addMark({ ...movedBy(mark, start), drafts })
      }
      return
    }
    if (this.#outermost) inspector.budget = (end - start) * OPEN_PER_BYTE + OPEN_FREE
    const tagsBefore = inspector.priorTags
    if (this.#outermost) inspector.isTold = false
    const marksBefore = inspector.prior.marks
    const layer = this.open(literal)
    inspect(layer)
    const closed = inspector.close(layer)
    if (this.#outermost && (inspector.isTold || inspector.budget < 0)) inspector.told?.add(start)
    if (this.#outermost && inspector.budget < 0) {
      this.#takeWhole(literal, 'too-many-layers')
      this.#layer.arena.release()
      return
    }
    if (this.#outermost && !this.#isSettled(closed, literal, inspect)) {
      this.#takeWhole(literal, 'unsettled')
      this.#layer.arena.release()
      return
    }
    const added = this.#outermost ? this.#keepShort(closed, literal) : closed
    if (this.#memo !== undefined) {
      // Other tools' marks are counted each time.
      if (inspector.prior.marks === marksBefore)
        this.#memo.put(context, bytes, start - base, end - base, () => ({
          marks: added.map((mark) => movedBy(mark, -start)),
          priorTags: inspector.priorTags - tagsBefore,
          isTold: inspector.isTold,
          exempt: [],
        }))
      this.#layer.arena.release()
    }
  }

  /** Whether a literal inside a value was met before under the same context and nothing is to be done for it again. */
  isMet(context: number, start: number, end: number): boolean {
    if (!this.#remembers || context < 0) return false
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    const met = inspector.met.find(this.#contextWithin(context), bytes, start - base, end - base)
    if (met === 'told') inspector.isTold = true
    return met !== 'unknown'
  }

  /** In a literal inside a value there is nothing. */
  meet(context: number, start: number, end: number): void {
    if (!this.#remembers || context < 0) return
    const { bytes, base } = this.#layer
    this.#inspector.met.put(this.#contextWithin(context), bytes, start - base, end - base, false)
  }

  /** Looks into a literal inside a value, and remembers what that came to when it depends on nothing else. */
  #lookWithin(context: number, literal: Literal, inspect: (layer: Layer) => void): void {
    const inspector = this.#inspector
    const { bytes, base } = this.#layer
    const [start, end] = [literal.start - base, literal.end - base]
    const contextWithin = this.#contextWithin(context)
    const known = inspector.memoWithin.find(contextWithin, bytes, start, end)
    if (known !== undefined) {
      this.#sayAgain(known, literal)
      return
    }
    const { prior, isTold, priorTags, opaque, budget } = inspector
    const { marks, credentials, chromeVersion } = prior
    inspector.isTold = false
    const layer = this.open(literal)
    inspect(layer)
    const added = inspector.close(layer)
    const isAlone =
      inspector.opaque === opaque &&
      inspector.budget === budget &&
      prior.marks === marks &&
      prior.credentials === credentials &&
      prior.chromeVersion === chromeVersion
    const isNothing = !layer.hasMarks && layer.exempt.length === 0 && inspector.priorTags === priorTags
    if (isAlone && isNothing) inspector.met.put(contextWithin, bytes, start, end, inspector.isTold)
    // Without a name of its own a value is called what stands around it.
    else if (isAlone && layer.key !== undefined && added.length === inspector.settle(layer).length)
      inspector.memoWithin.put(contextWithin, bytes, start, end, () => ({
        marks: added.map((mark) => this.#withoutPath(movedBy(mark, -literal.start))),
        priorTags: inspector.priorTags - priorTags,
        isTold: inspector.isTold,
        exempt: layer.exempt.map((range) => ({
          start: layer.outerStart(range.start) - literal.start,
          end: layer.outerEnd(range.end) - literal.start,
        })),
      }))
    inspector.isTold ||= isTold
  }

  /** Does what a look at the same literal did. */
  #sayAgain({ marks, priorTags, isTold, exempt }: Remembered, { start, pointer }: Literal): void {
    const inspector = this.#inspector
    inspector.priorTags += priorTags
    if (isTold) inspector.isTold = true
    for (const range of exempt) this.#layer.addExempt(range.start + start, range.end + start)
    if (marks.length === 0) return
    const path = [...this.#layer.path, `json:${pointer()}`]
    for (const mark of marks) {
      if (this.#layer.isCovered(mark.start + start, mark.end + start)) continue
      const drafts = mark.drafts.map((draft) => ({ ...draft, path: [...path, ...draft.path] }))
      this.#layer.addMark({ ...movedBy(mark, start), drafts })
    }
  }

  /** The mark, its paths beginning below the literal. */
  #withoutPath(mark: Mark): Mark {
    const before = this.#layer.path.length + 1
    return { ...mark, drafts: mark.drafts.map((draft) => ({ ...draft, path: draft.path.slice(before) })) }
  }

  /**
   * How deep a text stands, whether it was swept as a whole, and whether the literal of the file that it stands in is one
   * of credentials decides over what is in it, too.
   */
  #contextWithin(context: number): number {
    const { depth, isSwept } = this.#layer
    this.#isPosition ??= isPosition('', secretPlace(this.#layer, this.#layer.base))
    return (context * MOST_DEPTH + depth) * 4 + (isSwept ? 2 : 0) + (this.#isPosition ? 1 : 0)
  }

  /** Tags may make a literal longer than what is looked into; then all of it goes, or the copy could not be checked. */
  #keepShort(added: readonly Mark[], literal: Literal): readonly Mark[] {
    const { start, end } = literal
    let length = end - start
    for (const mark of added) length += mark.replacement.length - (mark.end - mark.start)
    if (added.length === 0 || length <= this.#inspector.policy.limits.literalBytes) return added
    this.#takeWhole(literal, 'oversized')
    return []
  }

  /** Whether a second look at what would be written finds nothing more. Hostile encodings may overlap each other. */
  #isSettled(marks: readonly Mark[], literal: Literal, inspect: (layer: Layer) => void): boolean {
    const { start, end, escaped, pointer } = literal
    const { bytes, base } = this.#layer
    if (marks.every((mark) => isPlainMark(mark, bytes, base))) return true
    const inspector = this.#inspector
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
  #takeWhole({ start, end, pointer }: Literal, rule: string): void {
    const { bytes, base } = this.#layer
    const hash = this.#inspector.runtime.sha256()
    hash.update(bytes.subarray(start - base, end - base))
    this.#layer.marks = this.#layer.marks.filter((mark) => mark.end <= start || mark.start >= end)
    this.#inspector.markDigest(this.#layer, { start, end }, hash.digest(), pointer(), false, rule)
  }

  /** What stands in it, with its escapes undone. */
  open({ start, end, escaped, pointer }: Literal): Layer {
    const name = this.#outermost ? pointer : () => `json:${pointer()}`
    return layerOf(this.#layer, start, end, escaped ? BACKSLASH : undefined, name, 'backslash')
  }
}

function movedBy(mark: Mark, bytes: number): Mark {
  return movedMark(mark, mark.start + bytes, mark.end + bytes)
}

/** A value that became a tag where it stood: nothing beside it can have changed its meaning. */
function isPlainMark({ isSweep, replacement, start, end }: Mark, bytes: Uint8Array, base: number): boolean {
  return isTag(replacement) && (!isSweep || isWordAlone(bytes, start - base, end - base))
}
