import type { ResourceType } from '../model/entry.ts'
import type { Confidence, Finding, Severity } from '../model/finding.ts'
import type { Context } from './context.ts'
import { byTime, type Hit, hitTime } from './hit.ts'

const SEVERITY: Readonly<Record<Severity, number>> = { error: 10, warning: 4, note: 0.4 }
const CONFIDENCE: Readonly<Record<Confidence, number>> = { certain: 1, likely: 0.8, possible: 0.5 }
/** How much of a failure the user sees. */
const KIND: Readonly<Record<ResourceType, number>> = {
  document: 1,
  xhr: 0.8,
  fetch: 0.8,
  websocket: 0.75,
  eventsource: 0.75,
  preflight: 0.8,
  script: 0.65,
  stylesheet: 0.55,
  other: 0.5,
  media: 0.45,
  font: 0.4,
  image: 0.4,
  ping: 0.2,
}
/** Rules about the whole traffic stand beside documents; those about the file itself explain no failure. */
const FILE_TRAFFIC = 1
const FILE_CAPTURE = 0.3
/** What comes last in the capture weighs this much less than what comes first: less than a kind counts. */
const TIME_SPREAD = 0.15

/** Severity × confidence × what the user sees × how early it came. */
export function scoreOf(hit: Hit, context: Context): number {
  const kind = hit.about ? KIND[hit.about.kind] : hit.rule.stage === 'capture' ? FILE_CAPTURE : FILE_TRAFFIC
  return (
    SEVERITY[hit.severity] * CONFIDENCE[hit.confidence] * kind * (1 - TIME_SPREAD * lateness(hit, context))
  )
}

/** 0 at the first request of the capture, 1 at its end. */
function lateness(hit: Hit, { firstAt, lastAt }: Context): number {
  const at = hitTime(hit)
  if (firstAt === undefined || lastAt === undefined || lastAt <= firstAt || !Number.isFinite(at)) return 0
  return Math.min(1, Math.max(0, (at - firstAt) / (lastAt - firstAt)))
}

/** A finding with what its place in the list depends on. */
export interface Ranked {
  readonly finding: Finding
  readonly score: number
  readonly first: Hit
}

/** Highest score first; then the earlier, then by rule name, so that the order never depends on chance. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score
  return byTime(a.first, b.first) || compareText(a.finding.rule, b.finding.rule)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
