import { describe, expect, it } from 'vitest'
import { LANGUAGES, texts } from '../../../src/text/catalogue.ts'
import { placeholders } from '../../../src/text/fill.ts'
import { chosenValues, clearKey, toggleValue } from '../../../src/view/table/filter/filter-chips.ts'
import { FILTER_KEY_NAMES, STATES } from '../../../src/view/table/filter/filter-keys.ts'
import { filterRows } from '../../../src/view/table/filter/filter-rows.ts'
import { parseFilter } from '../../../src/view/table/filter/parse-filter.ts'
import { suggestFilter } from '../../../src/view/table/filter/suggest-filter.ts'
import { OUTCOMES } from '../../../src/view/table/outcome.ts'
import { aFailure, anEntry, type EntryParts, headers } from '../../an-entry.ts'
import { tableOf } from './some-entries.ts'

const entries = [
  anEntry({ request: { url: 'https://a.example/1' }, response: { headers: headers({ ETag: 'x' }) } }),
  anEntry({ request: { url: 'https://a.example/2' }, response: { status: 404 }, timings: { waitMs: 6000 } }),
  anEntry({ request: { url: 'https://b.example/3', method: 'POST' }, resourceType: 'xhr' } as EntryParts),
  aFailure('net::ERR_NAME_NOT_RESOLVED', { request: { url: 'https://c.example/my file' } }),
]
const { table } = await tableOf(entries)

/** Proposals at the bar in a text. */
function proposals(marked: string, language: 'en' | 'zh' = 'en') {
  const caret = marked.indexOf('|')
  return suggestFilter(marked.replace('|', ''), caret, { table }, language)
}

describe('what is proposed at the caret', () => {
  it('explains every key, in both languages, where nothing is written yet', () => {
    for (const language of LANGUAGES) {
      const all = proposals('|', language)
      const keys = all.filter(({ kind }) => kind === 'key')
      expect(keys.map(({ label }) => label)).toEqual(FILTER_KEY_NAMES.map((key) => `${key}:`))
      expect(new Set(keys.map(({ says }) => says)).size).toBe(keys.length)
      expect(all.filter(({ kind }) => kind === 'operator').length).toBeGreaterThan(2)
    }
  })

  it('completes the key that is begun, and keeps its minus', () => {
    const [first, second] = proposals('a -set-c| b')
    expect(first).toMatchObject({ kind: 'key', insert: '-set-cookie-name:', start: 2, end: 8, open: true })
    expect(second?.label).toBe('set-cookie-value:')
    expect(proposals('code|').map(({ label }) => label)).toContain('status-code:')
  })

  it('counts the values that occur', () => {
    const said = (text: string) => proposals(text).map(({ label, count }) => [label, count])
    expect(said('method:|')).toEqual([
      ['GET', 3],
      ['POST', 1],
    ])
    expect(said('status-code:|')).toEqual([
      ['200', 2],
      ['2xx', 2],
      ['0', 1],
      ['404', 1],
      ['4xx', 1],
    ])
    expect(said('domain:b|')).toEqual([['b.example', 1]])
    expect(said('has-response-header:|')).toContainEqual(['etag', 1])
    expect(said('resource-type:x|')).toEqual([['xhr', 1]])
    expect(said('is:|')).toEqual([['failed', 2]])
    expect(said('slower-than:|')).toEqual([
      ['200ms', 1],
      ['1s', 1],
      ['5s', 1],
    ])
    expect(said('phase:w|')).toEqual([['wait>100ms', 1]])
    expect(said('error:|')).toEqual([['net::ERR_NAME_NOT_RESOLVED', 1]])
  })

  it('gives texts that pass as many requests as they say', () => {
    for (const key of FILTER_KEY_NAMES) {
      for (const { insert, count } of proposals(`${key}:|`)) {
        expect(filterRows(parseFilter(insert), { table }).passed.length, insert).toBe(count)
      }
    }
  })

  it('completes the last of several values', () => {
    const [suggestion] = proposals('x method:GET,p| y')
    expect(suggestion).toMatchObject({ insert: 'method:GET,POST', start: 2, end: 14 })
  })

  it('has nothing to say within quotes and patterns', () => {
    expect(proposals('"me|"')).toEqual([])
    expect(proposals('/me|/')).toEqual([])
  })
})

describe('chips', () => {
  it('write into the text and read from it', () => {
    let text = toggleValue('orders -method:GET', 'resource-type', 'xhr')
    expect(text).toBe('orders -method:GET resource-type:xhr')
    text = toggleValue(text, 'resource-type', 'fetch')
    text = toggleValue(text, 'status-code', '4xx')
    expect(text).toBe('orders -method:GET resource-type:xhr,fetch status-code:4xx')
    expect(chosenValues(text, 'resource-type')).toEqual(['xhr', 'fetch'])
    text = toggleValue(text, 'resource-type', 'xhr')
    expect(text).toBe('orders -method:GET resource-type:fetch status-code:4xx')
    expect(toggleValue(text, 'resource-type', 'fetch')).toBe('orders -method:GET status-code:4xx')
    expect(clearKey(text, 'status-code')).toBe('orders -method:GET resource-type:fetch')
    expect(chosenValues('-method:GET', 'method')).toEqual([])
  })

  it('narrow each side of an OR', () => {
    expect(toggleValue('a OR b', 'is', 'failed')).toBe('a is:failed OR b is:failed')
  })
})

describe('the words of the list', () => {
  it('are there for every key, state and outcome, with the same data in every language', () => {
    const flat = (value: object): [string, string][] =>
      Object.entries(value).flatMap(([key, part]) =>
        typeof part === 'string'
          ? [[key, part]]
          : flat(part).map(([below, text]): [string, string] => [`${key}.${below}`, text]),
      )
    const english = flat(texts('en').table)
    const chinese = new Map(flat(texts('zh').table))
    expect(Object.keys(texts('en').table.keys)).toEqual([...FILTER_KEY_NAMES])
    expect(Object.keys(texts('en').table.states)).toEqual([...STATES])
    expect(Object.keys(texts('en').table.outcomes)).toEqual([...OUTCOMES])
    for (const [key, text] of english) {
      expect(placeholders(chinese.get(key) ?? ''), key).toEqual(placeholders(text))
      expect(chinese.get(key), key).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
