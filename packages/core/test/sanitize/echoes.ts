import { gzipSync } from 'node:zlib'

const bytes = (text: string): Buffer => Buffer.from(text)

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
  entities: (value) =>
    `<note>${[...value].map((char) => `&#x${char.codePointAt(0)!.toString(16)};`).join('')}</note>`,
  multipart: (value) =>
    `--frontier\r\nContent-Disposition: form-data; name="note"\r\n\r\n${value}\r\n--frontier--\r\n`,
} satisfies Record<string, (value: string) => string>

export type EchoName = keyof typeof ECHOES
export const ECHO_NAMES = Object.keys(ECHOES) as EchoName[]
