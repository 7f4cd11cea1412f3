import { expect, it } from 'vitest'
import { learnPlaces } from '../src/findings/learn-places.ts'
import { pointerPlace } from '../src/workbench/pointer-place.ts'

it.each([
  ['/log/entries/12/response/status', 'summary'],
  ['/log/entries/12', 'summary'],
  ['/log/entries/12/timings/wait', 'timing'],
  ['/log/entries/12/response/headers/3/value', 'headers'],
  ['/log/entries/12/request/cookies/0', 'cookies'],
  ['/log/entries/12/request/postData/text', 'payload'],
  ['/log/entries/12/response/content/text', 'preview'],
  ['/log/entries/12/_webSocketMessages/2', 'messages'],
  ['/log/entries/12/_initiator/stack', 'initiator'],
  ['/log/entries/12/_priority', 'raw'],
])('shows %s in the tab %s', (pointer, tab) => {
  expect(pointerPlace(pointer)).toEqual({ request: 12, tab })
})

it('leads nowhere for what is no request', () => {
  expect(pointerPlace('/log/creator/name')).toBeUndefined()
  expect(pointerPlace('')).toBeUndefined()
})

it('finds in a finding what is explained: status, method, header, error, phase', () => {
  const data = { status: 502, method: 'POST', header: 'etag', error: 'net::ERR_FAILED', host: 'GET', ms: 404 }
  expect(learnPlaces({ rule: 'slow-tls', data })).toEqual([
    { topic: 'method', name: 'POST' },
    { topic: 'header', name: 'ETag' },
    { topic: 'net-error', name: 'ERR_FAILED' },
    { topic: 'method', name: 'GET' },
    { topic: 'status', name: '502' },
  ])
  expect(learnPlaces({ rule: 'slow-tls', data: {} })).toEqual([{ topic: 'phase', name: 'ssl' }])
})
