import type { Entry } from '../model/entry.ts'
import { PHASES, phaseMs } from '../model/timings.ts'
import type { NamedRequest } from './file-report.ts'

const MOST_CHARACTERS = 300
const MOST_METHOD_CHARACTERS = 40

/** What a report tells of an entry. */
export function namedRequest({
  index,
  request,
  response,
  resourceType,
  error,
  startedAt,
  timings,
}: Entry): NamedRequest {
  const totalMs = timings.totalMs ?? timings.fileTotalMs
  return {
    entry: index,
    method: request.method.slice(0, MOST_METHOD_CHARACTERS),
    url: placeOf(request.url),
    ...(resourceType !== undefined && { kind: resourceType }),
    ...(response?.status !== undefined && { status: response.status }),
    ...(error !== undefined && { error: error.slice(0, MOST_CHARACTERS) }),
    ...(startedAt !== undefined && { startedAt }),
    ...(totalMs !== undefined && { totalMs }),
    phases: Object.fromEntries(
      PHASES.flatMap((phase) => {
        const ms = phaseMs(timings, phase)
        return ms === undefined || ms === 0 ? [] : [[phase, ms]]
      }),
    ),
  }
}

/** Without query, fragment and the content of a `data:` URL. */
function placeOf(url: string): string {
  const head = url.slice(0, 4000)
  const place = head.startsWith('data:') ? (/^data:[^,;]{0,100}/.exec(head)?.[0] ?? 'data:') : head
  const cut = place.search(/[?#]/)
  return (cut < 0 ? place : place.slice(0, cut)).slice(0, MOST_CHARACTERS)
}
