/** One part of a multipart body (RFC 7578), by its place in the text. */
export interface MultipartPart {
  readonly name?: string
  readonly fileName?: string
  readonly contentType?: string
  readonly start: number
  readonly end: number
}

const MOST_PARTS = 1000
const MOST_HEAD = 4000

/** The parts of a multipart text. Without a boundary, the first line that begins with two hyphens is taken for one. */
export function multipartParts(text: string, boundary: string | undefined): readonly MultipartPart[] {
  const mark = boundary ? `--${boundary}` : /^\s{0,10}(--[^\r\n]{1,200})\r?\n/.exec(text.slice(0, 400))?.[1]
  if (mark === undefined) return []
  const parts: MultipartPart[] = []
  let at = text.indexOf(mark)
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length
    if (text.startsWith('--', from)) break
    const next = text.indexOf(mark, from)
    parts.push(partOf(text, from, next < 0 ? text.length : next))
    at = next
  }
  return parts
}

function partOf(text: string, from: number, to: number): MultipartPart {
  const lineEnd = text.indexOf('\n', from)
  const start = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1
  const head = text.slice(start, Math.min(to, start + MOST_HEAD))
  const gap = /\r?\n\r?\n/.exec(head)
  const fields = head.slice(0, gap?.index ?? 0)
  const content = start + (gap ? gap.index + gap[0].length : 0)
  const disposition = /^content-disposition:([^\r\n]{0,2000})/im.exec(fields)?.[1] ?? ''
  return {
    name: parameter(disposition, 'name'),
    fileName: extended(disposition) ?? parameter(disposition, 'filename'),
    contentType: /^content-type:[ \t]{0,20}([^\r\n]{0,200})/im.exec(fields)?.[1]?.trim(),
    start: Math.min(content, to),
    end: endOf(text, content, to),
  }
}

/** The line break before a boundary belongs to the boundary. */
function endOf(text: string, content: number, to: number): number {
  let end = to
  if (to < text.length || text.endsWith('\n')) {
    if (text[end - 1] === '\n') end--
    if (text[end - 1] === '\r') end--
  }
  return Math.max(Math.min(content, to), end)
}

function parameter(disposition: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|[;\\s])${name}=(?:"((?:[^"\\\\]|\\\\.){0,1000})"|([^;\\s]{1,1000}))`,
    'i',
  ).exec(disposition)
  return match?.[1]?.replace(/\\(["\\])/g, '$1').replace(/%22/g, '"') ?? match?.[2]
}

/** `filename*=UTF-8''na%C3%AFve.txt` (RFC 8187). */
function extended(disposition: string): string | undefined {
  const value = /filename\*=utf-8'[\w-]{0,20}'([^;\s]{1,1000})/i.exec(disposition)?.[1]
  try {
    return value && decodeURIComponent(value)
  } catch {
    return undefined
  }
}
