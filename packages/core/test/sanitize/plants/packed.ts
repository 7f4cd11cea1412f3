import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Dice } from '../dice.ts'
import { inBase64, inBase64Url, inForm, inHex, inJson, inQuery } from './escapes.ts'
import { type Escape, fill, within } from './fill.ts'
import { header, type Plant, plantOf, type Site, type Sites } from './plant.ts'

const INNER = '{"access_token":"«tok:32»","password":"«pw:12»","region":"eu-central-7"}'

const body = (mime: string, steps: readonly Escape[], more = {}): Site =>
  packedAt(steps, (text) => ({ response: { content: { mimeType: mime, text, ...more } } }))

function packedAt(steps: readonly Escape[], place: (text: string) => NonNullable<Plant['entry']>): Site {
  return (dice: Dice) => {
    const filled = steps.reduce(within, fill(dice, INNER, inJson))
    // What is packed may go as a whole.
    const isPacked = steps.some((step) => PACKERS.includes(step))
    const plant = plantOf(isPacked ? { ...filled, keeps: [] } : filled, place(filled.text))
    // Nothing opens Brotli: all of it goes, and what is not known is not found again.
    return steps.includes(brotli) ? { ...plant, whole: [] } : plant
  }
}

const packer =
  (pack: (bytes: Buffer) => Buffer): Escape =>
  (text) =>
    pack(Buffer.from(text)).toString('base64')
const [gzip, zlib, raw, brotli] = [
  packer(gzipSync),
  packer(deflateSync),
  packer(deflateRawSync),
  packer(brotliCompressSync),
]
const PACKERS: readonly Escape[] = [gzip, zlib, raw, brotli]
const mimeLines: Escape = (text) => inBase64(text).replace(/(.{76})/g, '$1\r\n')
const inMember: Escape = (text) => `{"kind":"relay","data":"${inJson(text)}"}`
const unicode: Escape = (text) =>
  [...text]
    .map((char) =>
      [...Array(char.length).keys()]
        .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .join('')

const BASE64 = { encoding: 'base64' } as const

/** One JSON text behind every pile of encodings that programs build. */
export const PACKED_SITES: Sites = {
  'base64 of a body': body('application/json', [inBase64], BASE64),
  'base64 of a body, in lines': body('application/json', [mimeLines], BASE64),
  'base64 of a body of no type': body('application/octet-stream', [inBase64], BASE64),
  'gzip in base64': body('application/json', [gzip], BASE64),
  'zlib in base64': body('application/json', [zlib], BASE64),
  'deflate in base64': body('application/octet-stream', [raw], BASE64),
  'brotli in base64': body('application/json', [brotli], BASE64),
  'gzip in a JSON member': body('application/json', [gzip, inMember]),
  'base64 in a JSON member': body('application/json', [inBase64, inMember]),
  'base64url in a JSON member': body('application/json', [inBase64Url, inMember]),
  'base64 in base64': body('application/json', [inBase64, inBase64], BASE64),
  'JSON in JSON in JSON': body('application/json', [inMember, inMember]),
  'JSON in JSON, every character escaped': body('application/json', [
    (text) => `{"kind":"relay","data":"${unicode(text)}"}`,
  ]),
  'JSON in base64 in JSON in base64': body('application/json', [inBase64, inMember, inBase64], BASE64),
  'percent in JSON': body('application/json', [inQuery, inMember]),
  'percent, twice, in a form': packedAt([inQuery, inForm], (text) => ({
    request: {
      postData: { mimeType: 'application/x-www-form-urlencoded', text: `kind=relay-7&data=${text}` },
    },
  })),
  'base64 in a form': packedAt([inBase64, inForm], (text) => ({
    request: {
      postData: { mimeType: 'application/x-www-form-urlencoded', text: `kind=relay-7&data=${text}` },
    },
  })),
  'base64 in a query': packedAt([inBase64Url], (text) => ({
    request: { url: `https://app.example/i?kind=relay-7&d=${text}` },
  })),
  'JSON in a query': packedAt([inQuery], (text) => ({
    request: { url: `https://app.example/i?kind=relay-7&d=${text}` },
  })),
  'base64 in a path': packedAt([inBase64Url], (text) => ({
    request: { url: `https://app.example/v1/i/${text}/show` },
  })),
  'base64 in a header': packedAt([inBase64], (text) => ({
    request: { headers: [header('X-Context', text)] },
  })),
  'JSON in a header': packedAt([], (text) => ({
    request: { headers: [header('X-Context', text)] },
  })),
  'hex in a JSON member': body('application/json', [inHex, inMember]),
  'a data URL': body('text/html', [(text) => `<img src="data:application/json;base64,${inBase64(text)}">`]),
  'a data URL in percent': body('text/css', [
    (text) => `.a{background:url("data:application/json,${inQuery(text)}")}`,
  ]),
  'entities in an attribute': body('text/html', [
    (text) =>
      `<div data-json="${text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll('<', '&lt;')}"></div>`,
  ]),
  'a data: URL as the address': packedAt([inBase64], (text) => ({
    request: { url: `data:application/json;base64,${text}` },
  })),
  'a source map': body('application/javascript', [
    (text) =>
      `a();\n//# sourceMappingURL=data:application/json;base64,${inBase64(`{"version":3,"sourcesContent":["${inJson(text)}"]}`)}`,
  ]),
  'an event of a queue': body('application/json', [
    (text) =>
      `{"Records":[{"kinesis":{"partitionKey":"orders-7","data":"${inBase64(text)}"},"eventVersion":"1.0"}]}`,
  ]),
  'a message of a mail program': body('application/json', [
    (text) => `{"raw":"${inBase64Url(`Subject: Order-7\r\nContent-Type: application/json\r\n\r\n${text}`)}"}`,
  ]),
}
