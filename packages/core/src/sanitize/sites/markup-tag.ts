import { isOAuth, type KeyInfo } from '../key-table.ts'
import type { Telling } from '../telling-names.ts'
import { HAS_BRACKET, HAS_ESCAPE } from '../traits.ts'
import { type AttributeRole, attributeRole, autocompleteClass, fieldClass } from './markup-attribute.ts'
import { type Element, localStart } from './markup-element.ts'
import type { MarkupPieces } from './markup-pieces.ts'
import type { Attribute, Tag } from './markup-scan.ts'
import { identityOf } from './saml-identity.ts'

const PASSWORD: Telling = { class: 'password', when: 'always', numbers: true }
/** Inputs whose value is no entry: a caption, a choice, an amount. */
const NO_ENTRY = /^(?:submit|button|reset|image|checkbox|radio|range|color|date|time|month|week)$/
/** Bound by a framework, so that the value is an expression; or the name of a namespace. */
const BOUND = /^(?:[:@#*[(]|(?:v|ng|x|wire)-|xmlns)/

/** A named attribute that has a value. */
interface Named {
  readonly key: KeyInfo
  readonly role: AttributeRole
  readonly attribute: Attribute
}

/** What the attributes of a tag tell of each other and of its text. */
interface Facts {
  readonly named: readonly Named[]
  /** By what its `name`, `key`, `property` … says. */
  pair: KeyInfo | undefined
  id: KeyInfo | undefined
  type: string
  autocomplete: string | undefined
  httpEquiv: string
}

/** Attributes: each by its own name, `value` by the `name` beside it, URLs as URLs. */
export class MarkupTags {
  readonly #pieces: MarkupPieces
  readonly #isWhole: boolean
  /** `code` and `state` of the form that is open: other fields tell whether they are OAuth's. */
  #waiting: { readonly attribute: Attribute; readonly telling: Telling }[] = []
  #oauth = 0

  /** `isWhole`: nobody else looks at what no name tells of. */
  constructor(pieces: MarkupPieces, isWhole: boolean) {
    this.#pieces = pieces
    this.#isWhole = isWhole
  }

  /** `label`: what the text before it says of an input. */
  inspect(tag: Tag, element: Element, parent: Element | undefined, label: Telling | undefined): void {
    const facts = this.#factsOf(tag, element)
    this.#tellText(facts, element, parent)
    for (const { key, role, attribute } of facts.named) {
      const { valueStart, valueEnd } = attribute
      if (role === 'value') this.#value(facts, element, parent, attribute, label)
      else if (role === 'url') this.#pieces.url(valueStart, valueEnd, 'attribute')
      else if (role === 'srcset') this.#srcset(attribute)
      else if (role === 'nonce')
        this.#pieces.secret(valueStart, valueEnd, 'attribute', 'markup-nonce', 'nonce')
      else if (role === 'session')
        this.#pieces.secret(valueStart, valueEnd, 'attribute', 'saml-session', 'session')
      else if (role === 'ip' && /^subject(?:confirmationdata|locality)$/.test(element.fact.name))
        this.#pieces.secret(valueStart, valueEnd, 'attribute', 'saml-identity', 'ip')
      else this.#own(key, role, attribute, facts)
    }
  }

  /** The form, or the text, ends: what waits is decided. */
  endForm(): void {
    const oauth = isOAuth(this.#oauth, true)
    for (const { attribute, telling } of this.#waiting)
      this.#pieces.told(attribute.valueStart, attribute.valueEnd, 'attribute', telling, oauth)
    this.#waiting = []
    this.#oauth = 0
  }

  #factsOf(tag: Tag, element: Element): Facts {
    const pieces = this.#pieces
    const named: Named[] = []
    const facts: Facts = {
      named,
      pair: undefined,
      id: undefined,
      type: '',
      autocomplete: undefined,
      httpEquiv: '',
    }
    for (const attribute of tag.attributes) {
      const { nameStart, nameEnd, valueStart, valueEnd, isOdd } = attribute
      if (isOdd) {
        pieces.look(nameStart, Math.max(nameEnd, valueEnd), 'plain')
        continue
      }
      if (valueEnd <= valueStart) continue
      const { bytes, inspector } = pieces
      const key = inspector.keys.lookup(bytes, localStart(bytes, nameStart, nameEnd), nameEnd, false)
      const role = isBound(pieces, nameStart, nameEnd) ? 'reference' : attributeRole(key)
      named.push({ key, role, attribute })
      if (role === 'name') this.#name(facts, element, valueStart, valueEnd)
      else if (role === 'id') facts.id ??= this.#keyOf(valueStart, valueEnd)
      else if (role === 'type') facts.type = pieces.string(valueStart, valueEnd, 20).toLowerCase()
      else if (role === 'autocomplete')
        facts.autocomplete = autocompleteClass(pieces.string(valueStart, valueEnd, 100))
      else if (role === 'http-equiv') facts.httpEquiv = pieces.string(valueStart, valueEnd, 40).toLowerCase()
    }
    return facts
  }

  #name(facts: Facts, element: Element, start: number, end: number): void {
    const key = this.#keyOf(start, end)
    if (facts.pair?.telling === undefined) facts.pair = key
    if (element.fact.name === 'attribute')
      element.identity ??= identityOf(this.#pieces.string(start, end, 300)) ?? classOf(key.telling)
  }

  #keyOf(start: number, end: number): KeyInfo {
    const { bytes, inspector } = this.#pieces
    const text = bytes.subarray(start, end).includes(0x26) ? unescaped(this.#pieces.string(start, end)) : ''
    return text === '' ? inspector.keys.lookup(bytes, start, end, false) : inspector.keys.infoOf(text)
  }

  /** What the attributes say of the text between the tags. */
  #tellText({ pair, id }: Facts, element: Element, parent: Element | undefined): void {
    if (element.fact.isCaptioned) {
      // Its options are its values.
      if (element.fact.name === 'select') element.told = pair?.telling
      return
    }
    if (element.fact.name === 'option') element.told = random(parent?.told)
    else if (pair?.telling !== undefined) element.told = pair.telling
    else if (id?.telling?.when === 'always') element.told = random(id.telling)
  }

  #value(
    facts: Facts,
    element: Element,
    parent: Element | undefined,
    attribute: Attribute,
    label: Telling | undefined,
  ): void {
    const pieces = this.#pieces
    const { valueStart, valueEnd } = attribute
    const { name } = element.fact
    if (name === 'meta' && facts.httpEquiv !== '') {
      this.#httpEquiv(facts.httpEquiv, valueStart, valueEnd)
      return
    }
    const isField = name === 'input' || name === 'textarea'
    this.#oauth |= name === 'input' ? (facts.pair?.oauth ?? 0) : 0
    let telling = facts.pair?.telling ?? facts.id?.telling ?? this.#ofElement(element, parent)
    if (name === 'input' && facts.type === 'password') telling = PASSWORD
    if (name === 'button' || name === 'option' || (isField && NO_ENTRY.test(facts.type)))
      telling = random(telling)
    else if (isField) telling ??= entryTelling(facts, label)
    if (telling === undefined && isField && facts.pair !== undefined) telling = hiddenTelling(facts.pair.text)
    if (telling?.when === 'oauth' && name === 'input' && facts.type === 'hidden')
      this.#waiting.push({ attribute, telling })
    else if (telling !== undefined) pieces.told(valueStart, valueEnd, 'attribute', telling)
    else this.#look(valueStart, valueEnd)
  }

  /** `<password value="…"/>`, and an option of a telling list. */
  #ofElement(element: Element, parent: Element | undefined): Telling | undefined {
    if (element.fact.name === 'option') return parent?.told
    if (element.key.telling?.when === 'always') return element.key.telling
    return element.fact.isValue ? parent?.told : undefined
  }

  #httpEquiv(httpEquiv: string, start: number, end: number): void {
    const pieces = this.#pieces
    const text = pieces.string(start, end, 16384)
    if (httpEquiv === 'refresh') {
      const from = /^[\s\d.]{0,20}[;,]?\s{0,20}(?:url\s{0,9}=\s{0,9})?['"]?/i.exec(text)?.[0].length ?? 0
      const isQuoted = /["']$/.test(text) && end - start < 16384
      pieces.url(start + from, isQuoted ? end - 1 : end, 'attribute')
    } else if (httpEquiv === 'set-cookie') {
      const equals = text.indexOf('=')
      const semicolon = text.indexOf(';', equals)
      const to = semicolon < 0 ? end : start + semicolon
      if (equals > 0) pieces.secret(start + equals + 1, to, 'attribute', 'cookie-value', 'cookie')
    } else if (httpEquiv.startsWith('content-security-policy')) {
      const nonce = /'nonce-([^']{1,200})'/g
      for (let match = nonce.exec(text); match !== null; match = nonce.exec(text)) {
        const at = start + match.index + 7
        pieces.secret(at, at + (match[1] as string).length, 'attribute', 'markup-nonce', 'nonce')
      }
    } else this.#look(start, end)
  }

  #srcset({ valueStart, valueEnd }: Attribute): void {
    const { bytes } = this.#pieces
    let start = valueStart
    for (let at = valueStart; at <= valueEnd; at++) {
      if (at < valueEnd && (bytes[at] as number) > 0x20) continue
      const isListed = bytes[at - 1] === 0x2c
      if (at - start > 8) this.#pieces.url(start, isListed ? at - 1 : at, 'attribute')
      start = at + 1
    }
  }

  /** By its own name: `apiKey="…"`, `data-csrf="…"`. */
  #own(key: KeyInfo, role: AttributeRole, attribute: Attribute, facts: Facts): void {
    const { valueStart, valueEnd } = attribute
    const { telling } = key
    const isTold =
      telling !== undefined &&
      role === 'plain' &&
      !isCount(key, this.#pieces.string(valueStart, valueEnd), facts)
    if (isTold) this.#pieces.told(valueStart, valueEnd, 'attribute', telling)
    else if (role === 'plain' && key.mayTrack) this.#pieces.value(valueStart, valueEnd, 'attribute', key)
    else this.#look(valueStart, valueEnd)
  }

  #look(start: number, end: number): void {
    this.#pieces.look(start, end, 'attribute', this.#isWhole ? -1 : HAS_ESCAPE | HAS_BRACKET)
  }
}

/** Most names begin with a letter that none of these has. */
function isBound(pieces: MarkupPieces, start: number, end: number): boolean {
  const first = pieces.bytes[start] as number
  if (first >= 0x61 && first < 0x6e) return false
  return BOUND.test(pieces.string(start, end, 8))
}

function random(telling: Telling | undefined): Telling | undefined {
  return telling === undefined ? undefined : { ...telling, when: 'random' }
}

function classOf(telling: Telling | undefined): string | undefined {
  return telling?.when === 'always' ? telling.class : undefined
}

/** What a person is asked to enter. */
function entryTelling({ type, autocomplete }: Facts, label: Telling | undefined): Telling | undefined {
  const className = autocomplete ?? (type === 'email' ? 'email' : type === 'tel' ? 'phone' : undefined)
  if (className !== undefined) return { class: className, when: 'always', numbers: true }
  return random(label)
}

function hiddenTelling(name: string): Telling | undefined {
  const className = fieldClass(name)
  return className === undefined ? undefined : { class: className, when: 'random', numbers: false }
}

/** `pass="12" fail="0"` counts tests. */
function isCount(key: KeyInfo, value: string, { named }: Facts): boolean {
  return (
    /^pass(?:es|ed)?$/i.test(key.text) &&
    /^\d{1,7}$/.test(value) &&
    named.some((each) => /^(?:fail|skip|error|total)/i.test(each.key.text))
  )
}

function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&amp;', '&')
}
