import { TOPICS } from './all-sites.ts'
import { tryAll, tryOut } from './trial.ts'

const SHOWN = 120

/** What leaked and what was lost, by topic and site. The values are made up, so they may be shown. */
export async function report(seeds: readonly number[]): Promise<string> {
  const lines: string[] = []
  const sums = { sites: 0, leaking: 0, losing: 0, broken: 0, unseen: 0 }
  for (const [topic, sites] of Object.entries(TOPICS)) {
    lines.push(`\n## ${topic}`)
    for (const [name, site] of Object.entries(sites)) {
      const trials = []
      for (const seed of seeds) trials.push(await tryOut(site, `${topic}/${name}`, seed))
      sums.sites++
      const faults = trials.flatMap(({ seed, unseen, leaks, losses, broken }) => [
        ...unseen.map((value) => `    ${seed} UNSEEN ${value}`),
        ...leaks.map(({ value, pointer }) => `    ${seed} leak ${value} at ${pointer}`),
        ...losses.map(({ value, pointer }) => `    ${seed} lost ${value} at ${pointer}`),
        ...broken.map((value) => `    ${seed} BROKEN ${value}`),
      ])
      if (trials.some(({ leaks }) => leaks.length > 0)) sums.leaking++
      if (trials.some(({ losses }) => losses.length > 0)) sums.losing++
      if (trials.some(({ broken }) => broken.length > 0)) sums.broken++
      if (trials.some(({ unseen }) => unseen.length > 0)) sums.unseen++
      if (faults.length > 0) lines.push(`  ${name}`, ...faults.map((fault) => fault.slice(0, SHOWN)))
    }
  }
  const whole = await tryAll(0)
  lines.push('\n## all in one capture', ...whole.map((fault) => `  ${fault.slice(0, SHOWN)}`))
  lines.push(`\n${JSON.stringify(sums)}`)
  return lines.join('\n')
}
