import { Dice } from '../dice.ts'
import { sanitized } from '../sanitized.ts'
import { TOPICS } from './all-sites.ts'
import { aCapture, spellingOf } from './generate.ts'
import { type Fault, leaksIn, lossesBetween, missing } from './judge.ts'
import type { Plant, Site, Sites } from './plant.ts'

/** What came of one site. */
export interface Outcome {
  /** Planted, but not found in the untouched file: the judge is blind. */
  readonly unseen: readonly string[]
  readonly leaks: readonly Fault[]
  readonly losses: readonly Fault[]
  /** Why the sanitizer gave nothing at all. */
  readonly refused?: string
}

export interface Trial {
  readonly plants: readonly Plant[]
  readonly before: unknown
  readonly after: unknown
  readonly bytes: Uint8Array
  readonly copy: Uint8Array
  readonly receipt: string
  /** By the names of the sites. */
  readonly outcomes: ReadonlyMap<string, Outcome>
}

interface Named {
  readonly name: string
  readonly plant: Plant
}

/** A number that only this site has, so that sites do not share their secrets. */
function seedOf(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash
}

const planted = (topic: string, sites: Sites | readonly (readonly [string, Site])[], seed: number): Named[] =>
  (Array.isArray(sites) ? sites : Object.entries(sites)).map(([name, site]: readonly [string, Site]) => ({
    name,
    plant: site(new Dice(seedOf(`${topic}/${name}`, seed)), seed),
  }))

/** What is tried together; sites that make the sanitizer refuse all are found and left out. */
async function triedWithout(named: readonly Named[], seed: number, echoes: boolean): Promise<Trial> {
  const whole = await tried(named, seed, echoes).catch(() => undefined)
  if (whole !== undefined) return whole
  const refused = await refusedOf(named, seed, echoes)
  const rest = named.filter(({ name }) => !refused.has(name))
  const trial = await tried(rest, seed, echoes)
  return { ...trial, outcomes: new Map([...trial.outcomes, ...refused]) }
}

/** The sites that are refused, found by halving. */
async function refusedOf(
  named: readonly Named[],
  seed: number,
  echoes: boolean,
): Promise<ReadonlyMap<string, Outcome>> {
  try {
    const plants = named.map(({ plant }) => plant)
    await sanitized(aCapture(plants, { seed, ...spellingOf(seed), echoes }).bytes)
    return new Map()
  } catch (error) {
    const [first] = named
    if (first === undefined) return new Map()
    if (named.length === 1) {
      return new Map([[first.name, { unseen: [], leaks: [], losses: [], refused: String(error) }]])
    }
    const middle = named.length >> 1
    return new Map([
      ...(await refusedOf(named.slice(0, middle), seed, echoes)),
      ...(await refusedOf(named.slice(middle), seed, echoes)),
    ])
  }
}

/** Sites in one capture, each judged by what stands in its own entry, its page, and its echoes. */
async function tried(named: readonly Named[], seed: number, echoes: boolean): Promise<Trial> {
  const plants = named.map(({ plant }) => plant)
  const { bytes, owners } = aCapture(plants, { seed, ...spellingOf(seed), echoes })
  const { copy, receipt } = await sanitized(bytes)
  const [before, after] = [bytes, copy].map((each) => JSON.parse(Buffer.from(each).toString()) as Whole)
  const outcomes = new Map<string, Outcome>()
  for (const [at, { name, plant }] of named.entries()) {
    const own = ({ log }: Whole): unknown => ({
      entries: Object.fromEntries(
        owners.flatMap((owner, entry) => (owner === at ? [[entry, log.entries[entry]]] : [])),
      ),
      // Some producers write no pages.
      page: log.pages === undefined ? plant.page : log.pages?.[at],
      ...(plant.log && { log: { ...log, entries: [], pages: [] } }),
    })
    const isLost = before!.log.pages === undefined && plant.page !== undefined
    outcomes.set(name, {
      unseen: missing(own(before!), [...plant.secrets, ...plant.keeps]),
      leaks: isLost ? [] : leaksIn(own(after!), plant.secrets),
      losses: lossesBetween(own(before!), own(after!), plant.keeps),
    })
  }
  return { plants, before, after, bytes, copy, receipt: Buffer.from(receipt).toString(), outcomes }
}

interface Whole {
  readonly log: { readonly entries: readonly unknown[]; readonly pages?: readonly unknown[] }
}

const tries = new Map<string, Promise<Trial>>()

/** All sites of a topic; seed 0 as their producers write them, others elsewhere, echoed, in other spellings. */
export function tryTopic(topic: string, seed: number): Promise<Trial> {
  const key = `${topic} ${seed}`
  const known =
    tries.get(key) ?? triedWithout(planted(topic, TOPICS[topic]!, seed).filter(hasNoLog), seed, seed > 0)
  tries.set(key, known)
  return known
}

const hasNoLog = ({ plant }: Named): boolean => plant.log === undefined

/** One site. Those that change the log itself have a capture of their own. */
export async function tryOut(topic: string, name: string, seed: number): Promise<Outcome> {
  const [alone] = planted(topic, [[name, TOPICS[topic]![name]!]], seed)
  const trial =
    alone?.plant.log === undefined ? await tryTopic(topic, seed) : await tried([alone], seed, false)
  return trial.outcomes.get(name)!
}

/** Every site of every topic in one capture. */
export const tryAll = (seed: number): Promise<Trial> =>
  triedWithout(
    Object.entries(TOPICS).flatMap(([topic, sites]) =>
      planted(topic, sites, seed)
        .filter(hasNoLog)
        .map(({ name, plant }) => ({ name: `${topic} / ${name}`, plant })),
    ),
    seed,
    true,
  )
