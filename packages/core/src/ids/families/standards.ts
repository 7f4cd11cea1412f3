import type { IdFamily } from '../family.ts'

const TRACE = '(?!0{32})[0-9a-f]{32}'
const PARENT = '(?!0{16})[0-9a-f]{16}'
const STATE_MEMBER = '[a-z0-9][a-z0-9_*\\/@-]{0,60}=[A-Za-z0-9._~:;\\/+-]{1,100}'

/** IDs of open standards and of the tracers that many products share. */
export const STANDARD_FAMILIES: readonly IdFamily[] = [
  {
    // W3C Trace Context §3.2. Version 00 has no tail; a later one may, and only hexadecimal is let through here.
    type: 'w3c-traceparent',
    headers: ['traceparent', 'elastic-apm-traceparent'],
    fields: ['traceparent'],
    strict: new RegExp(
      `^(?:00-${TRACE}-${PARENT}-[0-9a-f]{2}|(?!ff|00)[0-9a-f]{2}-${TRACE}-${PARENT}-[0-9a-f]{2}(?:-[0-9a-f]{0,64})?)$`,
    ),
    samples: {
      ok: [
        '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        '01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-0a1b',
      ],
      bad: [
        '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
        '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
        'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        '00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01',
        '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-c2VjcmV0',
      ],
    },
  },
  {
    type: 'w3c-tracestate',
    headers: ['tracestate'],
    fields: [],
    free: new RegExp(`^${STATE_MEMBER}(?:, ?${STATE_MEMBER}){0,15}$`),
    samples: {
      ok: ['congo=t61rcWkgMzE', 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'],
      bad: ['congo', '=x', 'a=b;,'],
    },
  },
  {
    type: 'b3',
    headers: ['x-b3-traceid'],
    fields: [],
    strict: /^(?:[0-9a-f]{16}|[0-9a-f]{32})$/i,
    samples: {
      ok: ['463ac35c9f6413ad', '463ac35c9f6413ad48485a3953bb6124'],
      bad: ['463ac35c', 'x63ac35c9f6413ad'],
    },
  },
  {
    type: 'b3-span',
    headers: ['x-b3-spanid', 'x-b3-parentspanid'],
    fields: [],
    strict: /^[0-9a-f]{16}$/i,
    samples: { ok: ['a2fb4a1d1a96d312'], bad: ['a2fb4a1d1a96d31'] },
  },
  {
    // A single `0`, `1` or `d` is a sampling decision, legal in the header but no ID.
    type: 'b3',
    headers: ['b3'],
    fields: [],
    strict: /^(?:[0-9a-f]{16}|[0-9a-f]{32})-[0-9a-f]{16}(?:-[01d](?:-[0-9a-f]{16})?)?$/,
    samples: {
      ok: [
        '80f198ee56343ba864fe8b2a57d3eff7-e457b5a2e4d86bd1-1-05e3ac9a4f6e3b90',
        '64fe8b2a57d3eff7-e457b5a2e4d86bd1',
      ],
      bad: ['1', '80f198ee56343ba864fe8b2a57d3eff7', '64fe8b2a57d3eff7-e457b5a2e4d86bd1-x'],
    },
  },
  {
    type: 'jaeger',
    headers: ['uber-trace-id'],
    fields: [],
    strict: /^[0-9a-f]{1,32}:[0-9a-f]{1,16}:[0-9a-f]{1,16}:[0-9a-f]{1,2}$/,
    samples: { ok: ['3f2a9c4b1d5e6f70:1a2b3c4d5e6f7081:0:1'], bad: ['3f2a9c4b1d5e6f70', '3f2a:1a2b:0'] },
  },
]
