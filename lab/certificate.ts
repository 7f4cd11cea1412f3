import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A certificate that nobody but the lab's own browser trusts. */
export interface LabCertificate {
  readonly cert: string
  readonly key: string
  /** SHA-256 of its public key in base64: what Chromium can be told to trust. */
  readonly keyHash: string
}

const DAY_MS = 86_400_000
const OID = {
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
}

/** Self-signed, for these host names, valid from yesterday on for a month (X.509, RFC 5280). */
export function createCertificate(hosts: readonly string[], now = Date.now()): LabCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicBytes = publicKey.export({ type: 'spki', format: 'der' })
  const name = sequence(set(sequence(oid(OID.commonName), utf8(hosts[0] ?? 'lab'))))
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))
  const body = sequence(
    der(0xa0, integer([2])),
    integer([...createHash('sha256').update(publicBytes).digest().subarray(0, 8)].map((byte) => byte & 0x7f)),
    algorithm(),
    name,
    sequence(time(now - DAY_MS), time(now + 30 * DAY_MS)),
    name,
    publicBytes,
    der(0xa3, sequence(sequence(oid(OID.subjectAltName), der(0x04, names)))),
  )
  const cert = sequence(body, algorithm(), bitString(signed(body, privateKey)))
  return {
    cert: pem('CERTIFICATE', cert),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    keyHash: createHash('sha256').update(publicBytes).digest('base64'),
  }
}

function signed(body: Buffer, key: KeyObject): Buffer {
  return sign('sha256', body, key)
}

function algorithm(): Buffer {
  return sequence(oid(OID.ecdsaWithSha256))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...bytes]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function set(...parts: readonly Buffer[]): Buffer {
  return der(0x31, Buffer.concat(parts))
}

function integer(bytes: readonly number[]): Buffer {
  return der(0x02, Buffer.from(bytes[0] === 0 ? [1, ...bytes.slice(1)] : bytes))
}

function oid(bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes))
}

function utf8(text: string): Buffer {
  return der(0x0c, Buffer.from(text))
}

function bitString(bytes: Buffer): Buffer {
  return der(0x03, Buffer.concat([Buffer.from([0]), bytes]))
}

/** UTCTime, YYMMDDHHMMSSZ. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`))
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}
