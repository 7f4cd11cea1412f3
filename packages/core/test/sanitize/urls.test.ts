import { describe, expect, it } from 'vitest'
import { after, textAfter, urlAfter } from './after.ts'

const UUID = '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f'
const GROUP = '11111111-1b3e-4c5d-8e7f-0a1b2c3d4e5f'
const HEX = '0123456789abcdef0123456789abcdef'
const TOKEN = 'q7Xk2mNp4Rs6Tv8WzB3c'
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('parameters by name, in any spelling', () => {
  it.each([
    ['?a=1&ACCESS_TOKEN=walnut&b=2', '?a=1&ACCESS_TOKEN=‹token›&b=2'],
    ['?%2561ccess_token=walnut', '?%2561ccess_token=‹token›'],
    ['?user%5Bpassword%5D=walnut&user[name]=carol', '?user%5Bpassword%5D=‹password›&user[name]=‹user›'],
    ['?tokens[0]=q7Xk2mNp4Rs6Tv8W&page=2', '?tokens[0]=‹token›&page=2'],
    ['?a=1;password=walnut;b=2', '?a=1;password=‹password›;b=2'],
    ['?password=wal%20nut+hazel&x=1', '?password=‹password›&x=1'],
    ['?password=&token&x=1', '?password=&token&x=1'],
    ['?token=walnut&token=hazel', '?token=‹token›&token=‹token›'],
    ['?a=1&amp;token=walnut', '?a=1&amp;token=‹token›'],
    ['/app;jsessionid=walnut!node1;v=2/page', '/app;jsessionid=‹session›;v=2/page'],
    ['#access_token=walnut&token_type=bearer', '#access_token=‹token›&token_type=bearer'],
    ['#/route?token=walnut', '#/route?token=‹token›'],
    ['#!/route?token=walnut', '#!/route?token=‹token›'],
    ['#route?token=walnut', '#route?token=‹token›'],
    ['#/access_token=walnut&x=1', '#/access_token=‹token›&x=1'],
    ['#/reset/q7Xk2mNp', '#/reset/‹token›'],
    ['?next=%2Freset%2Fq7Xk2mNp4Rs6', '?next=%2Freset%2F‹token›'],
    ['?state=q7x&code=ab12cd&iss=x', '?state=‹state›&code=‹code›&iss=x'],
    [
      '?response_type=code&client_id=shop&redirect_uri=x&nonce=n-0S6_Wz&code_challenge=E9Melhoa2Owv&code_challenge_method=S256&login_hint=x',
      '?response_type=code&client_id=shop&redirect_uri=x&nonce=‹nonce›&code_challenge=E9Melhoa2Owv&code_challenge_method=S256&login_hint=x',
    ],
    [`?request=${JWT}.c2lnbmF0dXJl`, `?request=${JWT}.‹jwtsig›`],
    [
      '?request_uri=urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c',
      '?request_uri=urn:ietf:params:oauth:request_uri:‹code›',
    ],
    ['?ticket=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7', '?ticket=‹assertion›'],
    ['?session_state=a1b2c3d4e5f60718.q7Xk2mNp4Rs6', '?session_state=‹session›'],
    ['?page=2&sort=name&state=MA&code=404&key=home', undefined],
    ['?utm_source=mail&v=1.2.3&t=1772359200', undefined],
  ])('%s', async (rest, expected) => {
    expect(await urlAfter(`https://app.example/x${rest}`)).toBe(`https://app.example/x${expected ?? rest}`)
  })
})

describe('userinfo', () => {
  it.each([
    ['https://carol:walnut@app.example/', 'https://carol:‹userinfo›@app.example/'],
    ['https://carol%40shop.example:walnut@app.example/', 'https://‹email›:‹userinfo›@app.example/'],
    [`https://${TOKEN}:x-oauth-basic@git.example/`, 'https://‹userinfo›:‹userinfo›@git.example/'],
    ['ftp://carol:walnut@files.example/a', 'ftp://carol:‹userinfo›@files.example/a'],
    ['//carol:walnut@app.example/a', '//carol:‹userinfo›@app.example/a'],
    ['https://app.example/@carol/post', 'https://app.example/@carol/post'],
  ])('%s', async (url, expected) => {
    expect(await urlAfter(url)).toBe(expected)
  })
})

describe('tokens in paths', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['/reset/q7Xk2mNp', '/reset/‹token›'],
    [`/password-reset/${UUID}`, '/password-reset/‹token›'],
    [`/verify-email/${HEX}?lang=en`, '/verify-email/‹token›?lang=en'],
    ['/verify/483920', '/verify/‹token›'],
    [`/invite/${TOKEN}/accept`, '/invite/‹token›/accept'],
    ['/magic/q7Xk2mNp4', '/magic/‹token›'],
    [`/unsubscribe/${TOKEN}`, '/unsubscribe/‹token›'],
    [`/s/${JWT}.c2lnbmF0dXJl`, `/s/${JWT}.‹jwtsig›`],
    ['/bot123456789:AAq7Xk2mNp4Rs6Tv8WzB3cDe5Fg7Hi9Jk1/getMe', '/bot‹token›/getMe'],
    [
      '/services/T0123ABCD/B0123ABCD/q7Xk2mNp4Rs6Tv8WzB3cDe5F',
      '/services/T0123ABCD/B0123ABCD/q7Xk2mNp4Rs6Tv8WzB3cDe5F',
    ],
    [
      '/api/webhooks/112233445566778899/q7Xk2mNp4Rs6Tv8WzB3cDe5F-q7Xk2mNp4',
      '/api/webhooks/112233445566778899/‹token›',
    ],
    [
      `/webhookb2/${GROUP}@${GROUP}/IncomingWebhook/${HEX}/${UUID}`,
      `/webhookb2/${GROUP}@${GROUP}/IncomingWebhook/‹token›/‹token›`,
    ],
    ['/hooks/catch/1234567/abc1de2/', '/hooks/catch/1234567/‹token›/'],
    ['/p/q7Xk2mNp4Rs6Tv8WzB3c_q7/n/shop/b/bucket/o/a.csv', '/p/‹token›/n/shop/b/bucket/o/a.csv'],
    ['/image/upload/s--q7Xk2mNp--/c_fill/a.jpg', '/image/upload/s--‹signature›--/c_fill/a.jpg'],
    [
      `/exp=1772359200~acl=%2F*~hmac=${HEX}/video.m3u8`,
      '/exp=1772359200~acl=%2F*~hmac=‹signature›/video.m3u8',
    ],
    ['/token=walnut77/list', '/token=‹token›/list'],
    [`/calendar/private-${HEX}/basic.ics`, '/calendar/private-‹token›/basic.ics'],
  ]
  it.each(cases.filter(([path]) => !path.startsWith('/services/')))('%s', async (path, expected) => {
    expect(await urlAfter(`https://app.example${path}`)).toBe(`https://app.example${expected}`)
    expect(await urlAfter(path)).toBe(expected)
    expect(await textAfter(`Open https://app.example${path} now.`)).toContain(expected)
    expect(await textAfter(`<a href="${path}">x</a>`)).toBe(`<a href="${expected}">x</a>`)
  })

  it('of a Slack hook the last step is the secret', async () => {
    const url = 'https://hooks.slack.com/services/T0123ABCD/B0123ABCD/'
    expect(await urlAfter(`${url}q7Xk2mNp4Rs6Tv8WzB3cDe5F`)).toBe(`${url}‹token›`)
    expect(await textAfter(`post to ${url}q7Xk2mNp4Rs6Tv8WzB3cDe5F please`)).toContain('B0123ABCD/‹token›')
  })

  it.each([
    `/orders/${UUID}`,
    `/sessions/${UUID}/messages`,
    `/assets/app.${HEX}.js`,
    '/static/js/main.8f3c2b1a.chunk.js',
    '/reset/step-2',
    '/reset/confirm-password',
    '/verify/email',
    '/confirm/order-4711',
    '/api/v2/tokens/12',
    '/login/v2.0/authorize',
    '/hooks/useAuth.js',
    '/document/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit',
    '/invite/12',
    '/p/2026/03/a-post-about-tokens',
    '/unsubscribe/newsletter',
  ])('%s stays', async (path) => {
    expect(await urlAfter(`https://app.example${path}`)).toBe(`https://app.example${path}`)
    expect(await textAfter(`<a href="${path}">x</a>`)).toBe(`<a href="${path}">x</a>`)
  })
})

describe('tokens between other signs of a path', () => {
  const SESSION = 'n1z86f2u11ozxnkil4udpac3'
  it.each([
    [`/app/(S(${SESSION}))/a.aspx?tab=two`, '/app/(S(‹session›))/a.aspx?tab=two'],
    [`/app/(A(${SESSION})F(${SESSION}7))/a.aspx`, '/app/(A(‹session›)F(‹auth›))/a.aspx'],
    ['/owa/calendar/c9e3c366f749c279efd0681b38f698b4/calendar.ics', '/owa/calendar/‹token›/calendar.ics'],
    ['/feeds/c9e3c366f749c279efd0681b38f698b4.ics', '/feeds/‹token›.ics'],
    ['/feeds/holidays-2026.ics', '/feeds/holidays-2026.ics'],
    ['/docs/f(x)/a', '/docs/f(x)/a'],
  ])('%s', async (path, expected) => {
    expect(await urlAfter(`https://app.example${path}`)).toBe(`https://app.example${expected}`)
  })

  it('also in a text, where a bracket ends the URL', async () => {
    const text = (session: string): string => `url("https://app.example/a(S(${session}))/b.aspx?tab=two") x`
    expect(await textAfter(text(SESSION))).toBe(text('‹session›'))
  })
})

describe('URLs without a host', () => {
  it.each([
    ['blob:https://app.example/9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f', undefined],
    ['blob:https://app.example/x?token=walnut', 'blob:https://app.example/x?token=‹token›'],
    ['mailto:carol@shop.example?subject=Hello', 'mailto:‹email›?subject=Hello'],
    ['tel:+15550100', 'tel:‹phone›'],
    ['data:text/plain,token=walnut&x=1', 'data:text/plain,token=‹token›&x=1'],
    [
      'data:application/json,%7B%22password%22%3A%22walnut%22%7D',
      'data:application/json,%7B%22password%22%3A%22‹password›%22%7D',
    ],
    [`data:image/png;base64,${base64('password=walnut&x=1')}`, undefined],
    ['wss://app.example/ws?ticket=walnut', 'wss://app.example/ws?ticket=‹assertion›'],
    ['view-source:https://app.example/?token=walnut', 'view-source:https://app.example/?token=‹token›'],
  ])('%s', async (url, expected) => {
    expect(await urlAfter(url)).toBe(expected ?? url)
  })

  it('base64 of a text is opened', async () => {
    expect(
      await urlAfter(`data:application/json;base64,${base64('{"password":"walnut-77"}')}`),
    ).not.toContain(base64('{"password":"walnut-77"}').slice(12))
  })

  it('a name that calls itself a URL may hold a text', async () => {
    expect(await after({ url: 'see {"password":"walnut"} there' })).not.toContain('walnut')
    expect(await after({ link: 'Read more about it' })).toBe('{"link":"Read more about it"}')
  })
})
