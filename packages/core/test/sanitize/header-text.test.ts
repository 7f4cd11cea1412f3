import { describe, expect, it } from 'vitest'
import { textAfter } from './text-after.ts'

describe('schemes in running text', () => {
  it.each([
    ['Authorization: Key c4f0772d-b24c-4d08-9747-e39f6f2e073e', 'Authorization: Key ‹auth›'],
    [
      'Authorization: SAPISIDHASH 1772359200_c69bd67ef7dcd5dd46397364e4ebe94da942654c',
      'Authorization: SAPISIDHASH ‹auth›',
    ],
    ['Authorization: key is missing', 'Authorization: key is missing'],
    [
      'see X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260301%2Feu-1%2Fs3%2Faws4_request&a=b',
      'see X-Amz-Credential=‹apikey›%2F20260301%2Feu-1%2Fs3%2Faws4_request&a=b',
    ],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })
})

describe('headers in running text', () => {
  it.each([
    [
      'GET /x?token=walnut&p=2 HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer almond\r\nCookie: sid=hazel; x=y\r\n\r\n{"pin":"4711"}',
      'GET /x?token=‹token›&p=2 HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer ‹bearer›\r\nCookie: sid=‹cookie›; x=‹cookie›\r\n\r\n{"pin":"‹otp›"}',
    ],
    [
      'HTTP/1.1 200 OK\nSet-Cookie: sid=walnut; Path=/\nContent-Type: text/html\n\nhello',
      'HTTP/1.1 200 OK\nSet-Cookie: sid=‹cookie›; Path=/\nContent-Type: text/html\n\nhello',
    ],
    ['Host: a.example\nX-Api-Key: walnut\nAccept: */*', 'Host: a.example\nX-Api-Key: ‹apikey›\nAccept: */*'],
    [
      "curl 'https://a.example' -H 'Authorization: Bearer q7Xk2mNp4Rs6' -b \"sid=abc; theme=dark\" --data-raw 'user=carol&password=walnut'",
      "curl 'https://a.example' -H 'Authorization: Bearer ‹bearer›' -b \"sid=‹cookie›; theme=‹cookie›\" --data-raw 'user=carol&password=‹password›'",
    ],
    ['curl -u carol:walnut https://a.example', 'curl -u carol:‹password› https://a.example'],
    ['> Authorization: Basic Y2Fyb2w6d2FsbnV0LTc3', '> Authorization: Basic ‹basic›'],
    [
      'sent authorization: Bearer q7Xk2mNp4Rs6 and got 401',
      'sent authorization: Bearer ‹bearer› and got 401',
    ],
    ['hdr: "Bearer q7Xk2mNp4Rs6"', 'hdr: "Bearer ‹bearer›"'],
    ['Basic Y2Fyb2w6d2FsbnV0LTc3 was sent', 'Basic ‹basic› was sent'],
    ['used Token q7Xk2mNp4Rs6 there', 'used Token ‹token› there'],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })

  it.each([
    'authorization failed for user carol',
    'Authorization: required',
    'Basic authentication or a Bearer token is needed, see Token endpoint v2.0.1',
    'Bearer error="invalid_token", realm="shop"',
    'Set-Cookie: none',
    'x-request-id: 8f14e45f-ceea-467f-9a36-dedd4bea2543\netag: "33a64df551425fcc55e4d42a148795d9f25f89d4"',
  ])('stays: %j', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})

describe('names and values in logs, settings and commands', () => {
  it.each([
    ['login failed, password=hunter2, retry', 'login failed, password=‹password›, retry'],
    ['invalid password: hunter2', 'invalid password: ‹password›'],
    ['API key: q7Xk2mNp4Rs6 is wrong', 'API key: ‹apikey› is wrong'],
    ["'password' => 'hunter2', 'driver' => 'mysql'", "'password' => '‹password›', 'driver' => 'mysql'"],
    ['user carol password "hunter2" ok', 'user carol password "‹password›" ok'],
    ['mysql --password hunter2 --token=q7Xk2mNp4Rs6', 'mysql --password ‹password› --token=‹token›'],
    [
      'API_KEY=walnut\nexport SECRET="q7 walnut"\nDEBUG=true',
      'API_KEY=‹apikey›\nexport SECRET="‹secret›"\nDEBUG=true',
    ],
    ['db:\n  host: localhost\n  password: walnuts\n', 'db:\n  host: localhost\n  password: ‹password›\n'],
    ['[db]\npassword = walnuts\nport = 5432', '[db]\npassword = ‹password›\nport = 5432'],
    ['FROM x\nENV DB_PASSWORD walnut1\nENV PORT 80', 'FROM x\nENV DB_PASSWORD ‹password›\nENV PORT 80'],
    ['your temporary password is Xk29-walnut.', 'your temporary password is ‹password›.'],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })

  it.each([
    'token expired; state=open; Forgot password? error code: 40013',
    'password must be at least 8 characters',
    'Password: required\nToken: expired\nSecret: hidden',
    'password is incorrect, token is missing',
    'type: object\nproperties:\n  password:\n    type: string\n  token: string\n',
    'login.title=Password\nlogin.password=Passwort\nerror.token=Wrong token, try again',
    'docker run --token-type jwt --max-tokens 512 --password-stdin',
    'the value of --password is not shown',
    'public key: 4f3a2b1c9d8e7f60 and primary key: row2024a1b2',
  ])('stays: %j', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})

describe('codes that are spoken', () => {
  it.each([
    ['your one-time code is 482913', 'your one-time code is ‹otp›'],
    ['Your verification code: 482 913.', 'Your verification code: ‹otp›.'],
    ['OTP 482913', 'OTP ‹otp›'],
    ['use code 482913 to sign in', 'use code ‹otp› to sign in'],
    ['482913 is your Shop verification code', '‹otp› is your Shop verification code'],
    ['<p>Your login code is <b>482913</b></p>', '<p>Your login code is <b>‹otp›</b></p>'],
    ['Ihr Sicherheitscode ist 482913', 'Ihr Sicherheitscode ist ‹otp›'],
    ['您的验证码是 482913，请勿告诉他人', '您的验证码是 ‹otp›，请勿告诉他人'],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
  })

  it.each([
    'error code: 40013, status code 50312, HTTP code 4041',
    'Your error code is 40013 and your order code is 482913',
    'zip code 12345, country code: 4420, promo code 123456',
    'exited with code 13702 after 4213 ms on 2026-03-01 at 10:00:00',
    'order 482913 is your latest order',
    'your code is 4.0013 or 482913-a',
  ])('stays: %j', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})

describe('connection strings', () => {
  it.each([
    [
      'Server=tcp:db.example,1433;Database=shop;User ID=sa;Password=wal nut;Encrypt=True;',
      'Server=tcp:db.example,1433;Database=shop;User ID=sa;Password=‹password›;Encrypt=True;',
    ],
    [
      'Driver={ODBC Driver 17};Server=db;Uid=sa;Pwd={wa;lnut};',
      'Driver={ODBC Driver 17};Server=db;Uid=sa;Pwd=‹password›;',
    ],
    [
      'Data Source=db;User Id=sa;Password="wal;nut";Pooling=true',
      'Data Source=db;User Id=sa;Password="‹password›";Pooling=true',
    ],
    [
      'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=abc/def+ghi==;EndpointSuffix=core.example',
      'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=‹apikey›;EndpointSuffix=core.example',
    ],
    [
      'Endpoint=sb://shop.example/;SharedAccessKeyName=Root;SharedAccessKey=abcdefgh=',
      'Endpoint=sb://shop.example/;SharedAccessKeyName=Root;SharedAccessKey=‹apikey›',
    ],
    [
      'jdbc:sqlserver://db.example:1433;databaseName=shop;user=sa;password=walnut',
      'jdbc:sqlserver://db.example:1433;databaseName=shop;user=sa;password=‹password›',
    ],
    [
      'jdbc:mysql://db.example/shop?user=sa&password=walnut&ssl=true',
      'jdbc:mysql://db.example/shop?user=sa&password=‹password›&ssl=true',
    ],
    [
      'jdbc:oracle:thin:scott/walnut@//db.example:1521/svc',
      'jdbc:oracle:thin:scott/‹password›@//db.example:1521/svc',
    ],
    ['cache.example:6380,password=abc+def=,ssl=True', 'cache.example:6380,password=‹password›,ssl=True'],
    [
      'mongodb+srv://sa:walnut@c0.example/db?authSource=admin',
      'mongodb+srv://sa:‹userinfo›@c0.example/db?authSource=admin',
    ],
    ['redis://:walnut@cache.example:6379/0', 'redis://:‹userinfo›@cache.example:6379/0'],
  ])('%j', async (text, expected) => {
    expect(await textAfter(text)).toBe(expected)
    expect(await textAfter(JSON.stringify({ note: text, n: 1 }))).toBe(
      JSON.stringify({ note: expected, n: 1 }),
    )
  })
})

describe('private keys', () => {
  const BODY = 'MIIEpAIBAAKCAQEA1234567890abcdef\nQUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo='
  it.each([
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ])('%s: its text goes, its frame stays', async (kind) => {
    const key = (body: string): string => `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`
    expect(await textAfter(key(BODY))).toBe(key('‹secret›'))
    expect(await textAfter(`key: ${key(BODY).replaceAll('\n', '\\n')} x`)).toBe(
      `key: ${key('‹secret›').replaceAll('\n', '\\n')} x`,
    )
    expect(await textAfter(`-----BEGIN ${kind}-----${BODY.replace('\n', ' ')}`)).toBe(
      `-----BEGIN ${kind}-----‹secret›`,
    )
  })

  it.each(['PUBLIC KEY', 'CERTIFICATE', 'RSA PUBLIC KEY'])('%s stays', async (kind) => {
    const text = `-----BEGIN ${kind}-----\n${BODY}\n-----END ${kind}-----`
    expect(await textAfter(text)).toBe(text)
  })
})

describe('a line of many cookies in running text', () => {
  it('is read to its end, however long its tags make it', async () => {
    const after = await textAfter('Cookie: a=b; '.repeat(1500))
    expect(after).toContain('‹cookie›')
    expect(after).not.toContain('a=b')
  })
})
