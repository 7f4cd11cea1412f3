import { type Language, texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { durationText } from './durations.ts'
import type { MomentView } from './token-view.ts'

export type MomentName = keyof ReturnType<typeof texts>['request']['tokens']['moments']

/** From when on a moment in the wrong direction is more than two clocks that differ a little. */
const CLOCK_SLACK_MS = 60_000
const ENDS: ReadonlySet<MomentName> = new Set(['exp', 'NotOnOrAfter'])

/** A moment as it stood to the start of the request. */
export function momentView(
  name: MomentName,
  at: number,
  startedAt: number | undefined,
  language: Language,
): MomentView {
  const says = texts(language).request.tokens
  if (startedAt === undefined) return { name, at, text: says.unknownStart, tone: 'fine' }
  const fromStartMs = at - startedAt
  const words = says.moments[name]
  const isPast = fromStartMs <= 0
  const text = fill(isPast ? words.past : words.future, { time: durationText(fromStartMs, language) })
  return { name, at, fromStartMs, text, tone: toneOf(name, fromStartMs) }
}

function toneOf(name: MomentName, fromStartMs: number): MomentView['tone'] {
  if (ENDS.has(name)) return fromStartMs <= 0 ? 'error' : 'fine'
  return fromStartMs > CLOCK_SLACK_MS ? 'warning' : 'fine'
}
