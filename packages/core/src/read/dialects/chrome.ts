import { urlSpans } from '../../http/url.ts'
import { filledTextOf, type HarObject, objectOf, textOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'

/** Chrome, Edge, Brave and Opera: DevTools. */
export const chrome: DialectTraits = {
  dialect: 'chrome',
  matches: (creator) => creator === 'webinspector',
  dnsInConnect: true,
  zeroTimeIsCache: true,
  tidy(raw) {
    if (filledTextOf(raw._connectionId) !== undefined || !isPort(raw)) return raw
    return { ...raw, connection: undefined }
  },
}

// `connection` was the connection's number once; since Chrome 65 it is the server's port.
function isPort(raw: HarObject): boolean {
  const connection = textOf(raw.connection)
  if (connection === undefined) return false
  const url = textOf(objectOf(raw.request)?.url) ?? ''
  const { scheme, port } = urlSpans(url)
  if (port) return url.slice(port[0], port[1]) === connection
  const secure = scheme && /^(?:https|wss)$/i.test(url.slice(scheme[0], scheme[1]))
  return connection === (secure ? '443' : '80')
}
