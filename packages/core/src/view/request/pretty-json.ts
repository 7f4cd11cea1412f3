import type { OpenLines } from './line-view.ts'
import { type PrettySink, type PrettyState, prettyLines } from './pretty-lines.ts'

/** JSON with a member or an item on each line. What is no JSON is kept as it stands, so that a cut text reads too. */
export function prettyJson(text: string, start = 0, end = text.length): OpenLines {
  return prettyLines(text, (from, sink) =>
    walkJsonText(text, { ...from, at: Math.max(from.at, start) }, end, sink),
  )
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a

function walkJsonText(text: string, from: PrettyState, end: number, sink: PrettySink): void {
  let { at, depth } = from
  // Indentation of the line that is being made; -1: it has nothing yet.
  let indent = -1
  const begin = () => {
    if (indent < 0) indent = depth
  }
  const close = (): boolean => {
    const told = indent < 0 ? depth : indent
    indent = -1
    return sink.line(told, { at, depth })
  }
  while ((at = blankEnd(text, at, end)) < end) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const stop = stringEnd(text, at, end)
      const isKey = text.charCodeAt(blankEnd(text, stop, end)) === COLON
      begin()
      sink.part(isKey ? 'key' : 'string', at, stop)
      at = stop
    } else if (code === COLON) {
      begin()
      sink.plain(': ')
      at++
    } else if (code === COMMA) {
      begin()
      sink.part('mark', at, at + 1)
      at++
      if (!close()) return
    } else if (isOpening(code)) {
      begin()
      const next = blankEnd(text, at + 1, end)
      if (next < end && isClosing(text.charCodeAt(next))) {
        sink.part('mark', at, at + 1)
        sink.part('mark', next, next + 1)
        at = next + 1
        continue
      }
      sink.part('mark', at, at + 1)
      at++
      depth++
      if (!close()) return
    } else if (isClosing(code)) {
      if (indent >= 0 && !close()) return
      depth = Math.max(0, depth - 1)
      begin()
      sink.part('mark', at, at + 1)
      at++
    } else {
      const stop = wordEnd(text, at, end)
      begin()
      sink.part(code === 0x2d || (code >= 0x30 && code <= 0x39) ? 'number' : 'literal', at, stop)
      at = stop
    }
  }
  if (indent >= 0) close()
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff
}

function blankEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Behind the closing quote; the end of the text where there is none. */
function stringEnd(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === QUOTE) return at + 1
  }
  return end
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (
      isBlank(code) ||
      code === COMMA ||
      code === COLON ||
      code === QUOTE ||
      isOpening(code) ||
      isClosing(code)
    )
      break
  }
  return at
}
