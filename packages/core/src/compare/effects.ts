import { errorPointer, statusPointer } from '../http/pointers.ts'
import type { Dialect } from '../model/capture.ts'
import type { DifferencePlace } from '../model/difference.ts'
import { entryPointer } from '../model/entry.ts'
import type { Pair } from './align.ts'
import type { Call, RedirectPlace } from './call.ts'
import type { Draft } from './draft.ts'
import type { Substitutions } from './substitutions.ts'

/** What the comparison knows of both files. */
export interface Ground {
  readonly names: Substitutions
  readonly inWorking: (brokenHost: string) => string
  readonly dialects: { readonly working: Dialect; readonly broken: Dialect }
}

/** The answer of the broken capture is worse than that of the working one. */
export function isWorse({ working, broken }: Pair): boolean {
  if (broken.failed && !working.failed) return true
  return broken.redirect?.login === true && !working.redirect?.login
}

/** How the outcomes of two calls differ: their status, their error, where they lead. */
export function effectDrafts(pair: Pair, ground: Ground): readonly Draft[] {
  const { working, broken } = pair
  if (working.failed !== broken.failed) return [failureDraft(pair, ground)]
  if (working.failed) {
    if (working.status === broken.status && (working.error ?? '') === (broken.error ?? '')) return []
    return [{ ...failureDraft(pair, ground), severity: 'note', weight: 0.6 }]
  }
  if (isRedirect(working) || isRedirect(broken)) return redirectDrafts(pair, ground)
  if (working.status === broken.status || !working.status || !broken.status) return []
  if (working.fromCache || broken.fromCache) return []
  return [{ ...failureDraft(pair, ground), severity: 'note', weight: 0.7 }]
}

function failureDraft(pair: Pair, { dialects }: Ground): Draft {
  const { working, broken } = pair
  const worse = broken.failed && !working.failed
  const byStatus =
    (broken.status ?? 0) >= 400 || (working.status ?? 0) >= 400 || broken.status !== working.status
  const kind = byStatus && broken.status !== undefined && working.status !== undefined ? 'status' : 'error'
  const place = (call: Call, dialect: Dialect): DifferencePlace =>
    kind === 'status'
      ? { entry: call.index, pointer: statusPointer(call.index), value: call.status ?? null }
      : {
          entry: call.index,
          pointer: errorPointer(call.index, dialect),
          value: call.error || (call.status ?? null),
        }
  const at = { working: place(working, dialects.working), broken: place(broken, dialects.broken) }
  const told = (value: DifferencePlace['value']) => String(value ?? '∅')
  return {
    kind,
    severity: worse ? 'error' : 'note',
    weight: 1,
    working,
    broken,
    at,
    data: { working: told(at.working.value), broken: told(at.broken.value) },
    key: `${told(at.working.value)} ${told(at.broken.value)}`,
    scope: 'endpoint',
  }
}

function redirectDrafts(pair: Pair, ground: Ground): readonly Draft[] {
  const { working, broken } = pair
  const one = placeText(working.redirect, (host) => host)
  const other = placeText(broken.redirect, ground.inWorking)
  if (isSameRedirect(working.redirect, broken.redirect, ground)) {
    if (working.status === broken.status || working.fromCache || broken.fromCache) return []
    if (isRedirect(working) && isRedirect(broken))
      return [{ ...failureDraft(pair, ground), severity: 'note', weight: 0.5 }]
  }
  if (!isRedirect(broken) && broken.fromCache) return []
  const place = (call: Call, value: string): DifferencePlace => ({
    entry: call.index,
    pointer: call.redirect ? entryPointer(call.index, '/response/redirectURL') : statusPointer(call.index),
    value: call.redirect ? value : (call.status ?? null),
  })
  const worse = isWorse(pair)
  const at = { working: place(working, one), broken: place(broken, other) }
  return [
    {
      kind: 'redirect',
      severity: worse ? 'error' : isRedirect(broken) ? 'warning' : 'note',
      weight: worse ? 0.98 : 0.9,
      working,
      broken,
      at,
      data: { working: String(at.working.value ?? '∅'), broken: String(at.broken.value ?? '∅') },
      key: `${one} ${other}`,
      scope: 'endpoint',
    },
  ]
}

function isRedirect({ status, redirect }: Call): boolean {
  return redirect !== undefined || (status !== undefined && status >= 300 && status < 400 && status !== 304)
}

function isSameRedirect(
  one: RedirectPlace | undefined,
  other: RedirectPlace | undefined,
  { inWorking, names }: Ground,
): boolean {
  if (!one || !other) return one === other
  return one.host === inWorking(other.host) && names.same(one.template, other.template)
}

function placeText(place: RedirectPlace | undefined, named: (host: string) => string): string {
  return place ? named(place.host) + place.template : ''
}
