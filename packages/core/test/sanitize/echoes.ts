import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { NAMED } from './oracle.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

const inLines = (text: string, width: number, end: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end)
const units = (value: string, spell: (unit: number) => string): string =>
  Array.from({ length: value.length }, (_, at) => spell(value.charCodeAt(at))).join('')
const eachByte = (value: string, spell: (byte: number) => string): string =>
  [...bytes(value)].map(spell).join('')
const hex2 = (byte: number): string => byte.toString(16).padStart(2, '0')
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const NAMES = new Map(Object.entries(NAMED).map(([name, char]) => [char, name]))

/** A field of a message of Protocol Buffers: a string, bytes, or a message. */
export const field = (number: number, value: Buffer | string): Buffer => {
  const body = Buffer.from(value)
  const size: number[] = []
  for (let rest = body.length; size.length === 0 || rest > 0; rest >>= 7)
    size.push(rest < 128 ? rest : (rest & 127) | 128)
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...size]), body])
}
export const grpcFrame = (flags: number, body: Buffer): Buffer => {
  const head = Buffer.from([flags, 0, 0, 0, 0])
  head.writeUInt32BE(body.length, 1)
  return Buffer.concat([head, body])
}
const message = (value: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x08, 0x96, 0x01]),
    field(2, Buffer.concat([field(1, 'a note'), field(3, `see ${value} there`)])),
    field(5, Buffer.from([0xff, 0xfe, 0xfd, 0x00])),
  ])
const packed = (value: string): Buffer => {
  const text = bytes(value)
  return Buffer.concat([
    Buffer.from([0x82, 0xa4]),
    bytes('page'),
    Buffer.from([0x02, 0xa4]),
    bytes('note'),
    Buffer.from([0xd9, text.length]),
    text,
  ])
}

/** Ways in which a program repeats a value where no name tells of it. */
export const ECHOES = {
  prose: (value) => `We met ${value} in the log.`,
  alone: (value) => value,
  glued: (value) => `note-${value}.`,
  percent: (value) => `https://app.example/show?note=${encodeURIComponent(value)}&page=2`,
  'percent twice': (value) => `note=${encodeURIComponent(encodeURIComponent(value))}&page=2`,
  'every byte percent': (value) =>
    `note=${[...bytes(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
  form: (value) => `page=2&${new URLSearchParams({ note: value })}`,
  json: (value) => JSON.stringify({ page: 2, note: value }),
  'JSON in JSON': (value) => JSON.stringify({ page: 2, note: JSON.stringify({ remark: value }) }),
  'JSON in JSON in JSON': (value) => JSON.stringify([JSON.stringify({ note: JSON.stringify([value]) })]),
  'a key of JSON': (value) => JSON.stringify({ [value]: 2 }),
  script: (value) =>
    `var note='${[...value].map((char) => [...Array(char.length).keys()].map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')).join('')}';`,
  base64: (value) => bytes(value).toString('base64'),
  'base64 of more': (value) => bytes(`{"page":2,"note":${JSON.stringify(value)}}`).toString('base64'),
  base64url: (value) => `see ${bytes(`a note: ${value} and more`).toString('base64url')} there`,
  'base64 in base64': (value) => bytes(`x ${bytes(`note ${value}`).toString('base64')} y`).toString('base64'),
  'base64 percent': (value) => `note=${encodeURIComponent(bytes(`note ${value}`).toString('base64'))}`,
  'gzip base64': (value) => gzipSync(bytes(`A note of ${value}, packed.`)).toString('base64'),
  'gzip in hexadecimal': (value) => gzipSync(bytes(`A note of ${value}, packed.`)).toString('hex'),
  'gzip base64 of base64': (value) =>
    gzipSync(bytes(`x ${bytes(`A note of ${value}.`).toString('base64')} y`)).toString('base64'),
  'zlib base64': (value) => deflateSync(bytes(`A note of ${value}, packed.`)).toString('base64'),
  'zlib base64url': (value) =>
    `see ${deflateSync(bytes(`<a>${value}</a>`.repeat(9))).toString('base64url')} there`,
  'raw deflate base64': (value) => deflateRawSync(bytes(`A note of ${value}, packed.`)).toString('base64'),
  'raw deflate in a URL': (value) =>
    `https://app.example/?data=${encodeURIComponent(deflateRawSync(bytes(`<note>${value}</note>${value}`)).toString('base64'))}&page=2`,
  hexadecimal: (value) => bytes(value).toString('hex'),
  'hexadecimal of more': (value) => `see 0x${bytes(`a note: ${value}`).toString('hex').toUpperCase()} there`,
  'hexadecimal in a path': (value) => `https://app.example/show/${bytes(value).toString('hex')}/now`,
  'hexadecimal with colons': (value) => `at ${[...bytes(value)].map(hex2).join(':')} there`,
  'hexadecimal with blanks': (value) => `dump: ${[...bytes(`note ${value}`)].map(hex2).join(' ')}.`,
  'base64 in lines of a mail': (value) =>
    inLines(
      bytes(`A long note, longer than a line can be. We met ${value} here and there, and more.`).toString(
        'base64',
      ),
      76,
      '\r\n',
    ),
  'base64 in lines, indented': (value) =>
    `<note>\n    ${inLines(bytes(`<a>A long note, longer than a line can be.</a><b>${value}</b>`.repeat(2)).toString('base64'), 64, '\n    ')}\n</note>`,
  'base64 in lines in JSON': (value) =>
    JSON.stringify({
      note: inLines(
        bytes(`{"text":"A long note, longer than a line.","more":${JSON.stringify(value)}}`).toString(
          'base64',
        ),
        60,
        '\n',
      ),
    }),
  'base64 without padding': (value) => bytes(`a note: ${value}`).toString('base64').replaceAll('=', ''),
  'base64 of UTF-16': (value) => Buffer.from(`Write "${value}"`, 'utf16le').toString('base64'),
  'base64 of UTF-16, marked': (value) => Buffer.from(`\ufeff${value}`, 'utf16le').toString('base64'),
  'base64 of UTF-16, big end first': (value) => swapped(`Write "${value}"`).toString('base64'),
  'quoted-printable': (value) => {
    const text = eachByte(`A note, as mails have it. We met ${value} in it, and more.`, (byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x3d
        ? `=${hex2(byte).toUpperCase()}`
        : String.fromCharCode(byte),
    )
    // No encoder breaks a line within an escape.
    const [head = ''] = /^(?:=..|[^=]){36}/.exec(text) ?? []
    return `Subject: =?utf-8?Q?note?=\r\n\r\n${head}=\r\n${text.slice(head.length)}`
  },
  octal: (value) => `var note='${eachByte(value, (byte) => `\\${byte.toString(8).padStart(3, '0')}`)}';`,
  'code points in braces': (value) =>
    `var note='${[...value].map((char) => `\\u{${char.codePointAt(0)!.toString(16)}}`).join('')}';`,
  'every byte in JavaScript': (value) => `var note='${eachByte(value, (byte) => `\\x${hex2(byte)}`)}';`,
  'percent u': (value) => `note=${units(value, (unit) => `%u${unit.toString(16).padStart(4, '0')}`)}&page=2`,
  'percent, too long': (value) =>
    `note=${eachByte(value, (byte) => (byte > 127 ? `%${hex2(byte)}` : `%${hex2(0xc0 | (byte >> 6))}%${hex2(0x80 | (byte & 63))}`))}`,
  'entities without semicolons': (value) =>
    `<note>${[...value].map((char) => `&#${char.codePointAt(0)}`).join('')}</note>`,
  'entities by name': (value) =>
    `<note>${[...value].map((char) => (NAMES.has(char) ? `&${NAMES.get(char)};` : char)).join('')}</note>`,
  'escapes of two kinds': (value) =>
    encodeURIComponent(JSON.stringify({ note: `&#x22;${value.replaceAll('&', '&amp;')}` })),
  'percent thrice': (value) =>
    `note=${encodeURIComponent(encodeURIComponent(encodeURIComponent(value)))}&page=2`,
  'a message': (value) => message(value).toString('base64'),
  'a message in a path': (value) => `/maps/${message(value).toString('base64url')}`,
  'a frame of gRPC': (value) =>
    Buffer.concat([grpcFrame(0, message(value)), grpcFrame(0x80, bytes('grpc-status: 0\r\n'))]).toString(
      'base64',
    ),
  'pieces of gRPC': (value) =>
    `${grpcFrame(0, message(value)).toString('base64')}${grpcFrame(0x80, bytes(`grpc-message: ${encodeURIComponent(value)}\r\n`)).toString('base64')}`,
  'MessagePack base64': (value) => packed(value).toString('base64'),
  entities: (value) =>
    `<note>${[...value].map((char) => `&#x${char.codePointAt(0)!.toString(16)};`).join('')}</note>`,
  multipart: (value) =>
    `--frontier\r\nContent-Disposition: form-data; name="note"\r\n\r\n${value}\r\n--frontier--\r\n`,
} satisfies Record<string, (value: string) => string>

export type EchoName = keyof typeof ECHOES
export const ECHO_NAMES = Object.keys(ECHOES) as EchoName[]
