import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latin1Bytes } from '../../src/codec/latin1.ts'
import { Inspector } from '../../src/sanitize/inspector.ts'
import { createKeyring } from '../../src/sanitize/keyring.ts'
import { Layer } from '../../src/sanitize/layer.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { SecretSet } from '../../src/sanitize/secret-set.ts'
import { isPlainUrl } from '../../src/sanitize/sites/plain-url.ts'
import { inspectUrl } from '../../src/sanitize/sites/url.ts'
import { testRuntime } from '../runtime.ts'

const PIECES = [
  ...[
    'https://',
    'http://',
    '//',
    '/',
    '?',
    '&',
    '=',
    '.',
    '-',
    '_',
    'www.shop.example',
    'shop',
    'order',
    'id',
  ],
  ...[
    '8334',
    'ref',
    '96f626',
    'lang',
    'en',
    'x',
    'v2',
    'page',
    'session',
    'token',
    'key',
    'state',
    'code',
    'q',
  ],
  ...[
    'services',
    'reset',
    'invite',
    'hooks',
    'p',
    'n',
    'bot',
    's--',
    'private-',
    'eyJhbGciOiJIUzI1NiJ9',
    'ghp_',
  ],
  ...['aGFydXNwZXggaXM', 'cGFzc3dvcmQ9eA', '7b2261223a317d7b2261', '4111111111111111', '5551234567', 'AKIA'],
  ...[
    'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx',
    'T0AB12CD3',
    'B0AB12CD3',
    'next',
    'url',
    'email',
    'sig',
    'H4sIAAAA',
  ],
]

test('a URL that a quick look calls plain holds nothing', () => {
  const runtime = testRuntime
  const keyring = createKeyring(new Uint8Array(32).fill(1), runtime)
  let plain = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
      const secrets = new SecretSet(keyring.seed, 1000)
      const inspector = new Inspector({ secrets, policy: strictPolicy, runtime, keyring })
      inspector.budget = 1 << 20
      const bytes = latin1Bytes(pieces.join(''))
      if (!isPlainUrl(inspector, bytes, 0, bytes.length)) return
      plain++
      // A fragment brings the long way.
      const layer = new Layer(latin1Bytes(`${pieces.join('')}#x`), 0, undefined, '')
      inspectUrl(inspector, layer)
      expect(inspector.isTold, pieces.join('')).toBe(false)
      expect(secrets.distinct).toBe(0)
    }),
    { numRuns: 4000 },
  )
  expect(plain).toBeGreaterThan(400)
})
