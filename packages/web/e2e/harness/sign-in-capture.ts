import { endedToken, type WrittenRequest, writtenCapture } from './written-capture.ts'

const APP = 'https://app.example'
const JSON_TYPE = ['content-type', 'application/json'] as const

/** What the fourth general step is about, a request each; the keys are the codes of what is to be found. */
const TROUBLE: Readonly<Record<string, readonly WrittenRequest[]>> = {
  'AUTH-05': [
    {
      url: 'https://api.app.example/session',
      status: 401,
      request: { authorization: `Bearer ${endedToken()}` },
      response: [['www-authenticate', 'Bearer error="invalid_token"'], JSON_TYPE],
    },
  ],
  'AUTH-03': [
    {
      url: 'https://forms.app.example/orders/7',
      status: 403,
      request: { authorization: 'Bearer opaque' },
      response: [JSON_TYPE],
      body: '{"error":"forbidden"}',
    },
  ],
  'PROX-02': [
    {
      url: 'http://plain.example/list',
      status: 407,
      response: [['proxy-authenticate', 'Basic realm="office"']],
    },
  ],
  'COOK-01': [
    {
      url: 'https://login.other.example/start',
      type: 'document',
      response: [['set-cookie', 'sid=0123456789abcdef; Path=/; Secure; HttpOnly; SameSite=Lax']],
    },
    {
      url: 'https://login.other.example/frame',
      status: 401,
      request: {
        origin: APP,
        referer: `${APP}/`,
        cookie: 'theme=dark',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'cors',
      },
      response: [
        ['access-control-allow-origin', APP],
        ['access-control-allow-credentials', 'true'],
      ],
    },
  ],
  'CORS-01': [
    {
      method: 'OPTIONS',
      url: 'https://files.service.example/upload',
      type: 'preflight',
      status: 405,
      request: { origin: APP, 'access-control-request-method': 'PUT' },
    },
    {
      method: 'PUT',
      url: 'https://files.service.example/upload',
      error: 'net::ERR_FAILED',
      request: { origin: APP },
    },
  ],
  'CORS-03': [
    {
      url: 'https://maps.service.example/tiles',
      status: 200,
      error: 'net::ERR_FAILED',
      request: { origin: APP },
      response: [['access-control-allow-origin', 'https://elsewhere.example']],
    },
  ],
  'CORS-04': [
    {
      url: 'https://users.service.example/me',
      status: 200,
      error: 'net::ERR_FAILED',
      request: { origin: APP, cookie: 'sid=0123456789abcdef' },
      response: [['access-control-allow-origin', '*']],
    },
  ],
}

export const TROUBLE_CODES = Object.keys(TROUBLE)

export function signInCapture(): string {
  const page: WrittenRequest = { url: `${APP}/`, type: 'document' }
  return writtenCapture([page, ...Object.values(TROUBLE).flat()])
}
