import type { Dialect } from '../model/capture.ts'
import { type Entry, entryPointer, type Header } from '../model/entry.ts'
import type { Phase } from '../model/timings.ts'

type Side = 'request' | 'response'

/** Pointer to the first header of that name; to the list of headers when there is none. */
export function headerPointer(entry: Entry, side: Side, name: string): string {
  const headers: readonly Header[] = entry[side]?.headers ?? []
  const wanted = name.toLowerCase()
  const at = headers.findIndex((header) => header.name.toLowerCase() === wanted)
  const row = headers[at]?.row ?? at
  return entryPointer(entry.index, row < 0 ? `/${side}/headers` : `/${side}/headers/${row}/value`)
}

export function statusPointer(index: number): string {
  return entryPointer(index, '/response/status')
}

/** Where the producer writes its network errors. */
export function errorPointer(index: number, dialect: Dialect): string {
  return entryPointer(index, dialect === 'playwright' ? '/response/_failureText' : '/response/_error')
}

const PHASE_FIELD: Readonly<Record<Phase, string>> = {
  queueing: '_blocked_queueing',
  stalled: 'blocked',
  proxy: '_blocked_proxy',
  dns: 'dns',
  connect: 'connect',
  ssl: 'ssl',
  send: 'send',
  wait: 'wait',
  receive: 'receive',
}

export function phasePointer(index: number, phase: Phase): string {
  return entryPointer(index, `/timings/${PHASE_FIELD[phase]}`)
}
