import type { Context } from './context.ts'

const FIRST_AFTER_MS = 1000
const EVERY_MS = 100

/** What any stage may tell about how far it is. */
export interface Step {
  readonly stage?: 'find' | 'splice' | 'verify' | 'compare'
  readonly doneBytes?: number
  /** Of requests that were recorded; how many will come is unknown. */
  readonly count?: number
  readonly totalBytes?: number
  readonly doneEntries?: number
  readonly totalEntries?: number
}

export interface Progress {
  readonly report: (step: Step) => void
  /** Takes the line off the terminal again. */
  readonly end: () => void
}

/** One line on a terminal that tells how far the work is, from its second second on. */
export function startProgress(context: Context, now: () => number = Date.now): Progress {
  const { io, quiet, texts } = context
  const words = texts.cli.progress
  if (quiet || !io.errIsTerminal) return { report: () => {}, end: () => {} }
  const begun = now()
  let shownAt = 0
  let shown = false
  return {
    report: (step) => {
      const time = now()
      if (time - begun < FIRST_AFTER_MS || time - shownAt < EVERY_MS) return
      shownAt = time
      shown = true
      const label = step.stage ? words[step.stage] : step.totalEntries ? words.diagnose : words.read
      const told = step.count === undefined ? `${label} ${percent(step)}` : `${words.capture} ${step.count}`
      io.err(`\r\u001b[K${told}`)
    },
    end: () => {
      if (shown) io.err('\r\u001b[K')
      shown = false
    },
  }
}

function percent({ doneBytes, totalBytes, doneEntries, totalEntries }: Step): string {
  const done = doneEntries ?? doneBytes ?? 0
  const total = totalEntries ?? totalBytes ?? 0
  return total > 0 ? `${Math.min(100, Math.floor((done / total) * 100))} %` : ''
}
