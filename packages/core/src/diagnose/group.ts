import type { Confidence, Finding, FindingValue } from '../model/finding.ts'
import type { Context } from './context.ts'
import { byTime, type Hit } from './hit.ts'
import { byRank, type Ranked, scoreOf } from './rank.ts'

const CONFIDENCE_ORDER: readonly Confidence[] = ['certain', 'likely', 'possible']
/** Requests for which each path matters; pictures, fonts and scripts of one host are one group. */
const BY_PATH = new Set(['document', 'xhr', 'fetch', 'preflight', 'websocket', 'eventsource'])

/** Endpoints of one host that are findings of their own. */
const MAX_ENDPOINTS = 3

/** Hits → ranked findings: one for a rule and group, consequences folded under the finding of their cause. */
export function groupHits(hits: readonly Hit[], causes: ReadonlyMap<Hit, Hit>, context: Context): Ranked[] {
  const followers = new Map<Hit, Hit[]>()
  for (const [hit, cause] of causes) {
    const list = followers.get(cause)
    if (list) list.push(hit)
    else followers.set(cause, [hit])
  }
  const roots = hits.filter((hit) => !causes.has(hit))
  return rankGroups(roots, context, (group) => {
    const folded = group.flatMap((hit) => followers.get(hit) ?? [])
    return rankGroups(folded, context, () => []).map((ranked) => ranked.finding)
  })
}

function rankGroups(
  hits: readonly Hit[],
  context: Context,
  consequencesOf: (group: readonly Hit[]) => readonly Finding[],
): Ranked[] {
  const crowded = crowdedHosts(hits)
  const groups = new Map<string, Hit[]>()
  for (const hit of [...hits].sort(byTime)) {
    const key = groupKey(hit, crowded)
    const group = groups.get(key)
    if (group) group.push(hit)
    else groups.set(key, [hit])
  }
  const ranked: Ranked[] = []
  for (const group of groups.values()) {
    const first = group[0]
    if (!first) continue
    const score = group.reduce((best, hit) => Math.max(best, scoreOf(hit, context)), 0)
    ranked.push({ finding: findingOf(group, first, consequencesOf(group)), score, first })
  }
  return ranked.sort(byRank)
}

function groupKey(hit: Hit, crowded: ReadonlySet<string>): string {
  const { about, group } = hit
  const host = hostKey(hit)
  if (group === 'file') return host
  const byPath = group === 'endpoint' && about !== undefined && BY_PATH.has(about.kind) && !crowded.has(host)
  return byPath ? `${host} ${about.endpoint}` : host
}

/** Everything but the path. */
function hostKey({ rule, severity, owner, about, group, apart }: Hit): string {
  return `${rule.id} ${severity} ${owner} ${apart} ${group === 'file' ? '' : (about?.target.host ?? '')}`
}

/** Where one rule speaks of many endpoints of a host, it speaks of the host. */
function crowdedHosts(hits: readonly Hit[]): ReadonlySet<string> {
  const endpoints = new Map<string, Set<string>>()
  for (const hit of hits) {
    if (hit.group !== 'endpoint' || !hit.about || !BY_PATH.has(hit.about.kind)) continue
    const key = hostKey(hit)
    const known = endpoints.get(key) ?? new Set<string>()
    endpoints.set(key, known.add(hit.about.endpoint))
  }
  return new Set([...endpoints].flatMap(([key, known]) => (known.size > MAX_ENDPOINTS ? [key] : [])))
}

/** The hit of the largest magnitude (the first of equals) speaks for the group. */
function findingOf(group: readonly Hit[], first: Hit, consequences: readonly Finding[]): Finding {
  let speaker = first
  for (const hit of group) if (hit.magnitude > speaker.magnitude) speaker = hit
  const entries = new Set<number>()
  for (const hit of group) for (const index of hit.entries) entries.add(index)
  const endpoints = new Set(group.map((hit) => hit.about?.endpoint))
  const data: Record<string, FindingValue> = { count: group.length, ...speaker.data }
  if (endpoints.size > 1 && speaker.about) data.path = `${speaker.data.path} …`
  return {
    rule: first.rule.id,
    code: first.rule.code,
    severity: first.severity,
    confidence: surest(group),
    owner: first.owner,
    entries: [...entries].sort((a, b) => a - b),
    pointers: [...new Set([...speaker.pointers, ...group.flatMap((hit) => hit.pointers)])],
    data,
    consequences,
  }
}

function surest(group: readonly Hit[]): Confidence {
  return CONFIDENCE_ORDER.find((level) => group.some((hit) => hit.confidence === level)) ?? 'possible'
}
