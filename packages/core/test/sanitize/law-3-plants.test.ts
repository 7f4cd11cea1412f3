import { describe, expect, it } from 'vitest'
import { TOPICS } from './plants/all-sites.ts'
import { tryTopic } from './plants/trial.ts'
import { promisedBy } from './promised.ts'

describe('the diagnosis of what plants stand in', () => {
  it.each(Object.keys(TOPICS))('is that of the original: %s', async (topic) => {
    for (const seed of [0, 3]) {
      const { bytes, copy } = await tryTopic(topic, seed)
      expect(await promisedBy(copy)).toEqual(await promisedBy(bytes))
    }
  })
})
