import type { IdFamily } from '../family.ts'

/** IDs of monitoring agents inside the page and the services. */
export const MONITORING_FAMILIES: readonly IdFamily[] = [
  {
    type: 'datadog',
    headers: ['x-datadog-trace-id', 'x-datadog-parent-id'],
    fields: [],
    strict: /^\d{10,20}$/,
    samples: { ok: ['7423981236549870123'], bad: ['123', '74239812365498701234567'] },
  },
  {
    type: 'sentry',
    headers: ['sentry-trace'],
    fields: [],
    strict: /^[0-9a-f]{32}-[0-9a-f]{16}(?:-[01])?$/,
    samples: {
      ok: ['0f1e2d3c4b5a69788796a5b4c3d2e1f0-0f1e2d3c4b5a6978-1'],
      bad: ['0f1e2d3c4b5a69788796a5b4c3d2e1f0'],
    },
  },
  {
    type: 'instana',
    headers: ['x-instana-t', 'x-instana-s'],
    fields: [],
    strict: /^(?:[0-9a-f]{16}|[0-9a-f]{32})$/,
    samples: { ok: ['0f1e2d3c4b5a6978'], bad: ['0f1e2d3c'] },
  },
  {
    type: 'dynatrace',
    headers: ['x-dynatrace'],
    fields: [],
    strict: /^FW\d{1,2}(?:;-?[0-9a-z]{1,40}){3,20}$/,
    samples: {
      ok: ['FW4;1023406;1;-10234;11;0;-235689;153;a1b2;2h01;3h2f1e2d3c'],
      bad: ['FW4', 'FW4;1;2;s3cret value'],
    },
  },
  {
    // Base64 of a JSON object that begins with its version: `{"v":[`. Has no dots, so it is not a JWT.
    type: 'newrelic',
    headers: ['newrelic'],
    fields: [],
    strict: /^eyJ2Ijpb[A-Za-z0-9+/]{40,900}={0,2}$/,
    samples: {
      ok: ['eyJ2IjpbMCwxXSwiZCI6eyJ0eSI6IkJyb3dzZXIiLCJhYyI6IjEyMyIsImFwIjoiNDU2IiwiaWQiOiIwYTFiIn19'],
      bad: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', 'eyJ2Ijpb'],
    },
  },
]
