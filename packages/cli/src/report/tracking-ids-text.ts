import { type DiagnosisView, fill, numbersText, visible } from '@haruspex/core'
import type { Context } from '../context.ts'

const MOST = 10

/** IDs to look up in the back end: those of the requests that the findings name come first. */
export function trackingIdsText({ trackingIds }: DiagnosisView, context: Context): string {
  const { report: words } = context.texts.cli
  if (trackingIds.length === 0) return ''
  const lines = [`${context.paint.bold(words.trackingIds)}  ${context.paint.dim(`(${words.trackingHint})`)}`]
  for (const { type, value, entries } of trackingIds.slice(0, MOST)) {
    lines.push(`  ${visible(type)}  ${visible(value)}  ${context.paint.dim(numbersText(entries, 4))}`)
  }
  if (trackingIds.length > MOST) lines.push(`  ${fill(words.more, { count: trackingIds.length - MOST })}`)
  return `${lines.join('\n')}\n`
}
