import { type HeaderKey, headerFacts } from '../../http/header-glossary.ts'
import { takenAway } from '../../http/taken-away.ts'
import { matchHeader } from '../../ids/grammar.ts'
import { trackingIdsOf } from '../../ids/tracking-ids-of.ts'
import { entryPointer, type Header } from '../../model/entry.ts'
import { texts } from '../../text/catalogue.ts'
import { generalRows } from './general-rows.ts'
import { headerNotes } from './header-notes.ts'
import type { HeaderList, HeaderRow, HeadersView, PinnedId } from './headers-view.ts'
import type { RequestCase } from './request-case.ts'

type Side = 'request' | 'response'

/** The Headers tab of a request. */
export function headersView(given: RequestCase): HeadersView {
  return {
    general: generalRows(given),
    pinned: pinnedIds(given),
    request: headerList(given, 'request'),
    response: headerList(given, 'response'),
  }
}

function pinnedIds({ entry }: RequestCase): readonly PinnedId[] {
  return trackingIdsOf(entry).map(({ type, name, value, pointer }) => ({
    family: type,
    name,
    value,
    pointer,
    place: pointer.includes('/request/headers/')
      ? 'request-header'
      : pointer.includes('/response/headers/')
        ? 'response-header'
        : 'response-body',
  }))
}

function headerList(given: RequestCase, side: Side): HeaderList {
  const { entry } = given
  const headers = entry[side]?.headers ?? []
  const counts = new Map<string, number>()
  for (const { name } of headers) {
    const key = name.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    rows: headers.map((header, place) => headerRow(header, place, side, given, counts)),
    notes: headerNotes(given, side, counts),
    raw: rawHead(given, side),
    bytes: entry[side]?.headersBytes,
  }
}

function headerRow(
  { name, value, row }: Header,
  place: number,
  side: Side,
  { entry, language }: RequestCase,
  counts: ReadonlyMap<string, number>,
): HeaderRow {
  const key = name.toLowerCase()
  const facts = headerFacts(name)
  return {
    name,
    value,
    pointer: entryPointer(entry.index, `/${side}/headers/${row ?? place}/value`),
    count: counts.get(key) ?? 1,
    topic: facts?.topic,
    meaning: facts && texts(language).glossary.headers[key as HeaderKey].meaning,
    example: facts?.example,
    idFamily: matchHeader(name, value)?.family.type,
    redacted: takenAway(value),
  }
}

/** The head in the text form of HTTP/1.1 (RFC 9112), whatever protocol carried it; a field stays on its line. */
function rawHead({ entry }: RequestCase, side: Side): string | undefined {
  const { request, response } = entry
  const headers = entry[side]?.headers ?? []
  if (headers.length === 0) return undefined
  const lines = headers.map(({ name, value }) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`)
  const version = (entry[side]?.httpVersion ?? 'http/1.1').toUpperCase()
  const start =
    side === 'request'
      ? `${request.method} ${request.url} ${version}`
      : `${version} ${response?.status ?? ''} ${response?.statusText ?? ''}`.trimEnd()
  return [start.replace(/[\r\n]+/g, ' '), ...lines, ''].join('\r\n')
}
