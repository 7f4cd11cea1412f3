import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LabSocket } from './scenario.ts'

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const TEXT = 0x81
const CLOSE = 0x88

/** As much of RFC 6455 as a server needs that only talks. */
export function labSocket(request: IncomingMessage, stream: Duplex): LabSocket {
  stream.on('error', () => {})
  stream.resume()
  const frame = (first: number, content: Buffer) => {
    if (!stream.writable) return
    stream.write(Buffer.concat([Buffer.from([first, content.length]), content]))
  }
  return {
    accept() {
      const key = request.headers['sec-websocket-key'] ?? ''
      const accept = createHash('sha1').update(`${key}${MAGIC}`).digest('base64')
      const head = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`]
      stream.write(`HTTP/1.1 101 Switching Protocols\r\n${head.join('\r\n')}\r\n\r\n`)
    },
    refuse: (status) => void stream.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`),
    send: (text) => frame(TEXT, Buffer.from(text)),
    close: (code) => {
      frame(CLOSE, Buffer.from([code >> 8, code & 0xff]))
      stream.end()
    },
    cut: () => void stream.destroy(),
  }
}
