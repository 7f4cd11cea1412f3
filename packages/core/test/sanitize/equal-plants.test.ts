import { describe, expect, it } from 'vitest'
import { TAG_SOURCE } from '../../src/model/tag.ts'
import { Dice } from './dice.ts'
import { inBase64, inJson, inQuery } from './plants/escapes.ts'
import { fill } from './plants/fill.ts'
import { aCapture } from './plants/generate.ts'
import type { Members } from './plants/plant.ts'
import { sanitized } from './sanitized.ts'

const SEEDS = [1, 2, 3]
const TAGS = new RegExp(TAG_SOURCE, 'g')
const headers = (name: string, value: string): Members => ({ request: { headers: [{ name, value }] } })
const location = (value: string): Members => ({ response: { headers: [{ name: 'Location', value }] } })
const text = (value: string): Members => ({
  response: { content: { mimeType: 'application/json', text: value } },
})

/** Two places that hold one value; an engineer must see by the tags that it is one. */
const PAIRS: Readonly<Record<string, (value: string) => readonly [Members, Members]>> = {
  'a CSRF header and its cookie': (value) => [
    headers('X-XSRF-TOKEN', value),
    headers('Cookie', `XSRF-TOKEN=${value}`),
  ],
  'a CSRF field and its cookie': (value) => [
    {
      request: {
        postData: { mimeType: 'application/x-www-form-urlencoded', text: `csrf_token=${value}&a=1` },
      },
    },
    headers('Cookie', `csrftoken=${value}`),
  ],
  'a state that is sent and returned': (value) => [
    { request: { url: `https://login.example/authorize?client_id=shop&response_type=code&state=${value}` } },
    location(`https://app.example/cb?code=x7Kq2&state=${value}`),
  ],
  'a session that is set and sent': (value) => [
    { response: { headers: [{ name: 'Set-Cookie', value: `sid=${value}; Path=/; HttpOnly` }] } },
    headers('Cookie', `theme=x7; sid=${value}`),
  ],
  'a token that is given and used': (value) => [
    text(`{"access_token":"${value}","token_type":"Bearer"}`),
    headers('Authorization', `Bearer ${value}`),
  ],
  'a token that is given and used in a socket': (value) => [
    text(`{"access_token":"${value}","token_type":"Bearer"}`),
    { _webSocketMessages: [{ type: 'send', time: 1, opcode: 1, data: `42["auth",{"token":"${value}"}]` }] },
  ],
  'a code that is given and redeemed': (value) => [
    location(`https://app.example/cb?code=${value}&state=x7Kq2mN4`),
    {
      request: {
        postData: {
          mimeType: 'application/x-www-form-urlencoded',
          text: `grant_type=authorization_code&code=${value}`,
        },
      },
    },
  ],
  'a token in JSON in JSON': (value) => [
    text(`{"payload":"${inJson(`{"access_token":"${value}"}`)}"}`),
    headers('X-Auth-Token', value),
  ],
  'a token in base64': (value) => [
    {
      response: {
        content: {
          mimeType: 'application/json',
          encoding: 'base64',
          text: inBase64(`{"access_token":"${value}"}`),
        },
      },
    },
    headers('X-Auth-Token', value),
  ],
  'a token in a URL in a URL': (value) => [
    {
      request: {
        url: `https://app.example/go?next=${inQuery(`https://app.example/in?access_token=${value}`)}`,
      },
    },
    headers('X-Auth-Token', value),
  ],
}

const tagsOf = (entry: unknown): string[] => {
  const json = JSON.stringify(entry)
  const opened = (json.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString(),
  )
  return [json, ...opened].flatMap((each) => each.match(TAGS) ?? [])
}

describe('one value has one tag, and another has another', () => {
  it.each(Object.keys(PAIRS))('%s', async (name) => {
    for (const seed of SEEDS) {
      const dice = new Dice(seed)
      const [value, other] = [fill(dice, '«tok:32»').text, fill(dice, '«tok:32»').text]
      const [first, second] = PAIRS[name]!(value)
      const [, third] = PAIRS[name]!(other)
      const plants = [first, second, third].map((entry) => ({ entry, secrets: [], keeps: [] }))
      const { copyText } = await sanitized(aCapture(plants, { seed: 0 }).bytes)
      const { log } = JSON.parse(copyText) as { log: { entries: unknown[] } }
      const [a, b, c] = log.entries.map(tagsOf)
      const shared = a!.filter((tag) => b!.includes(tag))
      expect(new Set(shared).size).toBe(1)
      expect(c).not.toContain(shared[0])
      expect(c!.length).toBeGreaterThan(0)
    }
  })
})
