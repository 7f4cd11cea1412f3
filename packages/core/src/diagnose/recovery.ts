import type { About } from './about.ts'

/** A refused request, and what became of it. */
export interface Refusal<T> {
  readonly about: About
  readonly fact: T
  /** The same request succeeded soon after. */
  recovered: boolean
}

/** Watches refused requests until the same request (method and place) succeeds, or the capture ends. */
export interface RecoveryWatch<T> {
  refused(about: About, fact: T): void
  seen(about: About): void
  readonly refusals: readonly Refusal<T>[]
}

export function watchRecovery<T>(windowMs: number): RecoveryWatch<T> {
  const open = new Map<string, Refusal<T>[]>()
  const refusals: Refusal<T>[] = []
  const keyOf = (about: About) => `${about.method} ${about.place}`
  return {
    refusals,
    refused(about, fact) {
      const refusal = { about, fact, recovered: false }
      refusals.push(refusal)
      const list = open.get(keyOf(about))
      if (list) list.push(refusal)
      else open.set(keyOf(about), [refusal])
    },
    seen(about) {
      if (open.size === 0 || about.failed || about.status === undefined || about.status >= 300) return
      const key = keyOf(about)
      for (const refusal of open.get(key) ?? []) {
        const waited = (about.startedAt ?? 0) - (refusal.about.startedAt ?? 0)
        if (waited >= 0 && waited <= windowMs) refusal.recovered = true
      }
      open.delete(key)
    },
  }
}
