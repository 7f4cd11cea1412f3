import { asIs, inBase64, inJson } from './escapes.ts'
import { type Filled, fill, within } from './fill.ts'
import { type Plain, plantOf, type Site, type Sites } from './plant.ts'

const RECORD = '\u001e'

const messages = (data: readonly string[], opcode = 1): Plain =>
  data.map((text, at) => ({
    type: at % 2 ? 'receive' : 'send',
    time: 1772359200.25 + at,
    opcode,
    data: text,
  }))

/** A frame of a WebSocket among harmless ones, as text; in the variants also as bytes in base64. */
const frame =
  (template: string, written = inJson): Site =>
  (dice, variant) => {
    const filled = fill(dice, template, written)
    const data = variant > 1 ? inBase64(filled.text) : filled.text
    return plantOf(filled, {
      _resourceType: 'websocket',
      _webSocketMessages: variant > 1 ? messages([data], 2) : messages(['2probe-7', data, '3probe-7']),
    })
  }

const event =
  (template: string, more: { readonly [key: string]: Plain } = {}): Site =>
  (dice) => {
    const filled = fill(dice, template, inJson)
    return plantOf(filled, {
      _eventSourceMessages: [
        { time: 1772359200.5, eventName: 'message', eventId: '17', data: filled.text, ...more },
      ],
    })
  }

/** A field of a protobuf message: tag, length, bytes. */
function protobuf(fields: readonly (readonly [number, string])[]): Buffer {
  return Buffer.concat(
    fields.map(([tag, text]) => {
      const bytes = Buffer.from(text)
      const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]
      return Buffer.concat([Buffer.from([(tag << 3) | 2, ...length]), bytes])
    }),
  )
}

const grpc =
  (mime: string, encode: (message: Buffer) => string): Site =>
  (dice) => {
    const token = fill(dice, '«jwt»')
    const bearer = fill(dice, '«tok:40»')
    const message = protobuf([
      [1, 'orders-7'],
      [2, token.text],
      [3, `Bearer ${bearer.text}`],
      [4, 'https://app.example/x?page=2'],
    ])
    const head = Buffer.from([0, 0, 0, message.length >> 8, message.length & 255])
    const all = Buffer.concat([head, message])
    const content = { mimeType: mime, encoding: 'base64', text: encode(all) }
    return { entry: { response: { content } }, secrets: [...token.secrets, ...bearer.secrets], keeps: [] }
  }

const STOMP = 'CONNECT\naccept-version:1.2\nheart-beat:10000,10000\n'

export const FRAME_SITES: Sites = {
  'Socket.IO: connect with a token': frame('40{"token":"«jwt»","locale":"de-DE"}'),
  'Socket.IO: an event': frame('42["login",{"password":"«pw:12»","locale":"de-DE"}]'),
  'Socket.IO: in a namespace, with an ack': frame('42/admin-7,17["auth",{"accessToken":"«tok:32»"}]'),
  'Socket.IO: the session of its handshake': frame(
    '0{"sid":"«tok:20»","upgrades":["websocket"],"pingInterval":25000}',
  ),
  'Socket.IO: polling, several packets': (dice) => {
    const filled = fill(dice, `40{"token":"«tok:32»"}${RECORD}42["hello-7",{"locale":"de-DE"}]`, inJson)
    return plantOf(filled, {
      request: { postData: { mimeType: 'text/plain;charset=UTF-8', text: filled.text } },
    })
  },
  'SockJS: an array of strings': frame('a["{\\"type\\":\\"auth-7\\",\\"token\\":\\"«tok:32»\\"}"]'),
  'SignalR: an invocation': frame(
    `{"type":1,"target":"Login-7","arguments":[{"accessToken":"«tok:40»"}]}${RECORD}`,
  ),
  'SignalR: classic': frame('{"C":"d-7","M":[{"H":"hub-7","M":"in","A":[{"password":"«pwplain»"}]}]}'),
  'STOMP: CONNECT': frame(`${STOMP}login:«~word»\npasscode:«tok:16»\n\n\u0000`, asIs),
  'STOMP: an Authorization header': frame(`${STOMP}Authorization:Bearer «tok:40»\n\n\u0000`, asIs),
  'STOMP: a MESSAGE with JSON': frame(
    'MESSAGE\ndestination:/queue-7\ncontent-type:application/json\n\n{"apiKey":"«tok:32»","locale":"de-DE"}\u0000',
  ),
  'GraphQL: connection_init': frame(
    '{"type":"connection_init","payload":{"headers":{"Authorization":"Bearer «jwt»","X-Layout":"two-columns"}}}',
  ),
  'GraphQL: connection_init, flat': frame(
    '{"type":"connection_init","payload":{"authToken":"«tok:32»","locale":"de-DE"}}',
  ),
  'Phoenix channel': frame('["1","7","room:lobby-7","phx_join",{"token":"«tok:40»","vsn":"2.0.0"}]'),
  'Action Cable': frame(
    '{"command":"subscribe","identifier":"{\\"channel\\":\\"Chat-7\\",\\"token\\":\\"«tok:32»\\"}"}',
  ),
  'Pusher: auth of a private channel': frame(
    '{"event":"pusher:subscribe","data":{"auth":"«hex:20»:«hex:64»","channel":"private-7"}}',
  ),
  'Ably, Centrifugo: connect': frame('{"id":17,"connect":{"token":"«jwt»","name":"js-7"}}'),
  'Meteor DDP: login': frame(
    '["{\\"msg\\":\\"method\\",\\"method\\":\\"login-7\\",\\"params\\":[{\\"resume\\":\\"«b64u:32»\\"}],\\"id\\":\\"17\\"}"]',
  ),
  'Discord gateway: identify': frame(
    '{"op":2,"d":{"token":"«vendor:discord-bot»","intents":513,"properties":{"os":"linux-7"}}}',
  ),
  'Home Assistant: auth': frame('{"type":"auth","access_token":"«jwt»"}'),
  'Jupyter: kernel output': frame(
    '{"header":{"msg_type":"stream-7"},"content":{"text":"API_KEY=«tok:32»\\n"}}',
  ),
  'a terminal': frame('{"type":"data","data":"$ export TOKEN=«tok:40»\\r\\n","cols-7":80}'),
  'MQTT over a socket, in base64': (dice) => {
    const filled = fill(dice, '«tok:20»')
    const packet = Buffer.concat([
      Buffer.from([0x10, 60, 0, 4]),
      Buffer.from(
        `MQTT\u0004\u00c2\u0000\u003c\u0000\u0005web-7\u0000\u0005carol\u0000\u0014password=${filled.text}`,
      ),
    ])
    return plantOf({ ...filled, keeps: [] }, { _webSocketMessages: messages([packet.toString('base64')], 2) })
  },
  'messages of Proxyman': (dice) => {
    const filled = fill(dice, '{"access_token":"«tok:32»","locale":"de-DE"}')
    return plantOf(filled, {
      _webSocketMessages: [{ type: 'send', time: '1772359200', opcode: 1, data: filled.text }],
    })
  },
  'messages of Playwright, as bytes': (dice) => {
    const filled = within(fill(dice, '{"access_token":"«tok:32»","locale":"de-DE"}'), inBase64)
    return plantOf(filled, {
      _webSocketMessages: [{ type: 'receive', time: 1, opcode: 2, data: filled.text }],
    })
  },
  'an error of a socket': (dice) => {
    const filled = fill(
      dice,
      "WebSocket connection to 'wss://rt.example/s?access_token=«tok:32»' failed: Unexpected response code: 403",
    )
    return plantOf(filled, {
      _webSocketMessages: [{ type: 'error', time: 1, opcode: -1, data: filled.text }],
    })
  },
  'EventSource: JSON': event('{"session":{"token":"«tok:32»"},"locale":"de-DE"}'),
  'EventSource: a Turbo stream': event(
    '<turbo-stream action="replace"><template><input type="hidden" name="authenticity_token" value="«b64u:64»"></template></turbo-stream>',
  ),
  'EventSource: a URL': event('https://app.example/next?ticket=«tok:24»&lang=en-GB'),
  'gRPC-Web': grpc('application/grpc-web+proto', (bytes) => bytes.toString('base64')),
  'gRPC-Web, text': grpc('application/grpc-web-text', (bytes) =>
    Buffer.from(bytes.toString('base64')).toString('base64'),
  ),
  protobuf: grpc('application/x-protobuf', (bytes) => bytes.subarray(5).toString('base64')),
  MessagePack: (dice) => {
    const filled: Filled = fill(dice, '«tok:31»')
    const head = Buffer.from('\x82\xacaccess_token\xbf', 'latin1')
    const tail = Buffer.from('\xa6layout\xabtwo-columns', 'latin1')
    const bytes = Buffer.concat([head, Buffer.from(filled.text), tail])
    const content = { mimeType: 'application/msgpack', encoding: 'base64', text: bytes.toString('base64') }
    return { entry: { response: { content } }, secrets: filled.secrets, keeps: [] }
  },
}
