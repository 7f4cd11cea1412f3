import { Readable } from 'node:stream'
import type { Io } from '../src/io.ts'

export interface FakeIo extends Io {
  readonly written: () => string
  readonly told: () => string
}

/** An Io that keeps what is written; no terminal unless said so. */
export function fakeIo(given: Partial<Io> = {}): FakeIo {
  let out = ''
  let err = ''
  return {
    env: {},
    stdin: Readable.from([]),
    outIsTerminal: false,
    errIsTerminal: false,
    outClosed: () => false,
    out: async (what) => {
      out += typeof what === 'string' ? what : Buffer.from(what).toString('latin1')
    },
    err: (text) => {
      err += text
    },
    ...given,
    written: () => out,
    told: () => err,
  }
}
