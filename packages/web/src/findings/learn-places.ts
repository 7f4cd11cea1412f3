import {
  type Finding,
  type FindingValue,
  headerFacts,
  methodFacts,
  netErrorFacts,
  type PhaseId,
  statusPhrase,
} from '@haruspex/core'
import { type LearnPlace, learnItem } from '../workbench/learn-place.ts'

const MOST_PLACES = 5

/** What of a finding is explained elsewhere. */
export function learnPlaces({ data, rule }: Pick<Finding, 'data' | 'rule'>): readonly LearnPlace[] {
  const found = new Map<string, LearnPlace>()
  const add = (place: LearnPlace) => found.set(learnItem(place), place)
  for (const value of Object.values(data).flatMap(listed)) {
    if (typeof value === 'number' || /^\d{3}$/.test(String(value))) continue
    const text = String(value)
    if (methodFacts(text) && text === text.toUpperCase()) add({ topic: 'method', name: text })
    else if (headerFacts(text)) add({ topic: 'header', name: headerFacts(text)?.name ?? text })
    else if (/^(?:net::)?ERR_/.test(text) && netErrorFacts(text))
      add({ topic: 'net-error', name: /ERR_[A-Z0-9_]+/.exec(text)?.[0] ?? text })
  }
  for (const name of ['status', 'statuses', 'statusCode'])
    for (const status of listed(data[name] ?? []))
      if (statusPhrase(Number(status)) !== undefined) add({ topic: 'status', name: String(status) })
  const phase = PHASE_OF_RULE[rule]
  if (phase !== undefined) add({ topic: 'phase', name: phase })
  return [...found.values()].slice(0, MOST_PLACES)
}

function listed(value: FindingValue): readonly (string | number | boolean)[] {
  return Array.isArray(value) ? value : [value as string | number | boolean]
}

/** Rules about the length of a phase. */
const PHASE_OF_RULE: Readonly<Record<string, PhaseId>> = {
  'slow-queueing': 'queueing',
  'slow-stalled': 'stalled',
  'slow-dns': 'dns',
  'slow-connect': 'connect',
  'slow-tls': 'ssl',
  'slow-proxy': 'proxy',
  'slow-send': 'send',
  'slow-wait': 'wait',
  'slow-receive': 'receive',
}
