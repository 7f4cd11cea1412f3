import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { latin1 } from '../../src/codec/latin1.ts'
import { Inspector } from '../../src/sanitize/inspector.ts'
import { createKeyring } from '../../src/sanitize/keyring.ts'
import { applyMarks, Layer } from '../../src/sanitize/layer.ts'
import { inspectDeflated } from '../../src/sanitize/layers/deflated.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { sweepOf } from '../../src/sanitize/sweep.ts'
import { testRuntime } from '../runtime.ts'
import { Oracle } from './oracle.ts'
import { KEY, sanitized } from './sanitized.ts'

const SIGNATURE = 'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg=='
const REQUEST = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_4711" Version="2.0"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://sp.example/meta</saml:Issuer><ds:SignatureValue>${SIGNATURE}</ds:SignatureValue></samlp:AuthnRequest>`

/** A site that knows one element of XML. */
function aLook(inspector: Inspector): (text: Layer) => void {
  return (text) => {
    const xml = latin1(text.bytes)
    const start = xml.indexOf('SignatureValue>') + 15
    if (start > 14) inspector.secret(text, start, xml.indexOf('<', start), 'xml-signature', 'signature')
  }
}

function after(value: string): string | undefined {
  const keyring = createKeyring(KEY, testRuntime)
  const secrets = new SecretSet(keyring.seed, 100)
  const sweep = sweepOf(secrets)
  const inspector = new Inspector({ secrets, sweep, policy: strictPolicy, runtime: testRuntime, keyring })
  inspector.budget = 1 << 20
  const layer = new Layer(new Uint8Array(Buffer.from(value)), 0, undefined, '')
  if (!inspectDeflated(inspector, layer, aLook(inspector))) return undefined
  return Buffer.from(applyMarks(layer, inspector.settle(layer))).toString()
}

describe("a value of SAML's bindings", () => {
  it.each([
    [
      'redirect',
      deflateRawSync(REQUEST).toString('base64'),
      (text: string) => inflateRawSync(Buffer.from(text, 'base64')),
    ],
    ['post', Buffer.from(REQUEST).toString('base64'), (text: string) => Buffer.from(text, 'base64')],
    [
      'post, in lines',
      (
        Buffer.from(REQUEST)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
      (text: string) => Buffer.from(text, 'base64'),
    ],
    [
      'redirect, base64url',
      deflateRawSync(REQUEST).toString('base64url'),
      (text: string) => inflateRawSync(Buffer.from(text, 'base64url')),
    ],
  ])('of %s is opened for whoever knows its XML, and packed as it was', (_, value, open) => {
    const copy = after(value)
    expect(copy).not.toBe(value)
    const xml = open(copy ?? '').toString()
    expect(xml.replace(/hsx_signature_\w{13}/, SIGNATURE)).toBe(REQUEST)
  })

  it('that holds no secret stays as it is', () => {
    const value = deflateRawSync(REQUEST.replace(/<ds:.*<\/ds:SignatureValue>/, '')).toString('base64')
    expect(after(value)).toBe(value)
  })

  it.each([
    'walnut',
    'not base64 at all',
    Buffer.alloc(60, 0xf3).toString('base64'),
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  ])('that is something else is left to others: %s', (value) => expect(after(value)).toBeUndefined())

  it('in a URL and in a form does not keep its signature', async () => {
    const value = deflateRawSync(REQUEST).toString('base64')
    const query = `${new URLSearchParams({ SAMLRequest: value, RelayState: 'page-2', SigAlg: 'rsa-sha256' })}`
    const url = `https://id.example/sso?${query}`
    const { copy, copyText } = await sanitized(
      JSON.stringify({ url, headers: [{ name: 'Location', value: url }], postData: { text: query } }),
    )
    expect(new Oracle(copy).finds(SIGNATURE)).toBe(false)
    expect(copyText.split('SigAlg=rsa-sha256')).toHaveLength(4)
  })
})

describe('raw deflate whose bytes look like a text', () => {
  it('is opened all the same', async () => {
    const secret = 'a1a06f771020c5b2'
    const packed = deflateRawSync(`<note>${secret}</note>${secret}`).toString('base64')
    const url = `https://app.example/?data=${encodeURIComponent(packed)}&page=2`
    const headers = [
      { name: 'Authorization', value: `Bearer ${secret}` },
      { name: 'X-Remark', value: url },
    ]
    const har = { log: { entries: [{ request: { url: 'https://app.example/', headers } }] } }
    const { copy } = await sanitized(new TextEncoder().encode(JSON.stringify(har)))
    expect(new Oracle(copy).finds(secret)).toBe(false)
  })
})
