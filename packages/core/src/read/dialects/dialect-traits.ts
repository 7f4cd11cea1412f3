import type { Dialect } from '../../model/capture.ts'
import type { HarObject } from '../lenient.ts'

/** What one producer does differently from HAR 1.2; what is left out is as the standard says. */
export interface DialectTraits {
  readonly dialect: Dialect
  /** Whether the file is this producer's; both names in lower case, empty when the file has none. */
  matches(creator: string, browser: string): boolean
  /** `false`: `ssl` stands beside `connect`. HAR 1.2 has it inside. */
  readonly sslInConnect?: boolean
  /** `connect` begins when the DNS lookup begins. */
  readonly dnsInConnect?: boolean
  /** An `ssl` longer than `connect` is a mistake of the producer, not a handshake. */
  readonly sslMayBeGarbage?: boolean
  /** `false`: queueing comes before `blocked`. Chrome has it inside. */
  readonly queueingInBlocked?: boolean
  /** A `time` of 0 with status 200 is an answer from the cache. */
  readonly zeroTimeIsCache?: boolean
  /** The traits of one version of the creator, as written, where versions differ. */
  ofVersion?(version: string): DialectTraits
  /** Puts what this producer keeps elsewhere to where the others have it. The raw entry is not changed. */
  tidy?(raw: HarObject): HarObject
}
