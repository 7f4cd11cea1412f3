import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

const MAX_HOSTS = 5000
const MAX_SAMPLES = 2000

interface Samples {
  /** TCP handshakes: one round trip each. */
  readonly connects: number[]
  readonly waits: number[]
}

/** What a host usually takes, by all its answers in the capture. */
export interface HostTimes {
  seen(entry: Entry, about: About): void
  /** Median of the TCP handshakes; `undefined` when the capture holds none. */
  roundTripMs(host: string): number | undefined
  /** The share `percent` of the host's answers began within this time. */
  waitMs(host: string, percent: number): number | undefined
  waitCount(host: string): number
}

export function watchHostTimes(): HostTimes {
  const hosts = new Map<string, Samples>()
  const sorted = new Map<number[], readonly number[]>()
  const quantile = (samples: number[] | undefined, percent: number): number | undefined => {
    if (!samples || samples.length === 0) return undefined
    const ascending = sorted.get(samples) ?? [...samples].sort((a, b) => a - b)
    sorted.set(samples, ascending)
    return ascending[Math.min(ascending.length - 1, Math.floor((ascending.length * percent) / 100))]
  }
  return {
    seen(entry, about) {
      const { connectMs, waitMs } = entry.timings
      if (about.target.host === '' || about.cached || about.status === undefined) return
      let samples = hosts.get(about.target.host)
      if (!samples) {
        if (hosts.size >= MAX_HOSTS) return
        samples = { connects: [], waits: [] }
        hosts.set(about.target.host, samples)
      }
      if (connectMs !== undefined && connectMs > 0) add(samples.connects, connectMs)
      if (waitMs !== undefined && !about.streaming && !about.failed) add(samples.waits, waitMs)
    },
    roundTripMs: (host) => quantile(hosts.get(host)?.connects, 50),
    waitMs: (host, percent) => quantile(hosts.get(host)?.waits, percent),
    waitCount: (host) => hosts.get(host)?.waits.length ?? 0,
  }
}

function add(samples: number[], ms: number): void {
  if (samples.length < MAX_SAMPLES) samples.push(ms)
}
