import { type Hit, hitTime } from '../hit.ts'

/**
 * A service worker that asked the server itself and got a failure tells the page of it in words of its own: its call,
 * a second entry within the time of its answer, is the cause. The hits come in time order.
 */
export function workerCall(hits: readonly Hit[]): (hit: Hit) => Hit | undefined {
  const latest = new Map<string, Hit>()
  const causes = new Map<Hit, Hit>()
  for (const hit of hits) {
    const { about } = hit
    if (!about?.failed) continue
    const key = `${about.method} ${about.place}`
    if (hit.rule.id === 'worker-answer-failed') latest.set(key, hit)
    const answer = latest.get(key)
    if (!answer || causes.has(answer) || hit.severity === 'note') continue
    const isWithin = hitTime(hit) <= (answer.about?.endedAt ?? Number.NEGATIVE_INFINITY)
    if (isWithin && about.index !== answer.about?.index) causes.set(answer, hit)
  }
  return (hit) => causes.get(hit)
}
