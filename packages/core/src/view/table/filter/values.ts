import type { PhaseId } from '../../../http/phases.ts'
import { PHASE_IDS } from '../columns.ts'
import { type RequestState, STATES } from './filter-keys.ts'
import type { Comparison, FilterTest, StatusRange } from './filter-query.ts'

const MOST_WORDS = 100
const STATUS = /^(?:(\d)xx|(>=|<=|>|<|=)?(\d{1,3})|(\d{1,3})-(\d{1,3}))$/i
const BYTES = /^(\d{1,15}(?:\.\d{1,6})?)(b|kb?|mb?|gb?)?$/i
const DURATION = /^(\d{1,15}(?:\.\d{1,6})?)(ms|s|m|min|h)?$/i
const PHASE = /^([a-z-]{1,20})(?:(>=|<=|>|<|=)(.{1,30}))?$/i

/** Words that people use for a phase, or for several. */
const PHASE_WORDS: Readonly<Record<string, readonly PhaseId[]>> = {
  blocked: ['queueing', 'stalled'],
  tls: ['ssl'],
  tcp: ['connect'],
  ttfb: ['wait'],
  waiting: ['wait'],
  download: ['receive'],
  'service-worker': ['worker-start', 'worker-respond'],
}

/** What stands between commas. */
export function readWords(value: string): FilterTest | undefined {
  const words = value
    .split(',', MOST_WORDS)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
  return words.length === 0 ? undefined : { kind: 'words', words }
}

/** `404`, `4xx`, `>=400`, `400-499`; several parted by commas or `|`. */
export function readStatus(value: string): FilterTest | undefined {
  const ranges: StatusRange[] = []
  for (const part of value.split(/[,|]/, MOST_WORDS)) {
    if (part.trim() === '') continue
    const match = STATUS.exec(part.trim())
    if (!match) return undefined
    const [, hundreds, than, bound, from, to] = match
    if (hundreds !== undefined) ranges.push({ from: Number(hundreds) * 100, to: Number(hundreds) * 100 + 99 })
    else if (bound !== undefined) ranges.push(statusRange(than as Comparison | undefined, Number(bound)))
    else ranges.push({ from: Number(from), to: Number(to) })
  }
  return ranges.length === 0 ? undefined : { kind: 'status', ranges }
}

/** Comparisons are about statuses: what has none is neither more nor less. */
function statusRange(than: Comparison | undefined, bound: number): StatusRange {
  if (than === '>') return { from: Math.max(1, bound + 1), to: 999 }
  if (than === '>=') return { from: Math.max(1, bound), to: 999 }
  if (than === '<') return { from: 1, to: bound - 1 }
  if (than === '<=') return { from: 1, to: bound }
  return { from: bound, to: bound }
}

/** `500`, `20k`, `1.5M`: units of 1000, as DevTools has it. */
export function readBytes(value: string): FilterTest | undefined {
  const match = BYTES.exec(value.trim())
  if (!match) return undefined
  const scale = { k: 1e3, m: 1e6, g: 1e9 }[(match[2]?.[0] ?? '').toLowerCase()] ?? 1
  return { kind: 'bytes', bytes: Number(match[1]) * scale }
}

/** `500` and `500ms`, `1.5s`, `2m`, `1h`, in milliseconds. */
export function durationMs(value: string): number | undefined {
  const match = DURATION.exec(value.trim())
  if (!match) return undefined
  const scale = { s: 1e3, m: 6e4, min: 6e4, h: 36e5 }[(match[2] ?? '').toLowerCase()] ?? 1
  return Number(match[1]) * scale
}

export function readDuration(value: string): FilterTest | undefined {
  const ms = durationMs(value)
  return ms === undefined ? undefined : { kind: 'duration', ms }
}

/** `wait>500`, `dns<=20ms`, `ssl` (it took time at all). */
export function readPhase(value: string): FilterTest | undefined {
  const match = PHASE.exec(value.trim())
  if (!match) return undefined
  const phases = phasesNamed((match[1] ?? '').toLowerCase())
  const ms = match[3] === undefined ? 0 : durationMs(match[3])
  if (phases === undefined || ms === undefined) return undefined
  return { kind: 'phase', phases, than: (match[2] as Comparison | undefined) ?? '>', ms }
}

function phasesNamed(word: string): readonly PhaseId[] | undefined {
  const phase = PHASE_IDS.find((id) => id === word)
  if (phase) return [phase]
  return Object.hasOwn(PHASE_WORDS, word) ? PHASE_WORDS[word] : undefined
}

export function readStates(value: string): FilterTest | undefined {
  const words = value.split(',', MOST_WORDS).flatMap((word) => word.trim().toLowerCase() || [])
  const states = words.filter((word): word is RequestState => (STATES as readonly string[]).includes(word))
  return words.length === 0 || states.length < words.length ? undefined : { kind: 'states', states }
}
