import { Dice } from '../dice.ts'
import { sanitized } from '../sanitized.ts'
import { ALL_SITES } from './all-sites.ts'
import { aCapture, spellingOf } from './generate.ts'
import { type Fault, leaksIn, lossesBetween, missing } from './judge.ts'
import type { Plant, Site } from './plant.ts'

export interface Trial {
  readonly seed: number
  /** Planted, but not found by the judge in the untouched file: the judge is blind. */
  readonly unseen: readonly string[]
  readonly leaks: readonly Fault[]
  readonly losses: readonly Fault[]
  readonly broken: readonly string[]
  readonly copy: string
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString())

/** A number that only this site has, so that sites do not share their secrets. */
function seedOf(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash
}

export const plantedBy = (site: Site, name: string, seed: number): Plant =>
  site(new Dice(seedOf(name, seed)), seed)

/** One site alone in a capture: seed 0 as its producer writes it, others elsewhere, echoed, in other spellings. */
export async function tryOut(site: Site, name: string, seed: number): Promise<Trial> {
  const plant = plantedBy(site, name, seed)
  const options = { seed, ...spellingOf(seed), echoes: seed > 0 }
  const { bytes } = aCapture([plant], options)
  const before = parsed(bytes)
  const unseen = missing(before, [...plant.secrets, ...plant.keeps])
  let copy = ''
  try {
    const run = await sanitized(bytes)
    copy = run.copyText
    const after = JSON.parse(copy) as unknown
    return {
      seed,
      unseen,
      leaks: leaksIn(after, plant.secrets),
      losses: lossesBetween(before, after, plant.keeps),
      broken: plant.secrets.filter(
        (secret) => secret.length > 5 && Buffer.from(run.receipt).includes(secret),
      ),
      copy,
    }
  } catch (error) {
    return { seed, unseen, leaks: [], losses: [], broken: [String(error)], copy }
  }
}

/** All sites in one capture, each judged by its own entry and page, and every long secret by the whole of it. */
export async function tryAll(seed: number): Promise<readonly string[]> {
  const sites = ALL_SITES.map(([topic, name, site]) => ({
    name: `${topic} / ${name}`,
    plant: plantedBy(site, name, seed),
  })).filter(({ plant }) => plant.log === undefined)
  const { bytes } = aCapture(
    sites.map(({ plant }) => plant),
    { seed, ...spellingOf(seed), echoes: true },
  )
  const before = parsed(bytes) as Whole
  const { copyText } = await sanitized(bytes)
  const after = JSON.parse(copyText) as Whole
  const faults: string[] = []
  for (const [at, { name, plant }] of sites.entries()) {
    const own = (log: Whole['log']): unknown => [log.entries[at], log.pages?.[at]]
    // Charles writes no pages.
    const needed = before.log.pages === undefined && plant.page !== undefined ? [] : plant.secrets
    for (const value of missing(own(before.log), needed)) faults.push(`unseen: ${name}: ${value}`)
    for (const { pointer } of leaksIn(own(after.log), plant.secrets)) faults.push(`leak: ${name}: ${pointer}`)
    for (const { value } of lossesBetween(own(before.log), own(after.log), plant.keeps)) {
      faults.push(`lost: ${name}: ${value}`)
    }
  }
  return faults
}

interface Whole {
  readonly log: { readonly entries: readonly unknown[]; readonly pages?: readonly unknown[] }
}

export async function twice(seed: number): Promise<readonly [string, string]> {
  const plants = ALL_SITES.map(([, name, site]) => plantedBy(site, name, seed))
  const once = await sanitized(aCapture(plants, { seed, ...spellingOf(seed) }).bytes)
  return [once.copyText, (await sanitized(once.copy)).copyText]
}
