import type { IdFamily } from '../family.ts'
import { UUID } from './uuid.ts'

/** IDs that a vendor's support asks for. */
export const SERVICE_FAMILIES: readonly IdFamily[] = [
  {
    // The last part is epoch seconds in hexadecimal.
    type: 'github',
    headers: ['x-github-request-id'],
    fields: [],
    strict: /^[0-9A-F]{1,5}(?::[0-9A-F]{2,10}){3}:[0-9A-F]{8}$/,
    samples: {
      ok: ['C2F4:3A7B:1D5E6F:2A9B8C:69A8B1C2', 'F:2A:3B:4C:69A8B1C2'],
      bad: ['C2F4:3A7B:1D5E6F:2A9B8C', 'c2f4:3a7b:1d5e6f:2a9b8c:69a8b1c2'],
    },
  },
  {
    // Three generations of the same header have been seen; the third has no form of its own.
    type: 'okta',
    headers: ['x-okta-request-id'],
    fields: ['errorid'],
    strict: /^(?:[0-9a-f]{32}|req[A-Za-z0-9_-]{22,24}|oae[A-Za-z0-9_-]{22,24})$/,
    free: /^[A-Za-z0-9_@-]{24,40}$/,
    samples: {
      ok: [
        '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
        'reqK9xW2mZ5vT8bN1cQ4sR7y',
        'oaeK9xW2mZ5vT8bN1cQ4sR7yA',
        'aZ9x@W2mZ5vT8bN1cQ4sR7yA',
      ],
      bad: ['req123', 'has space in it, and is long enough'],
    },
  },
  {
    type: 'atlassian',
    headers: ['atl-traceid', 'atl-request-id'],
    fields: [],
    strict: new RegExp(`^(?:[0-9a-f]{32}|[0-9a-f]{16}|${UUID})$`),
    samples: { ok: ['0f1e2d3c4b5a6978', '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'], bad: ['0f1e2d3c4b5a697'] },
  },
  {
    // Minute of the day × count × concurrency.
    type: 'jira',
    headers: ['x-arequestid'],
    fields: [],
    strict: new RegExp(`^(?:@?[A-Za-z0-9]{0,12}?\\d{1,10}x\\d{1,10}x\\d{1,6}|[0-9a-f]{32}|${UUID})$`),
    samples: { ok: ['1089x4312x1', '@1T2U3V4x652x1203x2'], bad: ['1089x4312', 'x1089x', '1089x4312x1x'] },
  },
  {
    type: 'zendesk',
    headers: ['x-zendesk-request-id'],
    fields: [],
    strict: new RegExp(`^(?:[0-9a-f]{20}|[0-9a-f]{16}-[A-Z]{3}|${UUID})$`),
    samples: {
      ok: ['0f1e2d3c4b5a69788796', '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'],
      bad: ['0f1e2d3c4b5a6978879'],
    },
  },
  {
    type: 'salesforce',
    headers: ['x-sfdc-request-id', 'x-sfdc-page-scope-id'],
    fields: [],
    strict: new RegExp(`^(?:[0-9a-f]{32}|\\d{4,16}[0-9a-f]{6,14}|${UUID})$`),
    samples: {
      ok: ['0f1e2d3c4b5a69788796a5b4c3d2e1f0', '84200000a1b2c3d4e5'],
      bad: ['abc', 'Zf1e2d3c4b5a6978'],
    },
  },
  {
    // An administrator finds the server's log entry by it.
    type: 'servicenow',
    headers: ['x-transaction-id'],
    fields: [],
    strict: /^[0-9a-f]{12,32}$/,
    samples: { ok: ['4b5a69788796'], bad: ['4b5a6978879', 'tx-4b5a69788796'] },
  },
  {
    type: 'frontegg',
    headers: ['frontegg-trace-id'],
    fields: [],
    strict: new RegExp(`^(?:[0-9a-f]{32}|${UUID})$`),
    samples: { ok: ['0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'], bad: ['0f1e2d3c'] },
  },
  {
    type: 'stripe',
    headers: ['request-id', 'x-stripe-request-id'],
    fields: [],
    strict: /^req_[A-Za-z0-9]{14,24}$/,
    samples: { ok: ['req_Kx9W2mZ5vT8bN1'], bad: ['req_', 'sk_live_Kx9W2mZ5vT8bN1cQ'] },
  },
  {
    type: 'paypal',
    headers: ['paypal-debug-id'],
    fields: ['debugid'],
    strict: /^[0-9a-f]{12,16}$/,
    samples: { ok: ['f1e2d3c4b5a69'], bad: ['f1e2d3c4b5', 'F1E2D3C4B5A69'] },
  },
]
