/** A piece of XML or HTML-like markup, by its place. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'comment' | 'cdata' | 'instruction' | 'doctype'
  readonly start: number
  readonly end: number
}

/** The piece that begins at `at`, which is below the length. Never fails: what is not closed goes to the end. */
export function xmlTokenAt(xml: string, at: number): XmlToken {
  if (xml.charCodeAt(at) !== 0x3c) {
    const next = xml.indexOf('<', at)
    return { kind: 'text', start: at, end: next < 0 ? xml.length : next }
  }
  if (xml.startsWith('<!--', at)) return { kind: 'comment', start: at, end: endOf(xml, '-->', at + 4) }
  if (xml.startsWith('<![CDATA[', at)) return { kind: 'cdata', start: at, end: endOf(xml, ']]>', at + 9) }
  if (xml.startsWith('<?', at)) return { kind: 'instruction', start: at, end: endOf(xml, '?>', at + 2) }
  if (xml.startsWith('<!', at)) return { kind: 'doctype', start: at, end: endOf(xml, '>', at + 2) }
  const end = tagEnd(xml, at + 1)
  if (xml.charCodeAt(at + 1) === 0x2f) return { kind: 'close', start: at, end }
  return { kind: xml.charCodeAt(end - 2) === 0x2f ? 'empty' : 'open', start: at, end }
}

/** The name of a tag: `saml:Issuer`. */
export function xmlName(xml: string, { kind, start }: XmlToken): string {
  const from = kind === 'close' ? start + 2 : start + 1
  let at = from
  while (at < xml.length && at - from < 200 && !/[\s/>]/.test(xml[at] ?? '>')) at++
  return xml.slice(from, at)
}

const ATTRIBUTE = /([^\s=/>"']{1,200})\s{0,20}(?:=\s{0,20}(?:"([^"]{0,20000})"|'([^']{0,20000})'))?/y
const MOST_ATTRIBUTES = 100

export function xmlAttributes(xml: string, token: XmlToken): readonly { name: string; value: string }[] {
  const found: { name: string; value: string }[] = []
  const limit = Math.min(token.end, token.start + 100_000)
  const tag = xml.slice(token.start + 1 + xmlName(xml, token).length, limit)
  const pattern = new RegExp(ATTRIBUTE)
  for (let at = 0; at < tag.length && found.length < MOST_ATTRIBUTES; ) {
    pattern.lastIndex = at
    const match = pattern.exec(tag)
    if (match?.[1] !== undefined)
      found.push({ name: match[1], value: unescapedXml(match[2] ?? match[3] ?? '') })
    at = match ? pattern.lastIndex : at + 1
  }
  return found
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbers. */
export function unescapedXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

/** Behind the `>` that ends a tag; one within quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at + 1
    else if (code === 0x3c && at > from) return at
  }
  return xml.length
}
