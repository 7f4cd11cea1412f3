import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import type { Field } from './form.ts'

/** Names too short or too common to tell by themselves, with the neighbours and the form that make them a signature. */
const BY_NEIGHBOURS: readonly {
  readonly name: string
  readonly neighbours: RegExp
  readonly value: RegExp
}[] = [
  // CloudFront's policy is the base64 of a JSON text, with `-`, `_` and `~` for what a URL would escape.
  { name: 'policy', neighbours: /^(?:key-pair-id|signature)$/, value: /^ey[\w~%+/=-]{16,}$/ },
  {
    name: 's',
    neighbours: /^(?:ixlib|ixid|auto|fit|fm|crop|q|w|h|width|height|dpr|expires|format|quality)$/,
    value: /^[0-9a-f]{32,40}$/,
  },
  { name: 'oh', neighbours: /^oe$/, value: /^[\w-]{16,}$/ },
  { name: 't', neighbours: /^(?:e|v)$/, value: /^[\w-]{40,}$/ },
  { name: 'h', neighbours: /^(?:e|expires|exp|ttl)$/, value: /^(?:[0-9a-f]{32,64}|[\w-]{22,43})$/ },
  { name: 'md5', neighbours: /^(?:e|expires|exp|ttl)$/, value: /^[\w-]{22,32}$/ },
  { name: 'hash', neighbours: /^(?:e|expires|exp|ttl|validto)$/, value: /^[\w%+/=-]{20,}$/ },
  { name: 'st', neighbours: /^(?:e|expires|exp)$/, value: /^[\w-]{22}$/ },
  {
    name: 'sign',
    neighbours: /^(?:t|ts|time|timestamp|expires|appid|app_key|appkey|nonce)$/,
    value: /^[\w%+/=-]{16,}$/,
  },
]
const SHORT = new Set(BY_NEIGHBOURS.map(({ name }) => name))

/** Signatures of URLs whose names tell only together: `?w=400&s=<hash>`, `?Policy=…&Key-Pair-Id=…`. */
export function inspectSignedQuery(inspector: Inspector, layer: Layer, fields: readonly Field[]): void {
  if (fields.length < 2 || !fields.some((field) => mayBeSigned(layer.bytes, field))) return
  const names = fields.slice(0, 64).map((field) => nameOf(layer.bytes, field))
  for (const [at, name] of names.entries()) {
    const row = SHORT.has(name) ? BY_NEIGHBOURS.find((each) => each.name === name) : undefined
    const field = fields[at]
    if (row === undefined || field === undefined || field.end - field.equals > 4096) continue
    if (!names.some((other) => row.neighbours.test(other))) continue
    if (!row.value.test(latin1(layer.bytes, field.equals + 1, field.end))) continue
    inspector.secret(
      layer,
      layer.base + field.equals + 1,
      layer.base + field.end,
      'signed-query',
      'signature',
    )
  }
}

function mayBeSigned(bytes: Uint8Array, { start, equals, end }: Field): boolean {
  if (equals - start > 6 || end - equals <= 16 || equals <= start) return false
  return SHORT.has(nameOf(bytes, { start, equals, end }))
}

function nameOf(bytes: Uint8Array, { start, equals }: Field): string {
  return equals > start && equals - start <= 16 ? latin1(bytes, start, equals).toLowerCase() : ''
}
