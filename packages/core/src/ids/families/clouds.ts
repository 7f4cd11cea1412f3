import type { IdFamily } from '../family.ts'
import { UUID } from './uuid.ts'

const XRAY_ROOT = '1-[0-9a-f]{8}-[0-9a-f]{24}'
const XRAY_FIELD = `(?:Self=${XRAY_ROOT}|Parent=[0-9a-f]{16}|Sampled=[01?]|Lineage=[0-9a-f:|]{1,64})`

/** IDs that clouds and content networks put on what passes through them. */
export const CLOUD_FAMILIES: readonly IdFamily[] = [
  {
    // The first eight digits of the root are epoch seconds.
    type: 'aws-xray',
    headers: ['x-amzn-trace-id'],
    fields: [],
    strict: new RegExp(`^(?:${XRAY_FIELD}; ?){0,4}Root=${XRAY_ROOT}(?:; ?${XRAY_FIELD}){0,4};?$`),
    samples: {
      ok: [
        'Root=1-67891233-abcdef012345678912345678',
        'Self=1-67891234-12456789abcdef0123456789;Root=1-67891233-abcdef012345678912345678',
        'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
      ],
      bad: [
        'Root=1-67891233',
        'Parent=53995c3f42cd8ad8;Sampled=1',
        'key=s3cr3t;Root=1-67891233-abcdef012345678912345678',
      ],
    },
  },
  {
    type: 'aws-request-id',
    headers: ['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'],
    fields: [],
    strict: new RegExp(`^(?:${UUID}|[0-9A-Z]{16})$`),
    samples: {
      ok: ['9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f', 'QR4T9ZX2M8K1V6WN'],
      bad: ['QR4T9ZX2M8K1V6W', 'qr4t9zx2m8k1v6wn'],
    },
  },
  {
    type: 'aws-s3-host-id',
    headers: ['x-amz-id-2'],
    fields: [],
    free: /^[A-Za-z0-9+/]{40,126}={0,2}$/,
    samples: {
      ok: ['Vvag1LuByRx9e6j5Onimru9pO4ZVKnJ2Qz7/C1NPcfTWAtRPfTaOFg+ZrAnG5Xk1yQ2w3E4r5T6y7U8='],
      bad: ['short', 'eyJhbGciOiJub25lIn0eyJhbGciOiJub25lIn0eyJhbGciOiJub25lIn0'],
    },
  },
  {
    type: 'aws-api-gateway',
    headers: ['x-amz-apigw-id'],
    fields: [],
    strict: /^[A-Za-z0-9_-]{10,20}=$/,
    samples: { ok: ['fG7hJ8kL9mNoEQw='], bad: ['fG7hJ8kL9mNoEQw', 'fG7h='] },
  },
  {
    type: 'cloudfront',
    headers: ['x-amz-cf-id'],
    fields: [],
    strict: /^[A-Za-z0-9_-]{54}==$/,
    samples: {
      ok: ['Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7cDe0fGh3iJk6lMn9oPq=='],
      bad: ['Ab3dEf6hIj9kLm2nOp5q=='],
    },
  },
  {
    // The suffix is the airport code of the data centre.
    type: 'cf-ray',
    headers: ['cf-ray', 'cf-request-id'],
    fields: ['rayid'],
    strict: /^[0-9a-f]{16}(?:-[A-Z]{3})?$/,
    samples: {
      ok: ['8c1f2e3d4b5a6978-FRA', '8c1f2e3d4b5a6978'],
      bad: ['8c1f2e3d4b5a697-FRA', '8c1f2e3d4b5a6978-fra'],
    },
  },
  {
    // The span after the slash is decimal.
    type: 'google-trace',
    headers: ['x-cloud-trace-context'],
    fields: [],
    strict: /^[0-9a-f]{32}(?:\/\d{1,20})?(?:;o=\d)?$/,
    samples: {
      ok: ['105445aa7843bc8bf206b12000100000/1;o=1', '105445aa7843bc8bf206b12000100000'],
      bad: ['105445aa7843bc8b/1'],
    },
  },
  {
    // Exchange writes `{GUID}:counter`.
    type: 'microsoft',
    headers: [
      'x-ms-request-id',
      'x-ms-client-request-id',
      'client-request-id',
      'return-client-request-id',
      'x-ms-correlation-request-id',
      'x-ms-correlation-id',
      'ms-correlationid',
      'ms-requestid',
      'x-ms-ests-request-id',
      'x-ms-activity-id',
      'activityid',
      'sprequestguid',
    ],
    fields: ['clientrequestid', 'activityid'],
    strict: new RegExp(`^\\{?${UUID}\\}?(?::\\d{1,10})?$`),
    samples: {
      ok: ['f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607', '{F3A1B2C4-5D6E-4F70-8A91-B2C3D4E5F607}:12'],
      bad: ['f3a1b2c4-5d6e-4f70-8a91', '{f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607}:x'],
    },
  },
  {
    // The same under the names that everybody uses, where only the braces and the counter tell.
    type: 'microsoft',
    headers: ['x-requestid', 'request-id'],
    fields: [],
    strict: new RegExp(`^(?:\\{${UUID}\\}(?::\\d{1,10})?|${UUID}:\\d{1,10})$`),
    samples: {
      ok: ['{F3A1B2C4-5D6E-4F70-8A91-B2C3D4E5F607}:12', 'f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607:3'],
      bad: ['{f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607', '{f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607}:x'],
    },
  },
  {
    type: 'azure-front-door',
    headers: ['x-azure-ref'],
    fields: [],
    strict: /^\d{8}T\d{6}Z-[0-9a-z]{16,64}$/,
    samples: { ok: ['20260304T101112Z-r1b2c3d4e5f6g7h8k9m0n1p2q3r4'], bad: ['20260304-r1b2c3d4e5f6'] },
  },
  {
    type: 'oracle-opc',
    headers: ['opc-request-id'],
    fields: ['opcrequestid'],
    strict: /^[0-9A-Fa-f]{32}(?:\/[0-9A-Fa-f]{32}){0,2}$/,
    samples: {
      ok: ['0f1e2d3c4b5a69788796a5b4c3d2e1f0/1a2b3c4d5e6f708192a3b4c5d6e7f809'],
      bad: ['0f1e2d3c4b5a69788796a5b4c3d2e1f', '0f1e2d3c4b5a69788796a5b4c3d2e1f0/'],
    },
  },
  {
    type: 'akamai',
    headers: ['akamai-request-id', 'x-akamai-request-id'],
    fields: [],
    strict: /^[0-9a-f]{6,16}(?:\.[0-9a-f]{1,16}){0,3}$/,
    samples: { ok: ['5a3b6c1f', '5a3b6c1f.1a2b3c4d.0'], bad: ['5a3b', '5A3B6C1F.'] },
  },
  {
    type: 'fastly',
    headers: ['x-fastly-request-id'],
    fields: [],
    strict: /^[0-9a-f]{40}$/,
    samples: { ok: ['1f2e3d4c5b6a79880716253443526170f1e2d3c4'], bad: ['1f2e3d4c5b6a7988'] },
  },
  {
    type: 'vercel',
    headers: ['x-vercel-id'],
    fields: [],
    strict: /^(?:[a-z]{3}\d{1,2}::){1,4}[a-z0-9]{5}-\d{13}-[0-9a-f]{12}$/,
    samples: {
      ok: ['fra1::iad1::k2x9m-1772618400123-0a1b2c3d4e5f'],
      bad: ['fra1::k2x9m', 'k2x9m-1772618400123-0a1b2c3d4e5f'],
    },
  },
  {
    type: 'fly',
    headers: ['fly-request-id'],
    fields: [],
    strict: /^[0-9A-HJKMNP-TV-Z]{26}-[a-z]{3}$/,
    samples: { ok: ['01HXR3V5T7W9Y1A3C5E7G9J1M3-fra'], bad: ['01HXR3V5T7W9Y1A3C5E7G9J1M3'] },
  },
]
