import { describe, expect, it } from 'vitest'
import { createNetworkLog } from '../../src/record/network-log.ts'

const id = { requestId: '7' }

describe('what a visit waits for', () => {
  it('is a socket until it is answered, refused or closed, and not as long as it lasts', () => {
    for (const answer of [
      ['Network.webSocketHandshakeResponseReceived', { response: { status: 101, headers: {} } }],
      ['Network.webSocketFrameError', { errorMessage: 'Unexpected response code: 403' }],
      ['Network.webSocketClosed', {}],
    ] as const) {
      const log = createNetworkLog()
      log.add('Network.webSocketCreated', { ...id, url: 'wss://shop.example/live' })
      log.add('Network.webSocketWillSendHandshakeRequest', { ...id, timestamp: 1, wallTime: 9, request: {} })
      expect(log.pending()).toBe(1)
      log.add(answer[0], { ...id, timestamp: 2, ...answer[1] })
      expect(log.pending(), answer[0]).toBe(0)
    }
  })

  it('is an event stream until its headers are there', () => {
    const log = createNetworkLog()
    const request = { url: 'https://shop.example/events', method: 'GET', headers: {} }
    const event = { ...id, loaderId: '1', type: 'EventSource' }
    log.add('Network.requestWillBeSent', { ...event, request, timestamp: 1, wallTime: 9 })
    expect(log.pending()).toBe(1)
    const response = { status: 200, statusText: '', headers: {} }
    log.add('Network.responseReceived', { ...event, response, timestamp: 2 })
    expect(log.pending()).toBe(0)
  })
})
