import { TOPICS } from './all-sites.ts'
import { type Outcome, tryAll, tryOut } from './trial.ts'

const SHOWN = 160

export const faultsOf = ({ unseen, leaks, losses, refused }: Outcome, label: string | number): string[] => [
  ...(refused === undefined ? [] : [`${label} REFUSED ${refused}`]),
  ...unseen.map((value) => `${label} UNSEEN ${value}`),
  ...leaks.map(({ value, pointer }) => `${label} leak ${value} at ${pointer}`),
  ...losses.map(({ value, pointer }) => `${label} lost ${value} at ${pointer}`),
]

/** What leaked and what was lost, by topic and site. The values are made up, so they may be shown. */
export async function report(seeds: readonly number[]): Promise<string> {
  const lines: string[] = []
  const sums: string[] = []
  for (const [topic, sites] of Object.entries(TOPICS)) {
    lines.push(`\n## ${topic}`)
    const count = { sites: 0, leaking: 0, losing: 0, refused: 0, unseen: 0 }
    for (const name of Object.keys(sites)) {
      const outcomes: Outcome[] = []
      for (const seed of seeds) outcomes.push(await tryOut(topic, name, seed))
      const faults = outcomes.flatMap((outcome, at) => faultsOf(outcome, `    ${seeds[at]}`))
      if (faults.length > 0) lines.push(`  ${name}`, ...faults.map((fault) => fault.slice(0, SHOWN)))
      count.sites++
      if (outcomes.some(({ leaks }) => leaks.length > 0)) count.leaking++
      if (outcomes.some(({ losses }) => losses.length > 0)) count.losing++
      if (outcomes.some(({ refused }) => refused !== undefined)) count.refused++
      if (outcomes.some(({ unseen }) => unseen.length > 0)) count.unseen++
    }
    sums.push(`${topic.padEnd(24)} ${JSON.stringify(count)}`)
  }
  const whole = await tryAll(0)
  lines.push('\n## all in one capture')
  for (const [name, outcome] of whole.outcomes) {
    lines.push(...faultsOf(outcome, `  ${name}:`).map((fault) => fault.slice(0, SHOWN + name.length)))
  }
  return [...lines, '', ...sums].join('\n')
}
