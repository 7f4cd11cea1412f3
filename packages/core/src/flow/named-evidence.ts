import type { Capture } from '../model/capture.ts'
import { entryPointer } from '../model/entry.ts'
import { HaruspexError } from '../model/error.ts'
import type { Finding } from '../model/finding.ts'
import { evidenceAt } from '../view/evidence.ts'
import type { Evidence, NamedRequest } from '../view/file-report.ts'
import { namedRequest } from '../view/named-request.ts'

const MOST_REQUESTS = 300
const MOST_OF_A_FINDING = 8
const POINTER = /^\/log\/entries\/(\d{1,9})(\/.{1,400})?$/

/** Reads the JSON of one entry; `undefined` when it is broken or long. */
export type ReadRaw = (index: number) => Promise<unknown>

/** Reads again the entries that findings name: what a report shows of them, and what stands at the pointers. */
export async function namedEvidence(
  capture: Capture,
  findings: readonly Finding[],
  readRaw: ReadRaw,
  signal?: { readonly aborted: boolean },
): Promise<{ readonly requests: readonly NamedRequest[]; readonly evidence: readonly Evidence[] }> {
  const wanted = new Map<number, Set<string>>()
  const want = (index: number, below?: string) => {
    const known = wanted.get(index)
    if (known === undefined && wanted.size >= MOST_REQUESTS) return
    const places = known ?? new Set<string>()
    wanted.set(index, below === undefined ? places : places.add(below))
  }
  for (const { entries, pointers } of findings) {
    for (const index of entries.slice(0, MOST_OF_A_FINDING)) want(index)
    for (const pointer of pointers.slice(0, MOST_OF_A_FINDING)) {
      const [, index, below] = POINTER.exec(pointer) ?? []
      if (index !== undefined && below !== undefined) want(Number(index), below)
    }
  }
  const requests: NamedRequest[] = []
  const evidence: Evidence[] = []
  for (const [index, places] of [...wanted].sort(([a], [b]) => a - b)) {
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'The diagnosis was interrupted.')
    const { entry } = await capture.entry(index)
    if (entry) requests.push(namedRequest(entry))
    if (places.size === 0) continue
    const raw = await readRaw(index)
    for (const below of places) {
      const says = evidenceAt(raw, below)
      if (says) evidence.push({ pointer: entryPointer(index, below), ...says })
    }
  }
  return { requests, evidence }
}
