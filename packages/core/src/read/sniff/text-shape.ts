import type { ForeignKind } from './not-a-har.ts'

/** What a text is that does not begin as JSON, judged by its head without white space in front. */
export function shapeOfText(head: string): ForeignKind | undefined {
  const start = head.slice(0, 400).toLowerCase()
  if (start.startsWith('<')) return isHtml(start) ? 'html' : 'xml'
  if (start.startsWith('curl ')) return 'curl'
  return /^[[{"\d-]|^(?:true|false|null)\b/.test(start) ? undefined : 'text'
}

function isHtml(start: string): boolean {
  return (
    !start.startsWith('<?xml') &&
    /^<!doctype html|^<(?:html|head|body|script|div|!--|meta|title)\b|^<!--/.test(start)
  )
}
