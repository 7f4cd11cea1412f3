import { amountOf, type HarObject, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembersOf } from './with-members.ts'

/** From here on `bodySize` of a response is all that came, its head too. In Firefox 54 it was the body alone. */
const FIRST_WITH_HEAD = 57

/** Firefox DevTools: seven phases side by side, `connect` is TCP alone, and `connection` is the remote port. */
export const firefox: DialectTraits = {
  dialect: 'firefox',
  matches: (creator) => creator === 'firefox',
  sslInConnect: false,
  zeroTimeIsCache: true,
  ofVersion: (version) => (Number.parseInt(version, 10) >= FIRST_WITH_HEAD ? sizesInOne : firefox),
  tidy: withoutPort,
}

const sizesInOne: DialectTraits = {
  ...firefox,
  tidy: (raw) => withMembersOf(withoutPort(raw), 'response', sizesOf(objectOf(raw.response))),
}

function withoutPort(raw: HarObject): HarObject {
  return raw.connection === undefined ? raw : { ...raw, connection: undefined }
}

function sizesOf(response: HarObject | undefined): HarObject {
  const whole = amountOf(response?.bodySize)
  const head = amountOf(response?.headersSize)
  return whole === undefined || !head || head > whole ? {} : { bodySize: whole - head }
}
