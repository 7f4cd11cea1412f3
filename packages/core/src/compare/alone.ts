import { isLoginPlace } from '../http/identity.ts'
import { errorPointer, statusPointer } from '../http/pointers.ts'
import type { Dialect } from '../model/capture.ts'
import { entryPointer } from '../model/entry.ts'
import type { Severity } from '../model/finding.ts'
import type { Alignment } from './align.ts'
import type { Call } from './call.ts'
import type { Draft } from './draft.ts'
import { isPicture } from './standing.ts'

/** What calls without a counterpart say of one endpoint. `asked`: calls of it in either capture. */
export function aloneDrafts(
  alignment: Alignment,
  asked: { readonly working: readonly Call[]; readonly broken: readonly Call[] },
  dialect: Dialect,
): readonly Draft[] {
  const { onlyWorking, onlyBroken } = alignment
  const drafts: Draft[] = []
  const failing = onlyBroken.filter(({ failed }) => failed)
  const first = failing[0]
  if (first) drafts.push(failedDraft(first, failing.length, asked.broken, dialect))
  if (asked.broken.length === 0 && onlyWorking[0])
    drafts.push(missingDraft(onlyWorking[0], onlyWorking.length))
  else if (asked.working.length === 0 && onlyBroken[0] && !first)
    drafts.push(newDraft(onlyBroken[0], onlyBroken.length))
  else if (asked.working.length > 0 && asked.broken.length > 0 && onlyWorking.length !== onlyBroken.length)
    drafts.push(...countDrafts(asked))
  return drafts
}

function failedDraft(call: Call, times: number, all: readonly Call[], dialect: Dialect): Draft {
  const recovered = all.at(-1)?.failed === false
  const status = call.status
  const value = status !== undefined && status >= 400 ? status : call.error || (status ?? null)
  const pointer =
    status !== undefined && status >= 400 ? statusPointer(call.index) : errorPointer(call.index, dialect)
  return {
    kind: 'failed-call',
    severity: call.kind === 'preflight' || recovered ? 'warning' : 'error',
    weight: 0.95,
    broken: call,
    at: { broken: { entry: call.index, pointer, value } },
    data: { broken: String(value ?? '∅'), times },
    key: String(value),
    scope: 'endpoint',
  }
}

function missingDraft(call: Call, times: number): Draft {
  return {
    kind: 'missing',
    severity: isAside(call) ? 'note' : 'warning',
    weight: call.failed ? 0.3 : 0.95,
    working: call,
    at: { working: { entry: call.index, pointer: entryPointer(call.index, '/request/url') } },
    data: { times },
    key: '',
    scope: 'endpoint',
  }
}

function newDraft(call: Call, times: number): Draft {
  const login = isLoginPlace(call.endpoint.host, call.endpoint.template)
  const severity: Severity = isAside(call) ? 'note' : login || call.kind === 'document' ? 'warning' : 'note'
  return {
    kind: 'new',
    severity,
    weight: login ? 0.9 : 0.8,
    broken: call,
    at: { broken: { entry: call.index, pointer: entryPointer(call.index, '/request/url') } },
    data: { times },
    key: '',
    scope: 'endpoint',
  }
}

function countDrafts(asked: {
  readonly working: readonly Call[]
  readonly broken: readonly Call[]
}): readonly Draft[] {
  const [working, broken] = [asked.working[0], asked.broken[0]]
  if (!working || !broken || isAside(broken)) return []
  const place = (call: Call, value: number) => ({
    entry: call.index,
    pointer: entryPointer(call.index, '/request/url'),
    value,
  })
  const at = { working: place(working, asked.working.length), broken: place(broken, asked.broken.length) }
  const data = { working: asked.working.length, broken: asked.broken.length }
  return [
    { kind: 'count', severity: 'note', weight: 0.4, working, broken, at, data, key: '', scope: 'endpoint' },
  ]
}

/** What a cache or a browser may keep from being asked for. */
function isAside({ kind, fromCache }: Call): boolean {
  return isPicture(kind) || kind === 'preflight' || kind === 'ping' || kind === 'stylesheet' || fromCache
}
