import { readFileSync } from 'node:fs'
import { diagnoseFile } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { openFile } from '../src/node/open-file.ts'
import { nodeRuntime } from '../src/node/runtime.ts'
import { DEMO } from '../src/serve/bundled-demo.ts'
import type { Tour, TourTab } from '../src/serve/served-captures.ts'

interface RawEntry {
  readonly _resourceType: string
  readonly _fromCache?: string
  readonly request: { readonly method: string; readonly postData?: { readonly mimeType: string } }
  readonly response: {
    readonly status: number
    readonly _error: string | null
    readonly content: { readonly mimeType: string }
  }
}

const har = JSON.parse(readFileSync(DEMO.capturePath, 'utf8'))
const tour = JSON.parse(readFileSync(DEMO.tourPath, 'utf8')) as Tour
const entries = har.log.entries as readonly RawEntry[]

const TABS: readonly TourTab[] = [
  'summary',
  'timing',
  'headers',
  'payload',
  'preview',
  'response',
  'cookies',
  'messages',
  'initiator',
  'findings',
  'raw',
]

describe('the demo capture', () => {
  it('is a sound capture whose main finding is what its user complains about', async () => {
    const file = await openFile(DEMO.capturePath)
    const { issues, findings } = await diagnoseFile(file, nodeRuntime)
    await file.close()
    expect(issues).toEqual([])
    const rules = new Set(findings.map(({ rule }) => rule))
    const shown = ['gateway-error', 'slow-wait', 'slow-queueing', 'cors-missing', 'blocked-by-client']
    expect([...rules]).toEqual(expect.arrayContaining(shown))
    expect(findings[0]).toMatchObject({ rule: 'gateway-error' })
  })

  it('tells of a list of locations of an organization', () => {
    expect(har.log.pages[0].title).toMatch(/locations$/)
    expect(tour.intro.en).toContain('locations of an organization')
  })

  it('shows each kind of thing', () => {
    const has = (what: string, is: (entry: RawEntry) => boolean) => expect(entries.some(is), what).toBe(true)
    const sent = (type: string) => (entry: RawEntry) =>
      entry.request.postData?.mimeType.startsWith(type) ?? false
    const got = (type: string) => (entry: RawEntry) => entry.response.content.mimeType.startsWith(type)
    has('redirect', ({ response }) => response.status === 302)
    has('gateway error', ({ response }) => response.status === 502)
    has('blocked', ({ response }) => response._error === 'net::ERR_BLOCKED_BY_CLIENT')
    has('from cache', ({ _fromCache }) => _fromCache === 'disk')
    has('preflight', ({ _resourceType }) => _resourceType === 'preflight')
    has('socket', (entry) => '_webSocketMessages' in entry)
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])
      has(type, sent(type))
    for (const type of ['application/json', 'application/xml', 'image/png', 'text/html']) has(type, got(type))
  })

  it('names nobody and nothing that there is', () => {
    const text = JSON.stringify(har)
    const hosts = [...text.matchAll(/(?:https?|wss?):\/\/([^/"\\]+)/g)].map(([, host]) => host ?? '')
    const foreign = hosts.filter((host) => !host.endsWith('.example') && host !== 'www.w3.org')
    expect(foreign).toEqual([])
    for (const { serverIPAddress } of har.log.entries) expect(serverIPAddress).toMatch(/^$|^192\.0\.2\./)
  })
})

describe('the tour through it', () => {
  it('has a stop for every tab, and nothing twice', () => {
    expect(new Set(tour.points.map(({ tab }) => tab))).toEqual(new Set(TABS))
    expect(new Set(tour.points.map(({ id }) => id)).size).toBe(tour.points.length)
    for (const { id } of tour.points) expect(id).toMatch(/^[a-z][a-z-]*$/)
    for (const text of Object.values(tour.intro)) expect(text).toContain(` ${tour.points.length} `)
  })

  it('goes forward through the capture', () => {
    const order = tour.points.map(({ entry }) => entry)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it.each(tour.points.map((point) => [point.id, point] as const))('%s leads to a place', (_, point) => {
    const { entry, pointer = '', title, text } = point
    expect(pointer).toMatch(new RegExp(`^/log/entries/${entry}/`))
    const place = pointer
      .slice(1)
      .split('/')
      .reduce((value, key) => value?.[key], har)
    expect(place, pointer).toBeDefined()
    expect(place).not.toBe('')
    for (const words of [title, text]) {
      expect(words.en).toMatch(/^[\x20-\x7e‘’“”…]+$/)
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
