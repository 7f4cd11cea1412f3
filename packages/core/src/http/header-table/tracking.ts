import { headerRow as row } from '../header-facts.ts'

/** What to look up in the logs of the services. */
export const TRACKING_HEADERS = {
  trackingid: row('TrackingID', 'both', 'tracking', 'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12'),
  'x-request-id': row('X-Request-ID', 'both', 'tracking', '7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d'),
  'x-correlation-id': row('X-Correlation-ID', 'both', 'tracking', '7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d'),
  traceparent: row(
    'traceparent',
    'both',
    'tracking',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  ),
  'cf-ray': row('CF-Ray', 'response', 'tracking', '8c1f2e3d4b5a6978-FRA'),
  'x-amzn-trace-id': row('X-Amzn-Trace-Id', 'both', 'tracking', 'Root=1-67891233-abcdef012345678912345678'),
  'x-ms-request-id': row('x-ms-request-id', 'response', 'tracking', 'f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607'),
  tracestate: row('tracestate', 'both', 'tracking', 'vendor=00f067aa0ba902b7'),
  baggage: row('baggage', 'request', 'tracking', 'tenant=example,region=eu'),
  b3: row('b3', 'both', 'tracking', '80f198ee56343ba864fe8b2a57d3eff7-e457b5a2e4d86bd1-1'),
  'x-b3-traceid': row('X-B3-TraceId', 'both', 'tracking', '80f198ee56343ba864fe8b2a57d3eff7'),
  'x-b3-spanid': row('X-B3-SpanId', 'both', 'tracking', 'e457b5a2e4d86bd1'),
  'x-cloud-trace-context': row(
    'X-Cloud-Trace-Context',
    'both',
    'tracking',
    '105445aa7843bc8bf206b12000100000/1;o=1',
  ),
  'x-datadog-trace-id': row('x-datadog-trace-id', 'both', 'tracking', '5577006791947779410'),
  'uber-trace-id': row('uber-trace-id', 'both', 'tracking', '4bf92f3577b34da6:00f067aa0ba902b7:0:1'),
  'sentry-trace': row(
    'sentry-trace',
    'request',
    'tracking',
    '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1',
  ),
  'request-id': row('Request-Id', 'both', 'tracking', '7b1f0c52-93de-4a6b-8c2d-5e4f3a2b1c0d'),
  'x-ms-correlation-request-id': row(
    'x-ms-correlation-request-id',
    'both',
    'tracking',
    'f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607',
  ),
  'x-ms-client-request-id': row(
    'x-ms-client-request-id',
    'both',
    'tracking',
    'f3a1b2c4-5d6e-4f70-8a91-b2c3d4e5f607',
  ),
  'x-amz-request-id': row('x-amz-request-id', 'response', 'tracking', '4442587FB7D0A2F9'),
  'x-amz-cf-id': row('x-amz-cf-id', 'response', 'tracking', '3AqBA0uNQrXnZ8Tt5bM2vXx0nZq1wE9r'),
  'x-vercel-id': row('x-vercel-id', 'response', 'tracking', 'fra1::iad1::7k2xq-1772618400000-5e4f3a2b1c0d'),
  'x-github-request-id': row(
    'X-GitHub-Request-Id',
    'response',
    'tracking',
    'C0DE:1A2B:3C4D5E:6F7081:65F00D00',
  ),
}
