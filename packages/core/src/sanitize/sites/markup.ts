import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import type { Layer } from '../layer.ts'
import { looksRandom, type Telling } from '../telling-names.ts'
import { HAS_ANGLE } from '../traits.ts'
import { inspectDelta } from './markup-delta.ts'
import { type Element, newElement, securityClass } from './markup-element.ts'
import { MarkupLabels } from './markup-labels.ts'
import { MarkupPieces, type PieceKind } from './markup-pieces.ts'
import { type MarkupHandler, sameName, scanMarkup, type Tag, type TextKind } from './markup-scan.ts'
import { MarkupTags } from './markup-tag.ts'

/** Elements that are remembered; HTML leaves many of them open. */
const MOST_OPEN = 256
/** An end tag closes one of the last elements or none. */
const MOST_CLOSED = 32
/** Elements between a value and the pair it belongs to: `<value><array><data><string>`. */
const MOST_NESTED = 4
const LONGEST_NAME = 200

/** A whole document of markup, or a fragment of one. */
export function inspectMarkup(inspector: Inspector, layer: Layer): void {
  new MarkupReader(inspector, layer, true).read()
}

/** Markup that stands in some other text, which is looked into on its own: here only names and structure count. */
export function inspectMarkupWithin(inspector: Inspector, layer: Layer): void {
  inspectDelta(new MarkupPieces(inspector, layer))
  new MarkupReader(inspector, layer, false).read()
}

/** Keeps the elements that are open, and brings each text to the name that tells of it. */
class MarkupReader implements MarkupHandler {
  readonly #inspector: Inspector
  readonly #bytes: Uint8Array
  readonly #isWhole: boolean
  readonly #pieces: MarkupPieces
  readonly #tags: MarkupTags
  readonly #labels = new MarkupLabels()
  readonly #open: Element[] = []
  /** The innermost element is HTML's `param` or XML's: the next tag decides. */
  #isLoose = false

  constructor(inspector: Inspector, layer: Layer, isWhole: boolean) {
    this.#inspector = inspector
    this.#bytes = layer.bytes
    this.#isWhole = isWhole
    this.#pieces = new MarkupPieces(inspector, layer)
    this.#tags = new MarkupTags(this.#pieces, isWhole)
  }

  read(): void {
    scanMarkup(this.#bytes, this, !this.#isWhole)
    this.#tags.endForm()
  }

  open(tag: Tag): boolean {
    if (this.#isLoose) this.#open.pop()
    this.#isLoose = false
    const element = newElement(this.#inspector, this.#bytes, tag.nameStart, tag.nameEnd)
    const { fact } = element
    const parent = this.#open.at(-1)
    if (fact.name === 'form') this.#tags.endForm()
    this.#labels.open(fact)
    const isField = fact.name === 'input' || fact.name === 'textarea'
    this.#tags.inspect(tag, element, parent, isField ? this.#labels.takeLabel() : undefined)
    if (parent?.fact.name === 'dict' && !fact.isName) {
      // A property list: the key stands before its value, whatever that is.
      element.told ??= parent.named?.telling
      parent.named = undefined
    }
    if (tag.isEmpty || fact.isVoid) return false
    this.#isLoose = fact.name === 'param'
    if (this.#open.length >= MOST_OPEN) this.#open.pop()
    this.#open.push(element)
    return fact.isRaw
  }

  close(nameStart: number, nameEnd: number): void {
    const open = this.#open
    const bytes = this.#bytes
    this.#isLoose = false
    for (let at = open.length - 1; at >= 0 && at >= open.length - MOST_CLOSED; at--) {
      const element = open[at] as Element
      if (!sameName(bytes, element.nameStart, element.nameEnd, nameStart, nameEnd)) continue
      open.length = at
      if (element.fact.name === 'form') this.#tags.endForm()
      return
    }
  }

  text(start: number, end: number, kind: TextKind): void {
    const bytes = this.#bytes
    let from = start
    let to = end
    while (from < to && (bytes[from] as number) <= 0x20) from++
    while (to > from && (bytes[to - 1] as number) <= 0x20) to--
    if (from === to) return
    const pieceKind = kind === 'text' ? 'text' : 'plain'
    const element = this.#open.at(-1)
    if (kind === 'comment' || kind === 'declaration' || kind === 'raw') {
      if (kind === 'declaration') this.#entity(from, to)
      this.#look(from, to, kind === 'raw' ? 'script' : 'plain')
    } else if (element === undefined || !this.#tell(element, from, to, pieceKind))
      this.#look(from, to, pieceKind)
  }

  /** Whether something tells of this text, so that it is done with. */
  #tell(element: Element, start: number, end: number, kind: PieceKind): boolean {
    const { key, fact } = element
    const open = this.#open
    const parent = open[open.length - 2]
    const className = securityClass(element, parent)
    if (className !== undefined) {
      this.#pieces.secret(start, end, kind, 'xml-security', className)
      return true
    }
    if (element.told !== undefined) return this.#told(start, end, kind, element.told)
    if (fact.isName && parent !== undefined) this.#name(parent, start, end)
    else if (fact.name !== 'code' && (key.telling !== undefined || key.mayTrack || key.isUrl)) {
      if (this.#isFilled(element, end)) {
        this.#pieces.value(start, end, kind, key)
        return true
      }
    } else if (fact.isValue) {
      const telling = this.#pairTelling(element, start, end, kind)
      if (telling !== undefined) return this.#told(start, end, kind, telling)
    } else if (parent?.key.telling?.when === 'always' && this.#isRandom(start, end))
      return this.#told(start, end, kind, parent.key.telling)
    const labelled = this.#labels.tellingFor(this.#bytes, start, end, fact)
    return labelled !== undefined && this.#told(start, end, kind, labelled)
  }

  /**
   * Whether a text that ends at `end` fills its element, up to an end tag or the end of a cut text. `Token<Kind>` in a
   * program and `<user>:<password>@<host>` in a manual are no elements.
   */
  #isFilled({ nameStart, nameEnd }: Element, end: number): boolean {
    const bytes = this.#bytes
    let at = end
    while (at < bytes.length && (bytes[at] as number) <= 0x20) at++
    // A placeholder in quotes, `"<token>"`, is no element.
    const isQuoted = bytes[nameStart - 2] === 0x22 || bytes[nameStart - 2] === 0x27
    if (at === bytes.length)
      return this.#isWhole || !(isQuoted || bytes.subarray(nameEnd, end).includes(0x0a))
    if (bytes[at] !== 0x3c) return bytes[at] === 0x5d
    const next = bytes[at + 1]
    if (next === 0x21) return true
    if (next !== 0x2f) return false
    return this.#isWhole || sameName(bytes, nameStart, nameEnd, at + 2, at + 2 + nameEnd - nameStart)
  }

  #told(start: number, end: number, kind: PieceKind, telling: Telling): boolean {
    this.#pieces.told(start, end, kind, telling)
    return true
  }

  /** A name inside a pair: it tells of the value beside it, also of one that came before. */
  #name(pair: Element, start: number, end: number): void {
    pair.named = end - start <= LONGEST_NAME ? this.#keyOf(start, end) : undefined
    const { waiting } = pair
    pair.waiting = undefined
    if (waiting === undefined || pair.named?.telling === undefined) return
    this.#told(waiting.start, waiting.end, waiting.kind, pair.named.telling)
  }

  #keyOf(start: number, end: number): KeyInfo {
    return this.#inspector.keys.lookup(this.#bytes, start, end, false)
  }

  /** What tells of a `<value>`: an attribute around it, a name beside it, the name of what it is in. */
  #pairTelling(element: Element, start: number, end: number, kind: PieceKind): Telling | undefined {
    const open = this.#open
    let isValue = element.key.role === 'value'
    for (let at = open.length - 2; at >= 0 && at >= open.length - 1 - MOST_NESTED; at--) {
      const around = open[at] as Element
      if (around.told !== undefined) return around.told
      if (around.named !== undefined) return around.named.telling
      if (around.key.telling?.when === 'always') return around.key.telling
      isValue ||= around.key.role === 'value'
      if (around.fact.isValue) continue
      if (isValue) around.waiting = { start, end, kind }
      return undefined
    }
    return undefined
  }

  #isRandom(start: number, end: number): boolean {
    return end - start <= 4096 && looksRandom(this.#pieces.string(start, end, 4096), 16)
  }

  /** `<!ENTITY password "…">`. */
  #entity(start: number, end: number): void {
    const match = /^ENTITY\s{1,20}(?:%\s{1,20})?([\w.-]{1,100})\s{1,20}["']/.exec(
      this.#pieces.string(start, end),
    )
    if (match === null) return
    const [head, name] = match as unknown as [string, string]
    const nameStart = start + head.indexOf(name, 7)
    const { telling } = this.#keyOf(nameStart, nameStart + name.length)
    const from = start + head.length
    const to = this.#bytes.indexOf(this.#bytes[from - 1] as number, from)
    if (telling !== undefined && to > from && to < end) this.#told(from, to, 'text', telling)
  }

  #look(start: number, end: number, kind: PieceKind): void {
    if (this.#isWhole) this.#pieces.look(start, end, kind)
    else if (kind !== 'text') this.#pieces.look(start, end, kind, HAS_ANGLE)
  }
}
