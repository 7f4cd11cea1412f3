import { remembered } from '../http/remembered.ts'

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/
const PRIVATE_SUFFIX =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|corp|internal|intranet|private|test|invalid|example|home\.arpa)$/

/**
 * An address that the Internet does not route: private (RFC 1918, RFC 4193), loopback, link-local, shared by a
 * provider (RFC 6598), or for benchmarks (RFC 2544), which VPN clients give out in place of real ones.
 */
export function isPrivateAddress(ip: string): boolean {
  const text = ip.toLowerCase().replace(/^::ffff:/, '')
  const parts = IPV4.exec(text)
  if (!parts) return text === '::1' || (/^f(?:[cd]|e[89ab])[0-9a-f]{0,2}:/.test(text) && text.length <= 60)
  const [a, b] = [Number(parts[1]), Number(parts[2])]
  if (a === 10 || a === 127) return true
  if (a === 172) return b >= 16 && b <= 31
  if (a === 192) return b === 168
  if (a === 169) return b === 254
  if (a === 100) return b >= 64 && b <= 127
  return a === 198 && (b === 18 || b === 19)
}

/** A name of the public Internet: no address, not one label, no ending that is kept for local networks. */
export const isPublicName = remembered((host): boolean => {
  const name = host.replace(/\.$/, '')
  if (name.length > 253 || !name.includes('.') || name.startsWith('[') || IPV4.test(name)) return false
  return !PRIVATE_SUFFIX.test(name) && /\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,60})$/.test(name)
})
