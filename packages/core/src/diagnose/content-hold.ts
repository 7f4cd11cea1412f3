import type { About } from './about.ts'

/** What a page’s content waits for, unless it is told not to. */
const HOLDING = new Set(['document', 'script', 'stylesheet'])
/** Between the end of what was waited for and the browser’s event. */
const SLACK_MS = 250

/** The last request that a page’s content waited for, and how long it waited for that site alone. */
export interface ContentHold {
  readonly about: About
  readonly ms: number
}

export interface ContentWatch {
  see(about: About, contentAt: number): void
  /** What came last, when the content was there as soon as it had come. */
  hold(contentAt: number): ContentHold | undefined
}

export function watchContent(): ContentWatch {
  let last: About | undefined
  /** Epoch ms at which the last request of any other site had ended. */
  let othersEndedAt = Number.NEGATIVE_INFINITY

  return {
    see(about, contentAt) {
      const { endedAt } = about
      if (!HOLDING.has(about.kind) || endedAt === undefined || endedAt > contentAt + SLACK_MS) return
      const lastEndedAt = last?.endedAt ?? Number.NEGATIVE_INFINITY
      if (endedAt <= lastEndedAt) {
        if (about.site !== last?.site) othersEndedAt = Math.max(othersEndedAt, endedAt)
        return
      }
      if (about.site !== last?.site) othersEndedAt = lastEndedAt
      last = about
    },
    hold(contentAt) {
      const { startedAt, endedAt } = last ?? {}
      if (!last || startedAt === undefined || endedAt === undefined) return undefined
      if (endedAt < contentAt - SLACK_MS) return undefined
      return { about: last, ms: endedAt - Math.max(startedAt, othersEndedAt) }
    },
  }
}
