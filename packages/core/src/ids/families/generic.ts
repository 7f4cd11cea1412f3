import type { IdFamily } from '../family.ts'
import { UUID } from './uuid.ts'

const FIXED = new RegExp(`^(?:${UUID}|[0-9A-Fa-f]{32}|[0-9a-f]{20}|[0-9a-f]{16})$`)
/** What a site may make up; some vendors document exactly this alphabet. */
const SITE = /^[A-Za-z0-9._:-]{8,128}$/

/** Names that any service may use, with IDs of any form. */
export const GENERIC_FAMILIES: readonly IdFamily[] = [
  {
    type: 'request-id',
    headers: ['x-request-id', 'request-id', 'x-requestid', 'requestid', 'x-req-id', 'x-kong-request-id'],
    fields: ['requestid', 'reqid', 'errorid', 'xrequestid'],
    strict: FIXED,
    free: SITE,
    samples: {
      ok: ['7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d', '7b1f0c5293de4a6b8c2d5e4f3a2b1c0d', 'web-eu1.2026:000412'],
      bad: [
        'short',
        'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
        'sk_live_Kx9W2mZ5vT8bN1cQ',
        'with space 12345678',
        'x'.repeat(129),
      ],
    },
  },
  {
    type: 'correlation-id',
    headers: ['x-correlation-id', 'correlation-id', 'x-correlationid', 'correlationid'],
    fields: ['correlationid', 'xcorrelationid'],
    strict: FIXED,
    free: SITE,
    samples: {
      ok: ['7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d', 'checkout:000412'],
      bad: ['short', 'ghp_0a1b2c3d4e5f6a7b8c9d'],
    },
  },
  {
    type: 'trace-id',
    headers: ['x-trace-id', 'trace-id', 'traceid', 'x-appgw-trace-id'],
    fields: ['traceid', 'xtraceid'],
    strict: FIXED,
    free: SITE,
    samples: {
      ok: ['7b1f0c5293de4a6b8c2d5e4f3a2b1c0d', 'trace.000412.a'],
      bad: ['short', 'glpat-0a1b2c3d4e5f'],
    },
  },
  {
    // In a body the name is also used for steps of a sign-in, so free values count in headers only.
    type: 'transaction-id',
    headers: ['x-transaction-id', 'transaction-id'],
    fields: [],
    strict: FIXED,
    free: SITE,
    samples: {
      ok: ['7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d', 'tx-000412.7'],
      bad: ['short', 'AKIA0123456789ABCDEF'],
    },
  },
]
