import { unescapedXml, type XmlToken, xmlAttributes, xmlName, xmlTokenAt } from '../../codec/xml-tokens.ts'

/** An XML document by its nodes. It stays in its thread. */
export interface OpenXml {
  readonly nodes: readonly XmlNode[]
  /** More nodes than are kept. */
  readonly partial: boolean
}

export interface XmlNode {
  readonly kind: 'element' | 'text' | 'comment' | 'other'
  readonly token: XmlToken
  /** Numbers of the nodes within. */
  readonly inner: readonly number[]
}

/** One node, folded. */
export interface XmlRow {
  readonly node: number
  readonly kind: XmlNode['kind']
  /** Of an element, with its prefix. */
  readonly name?: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Text; of an element that holds nothing else, its text. At most 1000 characters. */
  readonly text?: string
  readonly size: number
}

const MOST_NODES = 300_000
const MOST_CHARACTERS = 1000
const MOST_ROWS = 2000
const DEEPEST = 1000

/** Reads XML leniently: what is not closed is closed at the end, what closes nothing is left out. */
export function openXml(text: string): OpenXml {
  const nodes: { kind: XmlNode['kind']; token: XmlToken; inner: number[] }[] = [
    { kind: 'other', token: { kind: 'text', start: 0, end: 0 }, inner: [] },
  ]
  const open: { node: number; name: string }[] = [{ node: 0, name: '' }]
  for (let at = 0; at < text.length; ) {
    const token = xmlTokenAt(text, at)
    at = token.end
    if (token.kind === 'close') {
      closeTo(xmlName(text, token))
      continue
    }
    if (
      token.kind === 'text' &&
      text.slice(token.start, Math.min(token.end, token.start + 10_000)).trim() === ''
    )
      continue
    if (nodes.length >= MOST_NODES) return { nodes, partial: true }
    nodes.push({ kind: kindOf(token), token, inner: [] })
    nodes[open.at(-1)?.node ?? 0]?.inner.push(nodes.length - 1)
    if (token.kind === 'open' && open.length < DEEPEST)
      open.push({ node: nodes.length - 1, name: xmlName(text, token) })
  }
  return { nodes, partial: false }

  function closeTo(name: string): void {
    for (let level = open.length - 1; level > 0 && level > open.length - 20; level--) {
      if (open[level]?.name !== name) continue
      open.length = level
      return
    }
  }
}

/** What stands within a node, from one on; node 0 is the document. */
export function xmlRows(
  text: string,
  { nodes }: OpenXml,
  node: number,
  from: number,
  count: number,
): readonly XmlRow[] {
  const first = Math.max(0, Math.floor(from))
  const inner = nodes[node]?.inner.slice(first, first + Math.min(Math.max(0, count), MOST_ROWS)) ?? []
  return inner.flatMap((number) => {
    const found = nodes[number]
    return found ? [xmlRow(text, nodes, number, found)] : []
  })
}

function xmlRow(
  text: string,
  nodes: readonly XmlNode[],
  node: number,
  { kind, token, inner }: XmlNode,
): XmlRow {
  if (kind !== 'element') return { node, kind, attributes: [], text: contentOf(text, token), size: 0 }
  const only = inner.length === 1 ? nodes[inner[0] ?? 0] : undefined
  return {
    node,
    kind,
    name: xmlName(text, token),
    attributes: xmlAttributes(text, token).map(({ name, value }) => ({
      name,
      value: value.slice(0, MOST_CHARACTERS),
    })),
    text: only?.kind === 'text' ? contentOf(text, only.token) : undefined,
    size: inner.length,
  }
}

function contentOf(text: string, { kind, start, end }: XmlToken): string {
  const content = text.slice(start, Math.min(end, start + MOST_CHARACTERS * 2))
  if (kind === 'cdata')
    return content
      .slice(9)
      .replace(/\]\]>$/, '')
      .slice(0, MOST_CHARACTERS)
  return (kind === 'text' ? unescapedXml(content.trim()) : content).slice(0, MOST_CHARACTERS)
}

function kindOf({ kind }: XmlToken): XmlNode['kind'] {
  if (kind === 'open' || kind === 'empty') return 'element'
  if (kind === 'text' || kind === 'cdata') return 'text'
  return kind === 'comment' ? 'comment' : 'other'
}
