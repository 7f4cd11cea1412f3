import type { About } from './about.ts'
import { isAsset } from './asset.ts'
import { isCall } from './telemetry.ts'

/** What an entry is to the rules; it can be several of these, or none. */
export type Sort = 'trouble' | 'redirect' | 'document' | 'asset' | 'call' | 'preflight' | 'stream'

const BITS: Readonly<Record<Sort, number>> = {
  trouble: 1,
  redirect: 2,
  document: 4,
  asset: 8,
  call: 16,
  preflight: 32,
  stream: 64,
}

/** The sorts of an entry as a set of bits. Trouble: it was refused, broke off, was stopped, or had no answer. */
export function sortsOf(about: About): number {
  const { status, error, failed, kind, streaming } = about
  let bits = 0
  if (failed || status === undefined || error !== undefined) bits |= BITS.trouble
  if (status !== undefined && status >= 300 && status < 400) bits |= BITS.redirect
  if (streaming) bits |= BITS.stream
  if (isCall(about)) bits |= BITS.call
  else if (kind === 'document') bits |= BITS.document
  else if (kind === 'preflight') bits |= BITS.preflight
  else if (isAsset(about)) bits |= BITS.asset
  return bits
}

/** Sorts as a set of bits; every bit where none are named. */
export function bitsOf(sorts: readonly Sort[] | undefined): number {
  return sorts === undefined ? ~0 : sorts.reduce((bits, sort) => bits | BITS[sort], 0)
}
