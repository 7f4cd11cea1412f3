import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

/** IPv4, or IPv6 as far as its characters go, without brackets and port. */
const ADDRESS =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?=[0-9a-f]{0,4}:[0-9a-f]{0,4}:)[0-9a-f:]{2,39}(?:\d{1,3}(?:\.\d{1,3}){3})?)/gi

/** Every address in a header that tells of the client; loopback says nothing of anyone. */
export function inspectAddresses(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  ADDRESS.lastIndex = 0
  for (let match = ADDRESS.exec(text); match !== null; match = ADDRESS.exec(text)) {
    const [address] = match
    if (address.startsWith('127.') || address === '::1' || /^[0:.]+$/.test(address)) continue
    const start = layer.base + match.index
    inspector.secret(layer, start, start + address.length, 'client-address', 'ip')
  }
}

/** `alice@shop.example`, `accounts.google.com:alice@shop.example`, `CN=alice`: who is signed in. */
export function inspectIdentity(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const issuer = /^\s{0,8}(?:accounts\.google\.com:)?/.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  const className = text.includes('@') ? 'email' : 'user'
  inspector.secret(layer, layer.base + issuer, layer.base + end, 'identity-header', className)
}
