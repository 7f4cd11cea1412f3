import {
  csvTable,
  hexRows,
  type JsonStep,
  jsonAt,
  jsonPaths,
  jsonRows,
  type OpenBody,
  type OpenJson,
  type OpenLines,
  type OpenXml,
  objectTable,
  openBody,
  openJson,
  openXml,
  prettyJson,
  prettyXml,
  type RequestCase,
  searchJson,
  textLines,
  xmlRows,
} from '@haruspex/core'
import type { BodyAsks, BodyParts, BodyPlace, JsonHit } from './body-parts.ts'

/** Bodies that are held decoded: those of the request that is shown, and of the one before. */
const MOST_OPEN = 4
const MOST_HITS = 500
const LINES_AT_ONCE = 2000

type Answers = {
  readonly [Name in keyof BodyParts]: (body: Read, ask: BodyAsks[Name]) => BodyParts[Name] | undefined
}

/** A body with what was read of it so far. */
interface Read extends OpenBody {
  raw?: OpenLines
  pretty?: OpenLines
  json?: OpenJson | false
  xml?: OpenXml
}

export interface OpenBodies {
  ask<Name extends keyof BodyParts>(
    name: Name,
    place: BodyPlace,
    ask: BodyAsks[Name],
  ): Promise<BodyParts[Name] | undefined>
}

/** Decodes bodies when they are asked for, and forgets the oldest. */
export function createOpenBodies(caseOf: (index: number) => Promise<RequestCase | undefined>): OpenBodies {
  const open = new Map<string, Promise<Read | undefined>>()
  const bodyAt = ({ index, side }: BodyPlace): Promise<Read | undefined> => {
    const key = `${side} ${index}`
    const body = open.get(key) ?? caseOf(index).then((given) => given && openBody(given, side))
    open.delete(key)
    open.set(key, body)
    const [oldest] = open.keys()
    if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest)
    return body
  }
  return {
    ask: async (name, place, ask) => {
      const body = await bodyAt(place)
      return body && ANSWERS[name](body, ask)
    },
  }
}

const ANSWERS: Answers = {
  lines: (body, { pretty, from, count }) => {
    const lines = linesOf(body, pretty)
    return lines && { count: lines.count, rows: lines.window(from, count) }
  },
  hex: ({ bytes, text }, { from, count }) => {
    const all = bytes ?? (text === undefined ? undefined : new TextEncoder().encode(text))
    return all && { count: Math.ceil(all.length / 16), rows: hexRows(all, from, count) }
  },
  json: (body, { steps, from, count }) => {
    const json = jsonOf(body)
    return json && jsonRows(json.value, steps, from, count)
  },
  xml: (body, { node, from, count }) => {
    if (body.text === undefined) return undefined
    body.xml ??= openXml(body.text)
    return {
      size: body.xml.nodes[node]?.inner.length ?? 0,
      rows: xmlRows(body.text, body.xml, node, from, count),
    }
  },
  table: (body, { steps, from, count }) => {
    if (body.facts.kind === 'csv')
      return body.text === undefined ? undefined : csvTable(body.text, from, count)
    const json = jsonOf(body)
    return json && objectTable(jsonAt(json.value, steps), from, count)
  },
  findJson: (body, { query }) => {
    const json = jsonOf(body)
    return json && searchJson(json.value, query).map((steps) => hitOf(json.value, steps))
  },
  findLines: (body, { query, pretty }) => {
    const lines = linesOf(body, pretty)
    return lines && linesWith(lines, query.toLowerCase())
  },
  placesOf: (body, { steps }) => {
    const json = jsonOf(body)
    return json && hitOf(json.value, steps)
  },
  text: ({ text }, { mostCharacters }) =>
    text === undefined
      ? undefined
      : { text: text.slice(0, mostCharacters), isCut: text.length > mostCharacters },
}

function linesOf(body: Read, pretty: boolean): OpenLines | undefined {
  const { text, facts } = body
  if (text === undefined) return undefined
  body.raw ??= textLines(text)
  if (!pretty) return body.raw
  body.pretty ??= prettyOf(text, facts.kind, body) ?? body.raw
  return body.pretty
}

function prettyOf(text: string, kind: OpenBody['facts']['kind'], body: Read): OpenLines | undefined {
  if (kind === 'xml') return prettyXml(text)
  if (kind !== 'json' && kind !== 'jsonp') return undefined
  const json = jsonOf(body)
  return json ? prettyJson(text, json.start, json.end) : prettyJson(text)
}

function jsonOf(body: Read): OpenJson | undefined {
  const { text, facts } = body
  const { kind } = facts
  if (text === undefined || (kind !== 'json' && kind !== 'jsonp' && kind !== 'ndjson')) return undefined
  body.json ??= openJson(text, kind) ?? false
  return body.json || undefined
}

function linesWith(lines: OpenLines, query: string): readonly number[] {
  const hits: number[] = []
  if (query === '') return hits
  for (let from = 0; from < lines.count && hits.length < MOST_HITS; from += LINES_AT_ONCE) {
    for (const { line, parts } of lines.window(from, LINES_AT_ONCE)) {
      const text = parts.map((part) => part.text).join('')
      if (text.toLowerCase().includes(query)) hits.push(line)
    }
  }
  return hits.slice(0, MOST_HITS)
}

function hitOf(root: unknown, steps: readonly JsonStep[]): JsonHit {
  const places: number[] = []
  let value = root
  for (const step of steps) {
    places.push(typeof step === 'number' ? step : Object.keys(value ?? {}).indexOf(step))
    value = jsonAt(value, [step])
  }
  return { steps, places, paths: jsonPaths(steps) }
}
