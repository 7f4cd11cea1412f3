import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES, phaseMs } from '../../src/model/timings.ts'
import { DIALECTS, findDialect } from '../../src/read/dialects/find-dialect.ts'
import { other } from '../../src/read/dialects/other.ts'
import { readTimings } from '../../src/read/timing/read-timings.ts'
import { totalDiffers } from '../../src/read/timing/total-differs.ts'

const chrome = findDialect('WebInspector', undefined)

describe('timings', () => {
  it('of a real Chrome entry come out as its Timing tab shows them, DNS counted once', () => {
    const raw = {
      blocked: 6.703,
      _blocked_queueing: 2.356,
      dns: 11.368,
      ssl: 33.175,
      connect: 45.664,
      send: 0,
      wait: 317.101,
      receive: 1.668,
    }
    const timings = readTimings(raw, 382.504, chrome)
    expect(timings.queueingMs).toBeCloseTo(2.356)
    expect(timings.stalledMs).toBeCloseTo(4.347)
    expect(timings.dnsMs).toBeCloseTo(11.368)
    expect(timings.connectMs).toBeCloseTo(1.121)
    expect(timings.sslMs).toBeCloseTo(33.175)
    expect(timings.waitMs).toBeCloseTo(317.101)
    expect(timings.receiveMs).toBeCloseTo(1.668)
    expect(timings.totalMs).toBeCloseTo(371.136)
    expect(timings.fileTotalMs).toBe(382.504)
    expect(timings.differenceMs).toBeCloseTo(11.368)
    expect(timings.dnsInConnect).toBe(true)
  })

  it('take DNS out of connect for Chrome alone, and only where it can be in there', () => {
    const raw = { dns: 10, connect: 45, ssl: 30 }
    expect(readTimings(raw, undefined, other)).toMatchObject({ connectMs: 15, totalMs: 55 })
    expect(readTimings({ dns: 10, connect: 35, ssl: 30 }, undefined, chrome)).toMatchObject({
      connectMs: 5,
      totalMs: 45,
    })
    expect(readTimings({ dns: 10, connect: 39.6, ssl: 30 }, undefined, chrome).dnsInConnect).toBe(true)
    expect(readTimings({ dns: 10, connect: 39.4, ssl: 30 }, undefined, chrome).dnsInConnect).toBeUndefined()
  })

  it('take the proxy out of stalled', () => {
    const timings = readTimings({ blocked: 10, _blocked_queueing: 2, _blocked_proxy: 3 }, undefined, chrome)
    expect(timings).toMatchObject({ queueingMs: 2, stalledMs: 5, proxyMs: 3, totalMs: 10 })
  })

  it('keep an ssl longer than connect beside it, except where it is known to be garbage', () => {
    const raw = { connect: 22, ssl: 26 }
    expect(readTimings(raw, undefined, other)).toMatchObject({ connectMs: 22, sslMs: 26, totalMs: 48 })
    expect(readTimings(raw, undefined, findDialect('playwright', ''))).toMatchObject({
      sslMs: undefined,
      totalMs: 22,
    })
  })

  it('never hold -1, null, NaN, words or infinity', () => {
    const raw = {
      blocked: -1,
      dns: null,
      connect: Number.NaN,
      ssl: 'fast',
      send: -0.4,
      wait: Number.POSITIVE_INFINITY,
      receive: '2.5',
    }
    expect(readTimings(raw, -1, chrome)).toMatchObject({
      receiveMs: 2.5,
      totalMs: 2.5,
      fileTotalMs: undefined,
    })
    expect(readTimings({}, 0, chrome)).toMatchObject({
      totalMs: undefined,
      fileTotalMs: 0,
      differenceMs: undefined,
    })
  })

  it('keep the offsets of a service worker out of the sum', () => {
    const raw = { wait: 5, _workerStart: 0.5, _workerReady: -1, _workerRespondWithSettled: 4 }
    expect(readTimings(raw, undefined, chrome)).toMatchObject({
      serviceWorker: { startMs: 0.5, readyMs: undefined, respondWithSettledMs: 4 },
      totalMs: 5,
    })
  })

  it('sum up to the total, whatever the producer wrote', () => {
    const ms = fc.option(fc.oneof(fc.double({ min: -5, max: 1e5, noNaN: true }), fc.constant(-1)), {
      nil: null,
    })
    const names = [
      'blocked',
      '_blocked_queueing',
      '_blocked_proxy',
      'dns',
      'connect',
      'ssl',
      'send',
      'wait',
      'receive',
    ]
    const raws = fc.record(Object.fromEntries(names.map((name) => [name, ms])), { requiredKeys: [] })
    fc.assert(
      fc.property(raws, ms, fc.constantFrom(...DIALECTS, other), (raw, time, traits) => {
        const timings = readTimings(raw, time ?? undefined, traits)
        const phases = PHASES.map((phase) => phaseMs(timings, phase)).filter((value) => value !== undefined)
        expect(phases.every((value) => value >= 0 && Number.isFinite(value))).toBe(true)
        const sum = phases.reduce((total, value) => total + value, 0)
        if (phases.length === 0) expect(timings.totalMs).toBeUndefined()
        else expect(Math.abs(sum - timings.totalMs!)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('differ from the file only beyond 5 ms and beyond 2 %', () => {
    const differs = (totalMs: number, fileTotalMs: number) =>
      totalDiffers({ totalMs, fileTotalMs, differenceMs: fileTotalMs - totalMs })
    expect(differs(10, 15)).toBe(false)
    expect(differs(10, 15.1)).toBe(true)
    expect(differs(1000, 1019)).toBe(false)
    expect(differs(1000, 979)).toBe(true)
    expect(totalDiffers({})).toBe(false)
  })
})
