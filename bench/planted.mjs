// The capture that the benchmark plants secrets in, and the judge of what became of them. The plants and the judge are
// those of the tests.
import { fromSites } from './plants-all.mjs'

/**
 * One capture with an entry and a page for each site. `judge(log)` takes the `log` of a copy, with `undefined` for
 * entries that are not there, and counts over the sites what leaked and what was destroyed.
 */
export async function plantedCapture(seed = 0) {
  const { text, sites, leaksIn, missing } = await fromSites(seed)
  const before = JSON.parse(text).log
  const own = (log, at) => [log.entries?.[at], log.pages?.[at]]
  const planted = sites.map(({ secrets, keeps }, at) => {
    // What the judge does not see in the untouched entry, it cannot judge in a copy.
    const unseen = new Set(missing(own(before, at), keeps))
    return {
      secrets: [...new Set(leaksIn(own(before, at), secrets))],
      keeps: [...new Set(keeps)].filter((keep) => !unseen.has(keep)),
    }
  })
  const sum = (counts) => counts.reduce((all, count) => all + count, 0)
  return {
    text,
    sites: planted.length,
    secrets: sum(planted.map(({ secrets }) => secrets.length)),
    keeps: sum(planted.map(({ keeps }) => keeps.length)),
    judge(log) {
      const counts = planted.map(({ secrets, keeps }, at) => {
        if (log.entries?.[at] === undefined) return { absent: 1, leaks: 0, destroyed: 0 }
        const copy = own(log, at)
        const leaks = new Set(leaksIn(copy, secrets)).size
        return { absent: 0, leaks, destroyed: missing(copy, keeps).length }
      })
      const of = (name) => sum(counts.map((count) => count[name]))
      return { leaks: of('leaks'), destroyed: of('destroyed'), absent: of('absent') }
    },
  }
}
