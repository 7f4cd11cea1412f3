import { type XmlToken, xmlTokenAt } from '../../codec/xml-tokens.ts'
import type { LinePart, OpenLines } from './line-view.ts'
import { type PrettySink, type PrettyState, prettyLines } from './pretty-lines.ts'

/** XML with an element on each line; one that holds a text alone stays on its line. */
export function prettyXml(text: string): OpenLines {
  return prettyLines(text, (from, sink) => walkXml(text, from, sink))
}

function walkXml(text: string, from: PrettyState, sink: PrettySink): void {
  let { at, depth } = from
  // What the line that is being made ends with.
  let last: 'nothing' | 'open' | 'open-text' | 'other' = 'nothing'
  let indent = depth
  while (at < text.length) {
    const token = xmlTokenAt(text, at)
    const isBlank = token.kind === 'text' && isBlankBetween(text, token.start, token.end)
    if (isBlank) {
      at = token.end
      continue
    }
    const stays: boolean =
      (token.kind === 'close' && (last === 'open' || last === 'open-text')) ||
      ((token.kind === 'text' || token.kind === 'cdata') && last === 'open')
    const leaves = token.kind === 'close'
    const deeper = token.kind === 'open'
    if (!stays && last !== 'nothing') {
      if (!sink.line(indent, { at, depth })) return
      last = 'nothing'
    }
    if (leaves) depth = Math.max(0, depth - 1)
    if (last === 'nothing') indent = depth
    sink.part(kindOf(token), ...trimmed(text, token))
    if (deeper) depth++
    last = deeper ? 'open' : stays && !leaves ? 'open-text' : 'other'
    at = token.end
  }
  if (last !== 'nothing') sink.line(indent, { at, depth })
}

function kindOf({ kind }: XmlToken): LinePart['kind'] {
  if (kind === 'text' || kind === 'cdata') return 'plain'
  return kind === 'comment' || kind === 'instruction' || kind === 'doctype' ? 'comment' : 'name'
}

function trimmed(text: string, { kind, start, end }: XmlToken): [number, number] {
  if (kind !== 'text') return [start, end]
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return [from, to]
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xfeff
}
