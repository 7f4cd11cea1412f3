import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { field, grpcFrame } from './echoes.ts'
import { sanitized } from './sanitized.ts'

const TOKEN = 'Qx7zR4tK9wLm2pBv'
const URL_TEXT = `https://app.example/v1?page=2&access_token=${TOKEN}`
const KEPT = { headers: [{ name: 'X-Api-Key', value: TOKEN }] }

type Field = readonly [number: number, value: number | Buffer]

/** Fields of a message, written apart from the sanitizer's reader. */
function fieldsOf(bytes: Buffer): Field[] {
  const fields: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    if ((tag & 7) === 0) fields.push([tag >> 3, varint()])
    else {
      const length = varint()
      fields.push([tag >> 3, bytes.subarray(at, at + length)])
      at += length
    }
  }
  expect(at).toBe(bytes.length)
  return fields
}
const textAt = (bytes: Buffer, ...path: number[]): string => {
  const [first, ...rest] = path
  const found = fieldsOf(bytes).find(([number]) => number === first)?.[1] as Buffer
  return rest.length === 0 ? found.toString() : textAt(found, ...rest)
}
const textOf = async (text: string): Promise<string> =>
  (JSON.parse((await sanitized(JSON.stringify({ ...KEPT, text }))).copyText) as { text: string }).text

const inner = Buffer.concat([field(1, 'order 4711'), field(2, URL_TEXT), field(3, 'x'.repeat(200))])
const message = Buffer.concat([
  Buffer.from([0x08, 0x96, 0x01]),
  field(2, 'Massachusetts'),
  field(4, Buffer.concat([field(1, inner), field(2, 'E-1043')])),
  Buffer.from([0x28, 0x01]),
])

describe('messages of Protocol Buffers', () => {
  it('are written back with new lengths at every level, and all else as it was', async () => {
    const copy = Buffer.from(await textOf(message.toString('base64')), 'base64')
    expect(fieldsOf(copy).map(([number]) => number)).toEqual([1, 2, 4, 5])
    expect(textAt(copy, 2)).toBe('Massachusetts')
    expect(textAt(copy, 4, 2)).toBe('E-1043')
    expect(textAt(copy, 4, 1, 1)).toBe('order 4711')
    expect(textAt(copy, 4, 1, 2)).toMatch(
      /^https:\/\/app\.example\/v1\?page=2&access_token=hsx_[a-z]+_\w{13}$/,
    )
    expect(textAt(copy, 4, 1, 3)).toBe('x'.repeat(200))
  })

  it('a receipt tells the fields', async () => {
    const { redactions } = await sanitized(JSON.stringify({ text: message.toString('base64') }))
    expect(redactions).toMatchObject([{ layers: ['base64', 'protobuf:/4/1/2', 'query:access_token'] }])
  })

  it('without a secret stay byte for byte', async () => {
    const harmless = Buffer.concat([field(1, 'order 4711'), field(2, 'https://app.example/v1?page=2')])
    const input = JSON.stringify({ text: harmless.toString('base64') })
    expect((await sanitized(input)).copyText).toBe(input)
  })
})

describe('gRPC', () => {
  const trailers = Buffer.from(`grpc-status: 7\r\ngrpc-message: denied\r\nx-api-key: ${TOKEN}\r\n`)
  const expectTold = (copy: Buffer): void => {
    expect(copy[0]).toBe(0)
    const size = copy.readUInt32BE(1)
    const body = copy.subarray(5, 5 + size)
    expect(textAt(body, 2)).toBe('Massachusetts')
    expect(textAt(body, 4, 1, 2)).toMatch(/access_token=hsx_/)
    const rest = copy.subarray(5 + size)
    expect(rest[0]).toBe(0x80)
    expect(rest.readUInt32BE(1)).toBe(rest.length - 5)
    expect(rest.subarray(5).toString()).toMatch(
      /^grpc-status: 7\r\ngrpc-message: denied\r\nx-api-key: hsx_[a-z]+_\w{13}\r\n$/,
    )
  }

  it('frames get their new lengths, and trailers keep their status', async () => {
    const stream = Buffer.concat([grpcFrame(0, message), grpcFrame(0x80, trailers)])
    expectTold(Buffer.from(await textOf(stream.toString('base64')), 'base64'))
  })

  it('in pieces of base64 as a body, each padded', async () => {
    const padded = Buffer.concat([message, field(7, 'yy')])
    const pieces = [grpcFrame(0, padded), grpcFrame(0x80, trailers)].map((frame) => frame.toString('base64'))
    expect(pieces[0]).toMatch(/=$/)
    const content = { size: 1, mimeType: 'application/grpc-web-text+proto', text: pieces.join('') }
    const { copyText } = await sanitized(JSON.stringify({ response: { content } }))
    const text = (JSON.parse(copyText) as { response: { content: { text: string } } }).response.content.text
    expectTold(Buffer.concat((text.match(/[^=]+={0,2}/g) ?? []).map((piece) => Buffer.from(piece, 'base64'))))
  })

  it('a compressed message is packed again', async () => {
    const copy = Buffer.from(await textOf(grpcFrame(1, gzipSync(message)).toString('base64')), 'base64')
    expect(copy[0]).toBe(1)
    expect(copy.readUInt32BE(1)).toBe(copy.length - 5)
    expect(textAt(gunzipSync(copy.subarray(5)), 4, 1, 2)).toMatch(/access_token=hsx_/)
  })
})

describe('other structures', () => {
  const msgpack = Buffer.concat([
    Buffer.from([0x82, 0xa4]),
    Buffer.from('page'),
    Buffer.from([0x02, 0xa3]),
    Buffer.from('url'),
    Buffer.from([0xd9, URL_TEXT.length]),
    Buffer.from(URL_TEXT),
  ])

  it('with a secret in a string go whole, as no length would fit', async () => {
    const bson = Buffer.concat([
      Buffer.from([URL_TEXT.length + 15, 0, 0, 0, 0x02]),
      Buffer.from('url\0'),
      Buffer.from([URL_TEXT.length + 1, 0, 0, 0]),
      Buffer.from(`${URL_TEXT}\0\0`),
    ])
    const copy = await textOf(bson.toString('base64'))
    expect(Buffer.from(copy, 'base64').toString()).toMatch(/^hsx_opaque_\w{13}$/)
  })

  it.each([
    ['MessagePack', [0x82], 0xa0, 0xd9],
    ['CBOR', [0xa2], 0x60, 0x78],
  ])(
    'of %s are changed string by string, by their names, and get their new lengths',
    async (_, map, short, long) => {
      const text = (value: string): Buffer =>
        Buffer.concat([
          Buffer.from(
            value.length < (long === 0x78 ? 24 : 32) ? [short | value.length] : [long, value.length],
          ),
          Buffer.from(value),
        ])
      const message = (password: string): Buffer =>
        Buffer.concat([
          Buffer.from(map),
          text('password'),
          text(password),
          text('layout'),
          text('two-columns'),
        ])
      const copy = Buffer.from(await textOf(message('walnut').toString('base64')), 'base64')
      const [tag = ''] = copy.toString('latin1').match(/hsx_password_\w{13}/) ?? []
      expect(copy.equals(message(tag))).toBe(true)
      expect((await sanitized(JSON.stringify({ text: copy.toString('base64') }))).summary.redactions).toBe(0)
    },
  )

  it('without one stay', async () => {
    const input = JSON.stringify({
      text: Buffer.from(
        msgpack
          .toString('latin1')
          .replace(`access_token=${TOKEN}`, `order_number=${'4711-0815'.padEnd(16, '0')}`),
        'latin1',
      ).toString('base64'),
    })
    expect((await sanitized(input)).copyText).toBe(input)
  })
})
