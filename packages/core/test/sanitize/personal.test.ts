import { describe, expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g

async function after(json: unknown): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify(json))
  return copyText.replace(TAG, '‹$1›')
}
const text = async (value: string): Promise<string> =>
  (JSON.parse(await after({ text: value })) as { text: string }).text
const body = async (value: unknown): Promise<unknown> => JSON.parse(await text(JSON.stringify(value)))

describe('mail addresses go from any text', () => {
  it.each([
    ['carol@shop.example', '‹email›'],
    ['write to carol.walnut+news@mail.shop.example.', 'write to ‹email›.'],
    ['<a href="mailto:carol@shop.example?subject=x">', '<a href="mailto:‹email›?subject=x">'],
    ['Carol <carol_w-1@shop-1.example>, Bob <bob@shop.example>', 'Carol <‹email›>, Bob <‹email›>'],
    ['https://app.example/users/carol@shop.example/orders', 'https://app.example/users/‹email›/orders'],
    ['https://app.example/?q=carol%40shop.example&page=2', 'https://app.example/?q=‹email›&page=2'],
    ['https://app.example/u/carol%40shop.example/x', 'https://app.example/u/‹email›/x'],
    ['to=carol@shop.example&page=2', 'to=‹email›&page=2'],
    ['josé.núñez@correo.example', '‹email›'],
    ['请联系carol@shop.example。谢谢', '请联系‹email›。谢谢'],
    ['x@163.com', '‹email›'],
    ['{"a":"carol@shop.example"}', '{"a":"‹email›"}'],
    ['{"carol@shop.example":{"n":1}}', '{"‹email›":{"n":1}}'],
    ['var a="carol\\u0040shop.example"', 'var a="‹email›"'],
    ['<b>carol&#64;shop.example</b>', '<b>‹email›</b>'],
    ['carol@shop.example:hello', '‹email›:hello'],
  ])('%s', async (value, expected) => {
    expect(await text(value)).toBe(expected)
  })

  it.each([
    '@media (min-width: 10px) { a { b: c } }',
    'import x from "@scope/pkg@1.2.3"',
    'https://cdn.example/npm/@scope/pkg@1.2.3/dist/index.js',
    'https://cdn.example/npm/vue@3.4.21/dist/vue.global.prod.js',
    'logo@2x.png icon@3x.webp',
    'git@code.example:shop/web.git',
    '@Component.Input() name',
    'react@18.2.0 lodash@4.17.21',
    'user@localhost',
    'run@app.js:12:3',
    'at@ b @c.d',
    'a@b',
  ])('%s stays', async (value) => {
    expect(await text(value)).toBe(value)
  })

  it('the key of a Sentry address is user information, and its host stays', async () => {
    expect(await text('https://0123456789abcdef0123456789abcdef@o1.ingest.example.io/42')).toBe(
      'https://‹userinfo›@o1.ingest.example.io/42',
    )
    expect(await text('see https://carol:walnut-77@shop.example/x there')).toBe(
      'see https://carol:‹userinfo›@shop.example/x there',
    )
  })

  it('an address found once is found everywhere, short as it may be', async () => {
    const { copyText } = await sanitized(JSON.stringify({ email: 'jo@ab.example', text: 'xjo@ab.exampley' }))
    expect(copyText).not.toContain('jo@ab')
  })

  it('an address that is a key does not stand in the receipt', async () => {
    const { receipt } = await sanitized(JSON.stringify({ 'a@b.co': { token: 'q7Xk2mNp4Rs6Tv8W' } }))
    expect(Buffer.from(receipt).toString()).not.toContain('a@b.co')
  })
})

describe('numbers that their form tells', () => {
  it.each([
    ['call +49 30 901820-55 now', 'call ‹phone› now'],
    ['call +49 (0) 30 / 901820-55', 'call ‹phone›'],
    ['https://app.example/users/+4930901820/x', 'https://app.example/users/‹phone›/x'],
    ['+14155550132', '‹phone›'],
    ['+1 (415) 555-0132', '‹phone›'],
    ['or (415) 555-0132.', 'or ‹phone›.'],
    ['or 415-555-0132.', 'or ‹phone›.'],
    ['<a href="tel:030-90182055">', '<a href="tel:‹phone›">'],
    ['paid with 4111 1111 1111 1111 today', 'paid with ‹card› today'],
    ['4111-1111-1111-1111', '‹card›'],
    ['card=5555555555554444;', 'card=‹card›;'],
    ['3782 822463 10005', '‹card›'],
    ['6011111111111117, 3530111333300000, 30569309025904', '‹card›, ‹card›, ‹card›'],
    ['DE89 3704 0044 0532 0130 00', '‹iban›'],
    ['to GB82WEST12345698765432 please', 'to ‹iban› please'],
    ['SSN 219-09-9999', 'SSN ‹nationalid›'],
    ['046-454-286', '‹nationalid›'],
    ['CPF 529.982.247-25', 'CPF ‹nationalid›'],
    ['756.9217.0769.85', '‹nationalid›'],
    ['12345678Z and X1234567L', '‹nationalid› and ‹nationalid›'],
    ['RSSMRA85T10A562S', '‹nationalid›'],
    ['131052-308T', '‹nationalid›'],
    ['11010519491231002X', '‹nationalid›'],
    ['QQ 12 34 56 C', 'QQ 12 34 56 C'],
    ['AB 12 34 56 C', '‹nationalid›'],
    ['2341 2341 2346', '‹nationalid›'],
    ['811228-9874', '‹nationalid›'],
    ['1 84 12 76 451 089 46', '‹nationalid›'],
    ['HEGG560427MVZRRL04', '‹nationalid›'],
  ])('%s', async (value, expected) => {
    expect(await text(value)).toBe(expected)
  })

  it.each([
    '1772359200123',
    '51391508 49570714',
    '4111111111111112',
    'order 1234567890123456',
    '4111111111111111a',
    'a4111111111111111',
    '0.4111111111111111',
    '41111111111111110',
    '9d8c2f6a-4111-1111-1111-111111111111',
    '10.4.2.118',
    '2026-03-01T10:20:30.123+00:00',
    '2026-03-01 12:00:00 +0100',
    'v1.2.3+20260301',
    '000-12-3456 666-12-3456 912-34-5678',
    '240115-1234',
    '20240115-0001',
    '078-051120',
    'DE89 3704 0044 0532 0130 01',
    '12345678A',
    '1 234 567 890',
    'M12 34L56 78.5 9 10z',
    '+123',
    'x=1+1234567890',
    '1.2.3.4-5',
    '192.0.2.44',
    '00000000-0000-0000-0000-000000000000',
    'GMT+0200',
    'tel:1',
  ])('%s stays', async (value) => {
    expect(await text(value)).toBe(value)
  })
})

describe('names that tell', () => {
  it.each([
    [{ phone: '030 901820' }, { phone: '‹phone›' }],
    [{ mobileNumber: 4930901820 }, { mobileNumber: '‹phone›' }],
    [
      { firstName: 'Carol', last_name: 'Walnut' },
      { firstName: '‹name›', last_name: '‹name›' },
    ],
    [
      { 'given-name': 'Anne-Marie', FAMILYNAME: "O'Neil" },
      { 'given-name': '‹name›', FAMILYNAME: '‹name›' },
    ],
    [
      { dateOfBirth: '1983-04-17', dob: 19830417 },
      { dateOfBirth: '‹birthdate›', dob: '‹birthdate›' },
    ],
    [{ ssn: '219099999' }, { ssn: '‹nationalid›' }],
    [{ ssn: 219099999 }, { ssn: '‹nationalid›' }],
    [{ passportNumber: 'C01X00T47' }, { passportNumber: '‹nationalid›' }],
    [{ cardNumber: 4111111111111111 }, { cardNumber: '‹card›' }],
    [{ iban: 'DE00123456789012' }, { iban: '‹iban›' }],
    [{ accountNumber: '00012345' }, { accountNumber: '‹account›' }],
    [
      { lat: 52.52001, lng: -13.405 },
      { lat: '‹geo›', lng: '‹geo›' },
    ],
    [{ latitude: '52.5' }, { latitude: '‹geo›' }],
    [{ location: '52.5200,13.4050' }, { location: '‹geo›' }],
    [
      { type: 'Point', coordinates: [13.405, 52.52] },
      { type: 'Point', coordinates: ['‹geo›', '‹geo›'] },
    ],
    [{ clientIp: '203.0.113.9' }, { clientIp: '‹ip›' }],
    [{ remote_addr: '2001:db8::17' }, { remote_addr: '‹ip›' }],
    [{ username: 'carol77' }, { username: '‹user›' }],
    [{ street: 'Hazel Lane 12' }, { street: '‹address›' }],
    [
      { address1: '12 Hazel Lane', address: '12 Hazel Lane' },
      { address1: '‹address›', address: '‹address›' },
    ],
    [{ 手机号: '13800138000' }, { 手机号: '‹phone›' }],
    [{ phone: { number: '030 901820', type: 'home' } }, { phone: { number: '‹phone›', type: 'home' } }],
    [{ phones: ['030 901820', '030 901821'] }, { phones: ['‹phone›', '‹phone›'] }],
    [[{ name: 'first_name', value: 'Carol' }], [{ name: 'first_name', value: '‹name›' }]],
  ])('%j', async (value, expected) => {
    expect(await body(value)).toEqual(expected)
  })

  it.each([
    [{ user: { id: 7, name: 'carol' } }, { user: { id: 7, name: '‹name›' } }],
    [
      { name: 'Carol Walnut', email: 'c@shop.example' },
      { name: '‹name›', email: '‹email›' },
    ],
    [{ customers: [{ name: 'Carol' }] }, { customers: [{ name: '‹name›' }] }],
    [
      { address: { city: 'Wexham', zip: '10115', country: 'DE', state: 'Massachusetts' } },
      { address: { city: '‹address›', zip: '‹address›', country: 'DE', state: 'Massachusetts' } },
    ],
    [
      { shipping: { line1: 'Hazel Lane 12', postal_code: 10115 } },
      { shipping: { line1: '‹address›', postal_code: '‹address›' } },
    ],
    [
      { city: 'Wexham', postalCode: 'SL1 2AB' },
      { city: '‹address›', postalCode: '‹address›' },
    ],
    [{ card: { number: 4111111111111111, brand: 'visa' } }, { card: { number: '‹card›', brand: 'visa' } }],
    [
      { login: 'carol77', password: 'q' },
      { login: '‹user›', password: '‹password›' },
    ],
  ])('with what stands beside them: %j', async (value, expected) => {
    expect(await body(value)).toEqual(expected)
  })

  it('in a form, in a query, and in its list', async () => {
    expect(await text('first_name=Carol&city=Wexham&zip=10115&lang=en')).toBe(
      'first_name=‹name›&city=‹address›&zip=‹address›&lang=en',
    )
    expect(await text('https://app.example/?phone=%2B49+30+901820&name=home')).toBe(
      'https://app.example/?phone=‹phone›&name=home',
    )
    const params = [
      { name: 'city', value: 'Wexham' },
      { name: 'street', value: 'Hazel Lane 12' },
    ]
    expect(await after({ params })).toBe(
      '{"params":[{"name":"city","value":"‹address›"},{"name":"street","value":"‹address›"}]}',
    )
  })

  it('in headers, hop by hop', async () => {
    const headers = [
      { name: 'X-Forwarded-For', value: '203.0.113.9, 198.51.100.7' },
      { name: 'Forwarded', value: 'for=203.0.113.9;proto=https;by="[2001:db8::17]:4711"' },
      { name: 'CF-Connecting-IP', value: '2001:db8::17' },
    ]
    const copy = JSON.parse(await after({ headers })) as { headers: { value: string }[] }
    expect(copy.headers.map(({ value }) => value)).toEqual([
      '‹ip›, ‹ip›',
      'for=‹ip›;proto=https;by="[‹ip›]:4711"',
      '‹ip›',
    ])
  })
})

describe('what only looks personal stays', () => {
  it.each([
    { email_verified: true, phone_verified: 1, emailTemplate: 'welcome', addressId: 77 },
    { hostname: 'shop.example', filename: 'report.pdf', eventName: 'page_view', productName: 'Hazel Chair' },
    { name: 'page_view', props: { name: 'Home' } },
    { name: 'signup', email: true },
    { displayName: 'Premium Plan', name: 'Premium Plan', sku: 'HC-1' },
    { firstName: 'First name', lastName: 'Please enter your last name', phone: 'Phone number', city: 'City' },
    { username: true, user: 'carol', userId: 4711, userCount: 3 },
    { phone: 'required', mobile: true, card: 'visa', birthdate: 'optional' },
    { serverIPAddress: '192.0.2.44', connection: '443', version: '10.4.2.118', ipVersion: 4 },
    { address: '0x52908400098527886E0F7030069857D2E021EE53', ip: '127.0.0.1' },
    { address: 'shop.example:443', location: '/cart', position: 3, geo: 'DE' },
    { nameId: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified', macAddress: '00:00:5e:00:53:af' },
    { state: 'Massachusetts', country: 'DE', city: 'Wexham' },
    { creator: { name: 'WebInspector', version: '537.36' }, browser: { name: 'Firefox', version: '128.0' } },
    { company: { name: 'Hazel Ltd' }, product: { name: 'Chair', number: 4711 } },
    { orderNumber: '1234567890', invoiceNumber: 'INV-2026-17', trackingNumber: '1Z999AA10123456784' },
    { platform: '"Linux"', mobile: '?0', language: 'en-US' },
    { lat: 'asc', lng: 0, accuracy: 12.5, zoom: 3.5, coordinates: { x: 1.5, y: 2.5 } },
    { email: 'Email address', phone: '', fax: null },
    { first: 'a', last: 'b', links: { first: '/x?page=1', last: 'Page 9' } },
    { firstName: '{{user.firstName}}', lastName: 'user.lastName' },
  ])('%j', async (value) => {
    expect(await body(value)).toEqual(value)
  })

  it('first names are not looked for in prose', async () => {
    const copy = await after({ user: { firstName: 'Christopher' }, text: 'Dear Christopher, hello' })
    expect(copy).toContain('Dear Christopher')
  })

  it('but full names are', async () => {
    const copy = await after({ user: { fullName: 'Carol Walnut' }, text: 'Dear Carol Walnut, hello' })
    expect(copy).toContain('Dear ‹name›, hello')
  })
})
