import { latin1 } from '../../codec/latin1.ts'
import { holdsShape } from '../detectors/shapes.ts'
import { applies, inspectContent, inspectLoose, inspectTold, inspectValue, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'
import { runsNeedLook } from '../layers/base64-runs.ts'
import { type Telling, tellingOf } from '../telling-names.ts'
import { HAS_ANGLE, HAS_RUN, traitsOf } from '../traits.ts'
import { startsWithMarkup } from './markup-scan.ts'
import { isPlainUrl } from './plain-url.ts'
import { identityClass } from './saml-identity.ts'
import { inspectSpokenCode } from './spoken.ts'
import { inspectUrl } from './url.ts'

/** Where a piece stands, which decides how it is escaped: CDATA and scripts are not. */
export type PieceKind = 'text' | 'attribute' | 'plain' | 'script'

const AMPERSAND = 0x26
const ENTITY = { entity: true } as const
const LONGEST_CAPTION = 80
const LONG_PIECE = 256

/** Looks into the pieces of one markup text. Offsets count from the start of its bytes. */
export class MarkupPieces {
  readonly inspector: Inspector
  readonly layer: Layer
  readonly bytes: Uint8Array
  /** The first ampersand from `#searchedFrom` on; -1: there is none. */
  #ampersand = -1
  #searchedFrom = Number.POSITIVE_INFINITY

  constructor(inspector: Inspector, layer: Layer) {
    this.inspector = inspector
    this.layer = layer
    this.bytes = layer.bytes
  }

  /** A piece that nothing tells of. `interest`: only when it holds something of these traits. */
  look(start: number, end: number, kind: PieceKind, interest = -1): void {
    const { bytes, inspector } = this
    if (end - start < 2) return
    // A long piece will be looked over in any case.
    if (end - start < LONG_PIECE) {
      const traits = traitsOf(bytes, start, end)
      if (interest !== -1 && (traits & interest) === 0) return
      const isRun = traits !== 0 && runsNeedLook(bytes, start, end, inspector.sweep)
      if ((traits & ~HAS_RUN) === 0 && !isRun && !holdsShape(bytes, start, end)) {
        // The words before a code stand outside of its element: `Your code is <b>482913</b>`.
        if (kind === 'text' && isDigit(bytes[start] as number))
          inspectSpokenCode(inspector, this.layer, start)
        return
      }
    } else if (interest !== -1 && (traitsOf(bytes, start, end) & interest) === 0) return
    this.#in(start, end, kind, '', (piece) => {
      // An angle bracket that begins no tag here begins none below.
      const isNoTag = kind === 'text' && piece.decoded === undefined && startsWithMarkup(piece.bytes)
      if (isNoTag) inspectLoose(inspector, piece, traitsOf(piece.bytes, 0, piece.bytes.length) & ~HAS_ANGLE)
      else inspectContent(inspector, piece)
    })
  }

  /** A piece whose own name is `key`. */
  value(start: number, end: number, kind: PieceKind, key: KeyInfo): void {
    const { inspector } = this
    this.#in(start, end, kind, key.text, (piece) => {
      const isProse = key.isUrl && key.telling === undefined && hasBlank(piece.bytes)
      if (isProse || isTemplate(piece)) inspectContent(inspector, piece)
      else inspectValue(inspector, piece, key)
    })
  }

  /** A piece of which a name beside it tells. Says whether that held. */
  told(start: number, end: number, kind: PieceKind, telling: Telling, oauth = false): boolean {
    const { inspector } = this
    let isTold = false
    this.#in(start, end, kind, telling.class, (piece) => {
      isTold = applies(telling, piece, oauth) && !isTemplate(piece) && !isCaption(piece)
      if (!isTold) inspectContent(inspector, piece)
      else {
        sweepLayer(inspector, piece)
        inspectTold(inspector, piece, telling)
      }
    })
    return isTold
  }

  /** A piece that is a secret, whatever it holds. */
  secret(start: number, end: number, kind: PieceKind, rule: string, className: string): void {
    const { inspector } = this
    this.#in(start, end, kind, className, (piece) => {
      sweepLayer(inspector, piece)
      if (isTemplate(piece)) return
      const { length } = piece.bytes
      const found = length <= 400 ? identityClass(className, latin1(piece.bytes)) : className
      inspector.secret(piece, 0, length, rule, found)
    })
  }

  url(start: number, end: number, kind: PieceKind): void {
    const { bytes, inspector } = this
    if (end - start < 4) return
    const isSwept = inspector.sweep === undefined || this.layer.isSwept
    if (isSwept && isPlainUrl(inspector, bytes, start, end)) return
    if (traitsOf(bytes, start, end) === 0) return
    const isScript =
      ((bytes[start] as number) | 0x20) === 0x6a &&
      latin1(bytes, start, Math.min(end, start + 11)).toLowerCase() === 'javascript:'
    this.#in(start, end, kind, '', (piece) => {
      if (isScript || hasBlank(piece.bytes)) inspectContent(inspector, piece)
      else {
        sweepLayer(inspector, piece)
        inspectUrl(inspector, piece)
      }
    })
  }

  string(start: number, end: number, most = 200): string {
    return latin1(this.bytes, start, Math.min(end, start + most))
  }

  #hasEntity(start: number, end: number): boolean {
    if (start < this.#searchedFrom || (start > this.#ampersand && this.#ampersand >= 0)) {
      this.#searchedFrom = start
      this.#ampersand = this.bytes.indexOf(AMPERSAND, start)
    }
    return this.#ampersand >= start && this.#ampersand < end
  }

  #in(start: number, end: number, kind: PieceKind, name: string, inspect: (piece: Layer) => void): void {
    const { bytes, layer, inspector } = this
    let from = start
    let to = end
    while (from < to && (bytes[from] as number) <= 0x20) from++
    while (to > from && (bytes[to - 1] as number) <= 0x20) to--
    if (to === from) return
    const step = name === '' ? '' : `markup:${name}`
    const { base } = layer
    const isEscaped = (kind === 'text' || kind === 'attribute') && this.#hasEntity(from, to)
    const piece = layerOf(
      layer,
      base + from,
      base + to,
      isEscaped ? ENTITY : undefined,
      step,
      kind === 'attribute' ? 'entity' : 'none',
    )
    if (piece.decoded !== undefined && !inspector.mayOpen(piece.bytes.length)) return
    // Nothing was undone, and only a script can hold another of its kind.
    if (piece.decoded === undefined && kind !== 'script') piece.depth = layer.depth
    inspect(piece)
    inspector.close(piece)
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function hasBlank(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) <= 0x20) return true
  return false
}

/** An expression that a template engine or a framework puts a value in for: `{{ token }}`, `${token}`, `<%= token %>`. */
function isTemplate({ bytes }: Layer): boolean {
  if (bytes.length > 400) return false
  const first = bytes[0]
  if (first !== undefined && !'{$<#[@%\'"'.includes(String.fromCharCode(first))) return false
  return /^(?:[{$#]\{.{0,390}\}|\{[A-Za-z_.$()[\]]{1,100}\}|\{%.{0,390}%\}|<%.{0,390}%>|\[\[.{0,390}\]\]|@(?:Html|Model|ViewBag)\b.{0,390}|%[A-Z_]{2,60}%|['"] {0,4}\+.{0,390}\+ {0,4}['"])$/.test(
    latin1(bytes),
  )
}

/** What people read beside a field, in words that tell themselves: "Forgot password?", "Your API key". */
function isCaption({ bytes }: Layer): boolean {
  if (bytes.length > LONGEST_CAPTION || bytes.length < 4) return false
  const text = latin1(bytes)
  if (!/^[A-Za-z\x80-\xff][A-Za-z\x80-\xff '-]*[?.!:*]{0,3}$/.test(text)) return false
  return (
    text.split(' ').some((word) => tellingOf(word)?.when === 'always') || tellingOf(text)?.when === 'always'
  )
}
