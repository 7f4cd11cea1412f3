import { describe, expect, it } from 'vitest'
import { ALL_SITES, TOPICS } from './plants/all-sites.ts'
import { faultsOf, report } from './plants/report.ts'
import { tryAll, tryOut, tryTopic } from './plants/trial.ts'
import { sanitized } from './sanitized.ts'

/** 0: as its producer writes it. Others: elsewhere, echoed, in the spelling of another producer. */
const SEEDS = [0, 1, 2]

// PLANTS_REPORT=1 prints what leaked and what was lost by site, and fails nothing.
const isReport = process.env.PLANTS_REPORT !== undefined

if (isReport) it('a report of all plants', async () => console.log(await report([...SEEDS, 3])), 600_000)
else
  describe('plants', () => {
    it('stand at more than two hundred sites, more than eighty of them with nothing to take', () => {
      expect(ALL_SITES.length).toBeGreaterThan(200)
      expect(ALL_SITES.filter(([topic]) => topic.startsWith('keep')).length).toBeGreaterThan(80)
      expect(new Set(ALL_SITES.map(([topic, name]) => `${topic}/${name}`)).size).toBe(ALL_SITES.length)
    })

    describe.each(Object.entries(TOPICS))('%s', (topic, sites) => {
      it.each(Object.keys(sites))('%s', async (name) => {
        const faults: string[] = []
        for (const seed of SEEDS) faults.push(...faultsOf(await tryOut(topic, name, seed), seed))
        expect(faults).toEqual([])
      })

      it('the receipt tells no secret, and twice is once', async () => {
        for (const seed of SEEDS) {
          const { plants, receipt } = await tryTopic(topic, seed)
          const long = plants.flatMap(({ secrets }) => secrets).filter((secret) => secret.length > 5)
          expect(long.filter((secret) => receipt.includes(secret))).toEqual([])
        }
        const { copy } = await tryTopic(topic, 1)
        expect((await sanitized(copy)).copyText === Buffer.from(copy).toString()).toBe(true)
      })
    })

    it.each([0, 2])('all in one capture, in the spelling of producer %i', async (seed) => {
      const { outcomes } = await tryAll(seed)
      expect([...outcomes].flatMap(([name, outcome]) => faultsOf(outcome, name))).toEqual([])
    })
  })
