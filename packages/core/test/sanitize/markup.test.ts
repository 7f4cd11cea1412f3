import { describe, expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'
import { bodyAfter } from './tagged.ts'

/** [before, after]; the same twice: nothing may change. */
type Case = readonly [before: string, after?: string]

const tryAll = (cases: readonly Case[]): void => {
  it.each(cases)('%s', async (before = '', after = before) => {
    expect(await bodyAfter(before)).toBe(after)
  })
}

describe('XML: what the name of an element or attribute tells goes', () => {
  tryAll([
    ['<a><password>hunter2</password></a>', '<a><password>‹password›</password></a>'],
    [
      '<?xml version="1.0"?>\n<ns1:apiKey>walnut</ns1:apiKey>',
      '<?xml version="1.0"?>\n<ns1:apiKey>‹apikey›</ns1:apiKey>',
    ],
    [
      '\ufeff<a>\n  <ClientSecret>\n walnut\n </ClientSecret></a>',
      '\ufeff<a>\n  <ClientSecret>\n ‹secret›\n </ClientSecret></a>',
    ],
    ['<token><![CDATA[walnut]]></token>', '<token><![CDATA[‹token›]]></token>'],
    ['<token>wal<![CDATA[nut]]>hazel</token>', '<token>‹token›<![CDATA[‹token›]]>‹token›</token>'],
    ['<pwd>a&amp;b&lt;c</pwd>', '<pwd>‹password›</pwd>'],
    [
      '<user name="x" password="hunter2" apiKey=\'walnut\'/>',
      '<user name="x" password="‹password›" apiKey=\'‹apikey›\'/>',
    ],
    [
      '<token><type>opaque</type><value>walnut</value></token>',
      '<token><type>opaque</type><value>‹token›</value></token>',
    ],
    ['<password value="hunter2" minLength="8"/>', '<password value="‹password›" minLength="8"/>'],
    ['<state>q7Xk2mNp4Rs6Tv8WaBcD</state>', '<state>‹state›</state>'],
    ['<!DOCTYPE a [<!ENTITY password "hunter2">]><a/>', '<!DOCTYPE a [<!ENTITY password "‹password›">]><a/>'],
    ['<?app password="hunter2" level="3"?>', '<?app password="‹password›" level="3"?>'],
    ['<!-- <password>hunter2</password> -->', '<!-- <password>‹password›</password> -->'],
    [
      '<accessToken>walnut</accessToken><accessToken>hazel</accessToken>',
      '<accessToken>‹token›</accessToken><accessToken>‹token›</accessToken>',
    ],
  ])
})

describe('XML: a name beside a value tells of it', () => {
  tryAll([
    ['<param name="password" value="hunter2"/>', '<param name="password" value="‹password›"/>'],
    ['<param value="hunter2" name="password"/>', '<param value="‹password›" name="password"/>'],
    ['<param name="password">hunter2</param>', '<param name="password">‹password›</param>'],
    [
      '<add key="ApiKey" value="walnut"/><add key="Timeout" value="30"/>',
      '<add key="ApiKey" value="‹apikey›"/><add key="Timeout" value="30"/>',
    ],
    ['<entry key="password">hunter2</entry>', '<entry key="password">‹password›</entry>'],
    [
      '<property name="secret"><value>walnut</value></property>',
      '<property name="secret"><value>‹secret›</value></property>',
    ],
    [
      '<member><name>password</name><value><string>hunter2</string></value></member><member><name>page</name><value>two</value></member>',
      '<member><name>password</name><value><string>‹password›</string></value></member><member><name>page</name><value>two</value></member>',
    ],
    [
      '<member><value>hunter2</value><name>password</name></member>',
      '<member><value>‹password›</value><name>password</name></member>',
    ],
    [
      '<dict><key>token</key><string>walnut</string><key>page</key><string>two</string></dict>',
      '<dict><key>token</key><string>‹token›</string><key>page</key><string>two</string></dict>',
    ],
    [
      '<dict><key>tokens</key><array><string>q1w2e3r4t5y6</string></array></dict>',
      '<dict><key>tokens</key><array><string>‹token›</string></array></dict>',
    ],
    [
      '<Tag><Key>Secret</Key><Value>walnut</Value></Tag>',
      '<Tag><Key>Secret</Key><Value>‹secret›</Value></Tag>',
    ],
    ['<string name="api_key">walnut</string>', '<string name="api_key">‹apikey›</string>'],
  ])
})

describe('XML: what no name tells of is looked into like any value', () => {
  tryAll([
    [
      '<link>https://app.example/?a=1&amp;access_token=walnut</link>',
      '<link>https://app.example/?a=1&amp;access_token=‹token›</link>',
    ],
    ['<body>user=carol&amp;password=hunter2</body>', '<body>user=carol&amp;password=‹password›</body>'],
    ['<body>{"pin":4711,"n":4711}</body>', '<body>{"pin":"‹otp›","n":4711}</body>'],
    [
      '<a><![CDATA[<b><password>hunter2</password></b>]]></a>',
      '<a><![CDATA[<b><password>‹password›</password></b>]]></a>',
    ],
    ['<a>&lt;password&gt;hunter2&lt;/password&gt;</a>', '<a>&lt;password&gt;‹password›&lt;/password&gt;</a>'],
    [
      '<a note="{&quot;pin&quot;:4711,&quot;n&quot;:1}"/>',
      '<a note="{&quot;pin&quot;:&quot;‹otp›&quot;,&quot;n&quot;:1}"/>',
    ],
    ['{"xml":"<password>hunter2</password>"}', '{"xml":"<password>‹password›</password>"}'],
    ['answer: <password>hunter2</password> (3 ms)', 'answer: <password>‹password›</password> (3 ms)'],
    ['see &lt;password&gt;hunter2&lt;/password&gt;', 'see &lt;password&gt;‹password›&lt;/password&gt;'],
    ['xml=%3Cpassword%3Ehunter2%3C%2Fpassword%3E&n=1', 'xml=%3Cpassword%3E‹password›%3C%2Fpassword%3E&n=1'],
  ])

  it('also in base64', async () => {
    const inner = Buffer.from('<a><password>hunter2</password></a>').toString('base64')
    const after = await bodyAfter(`<doc>${inner}</doc>`)
    expect(after).not.toContain(inner)
    const { copyText } = await sanitized(JSON.stringify({ text: `<doc>${inner}</doc>` }))
    const run = /<doc>(.*)<\/doc>/.exec(copyText)?.[1] ?? ''
    expect(Buffer.from(run, 'base64').toString()).toMatch(/^<a><password>hsx_password_\w+<\/password><\/a>$/)
  })
})

describe('XML that is cut, broken or a fragment', () => {
  tryAll([
    ['<a><password>hunt', '<a><password>‹password›'],
    ['<input type="password" value="hunt', '<input type="password" value="‹password›'],
    ['</b></a><password>hunter2</password>', '</b></a><password>‹password›</password>'],
    ['<a><b></a><password>hunter2</password></c>', '<a><b></a><password>‹password›</password></c>'],
    ['<!-- never closed <password>hunter2</password>', '<!-- never closed <password>‹password›</password>'],
    [
      '<![CDATA[ never closed <password>hunter2</password>',
      '<![CDATA[ never closed <password>‹password›</password>',
    ],
    ['<PASSWORD>hunter2</Password>', '<PASSWORD>‹password›</Password>'],
  ])
})

describe('SOAP and WS-Security', () => {
  tryAll([
    [
      '<wsse:UsernameToken wsu:Id="UT-1"><wsse:Username>carol</wsse:Username><wsse:Password Type="x#PasswordDigest">q83vEjRWeJA=</wsse:Password><wsse:Nonce EncodingType="x#Base64Binary">4mTlxQ==</wsse:Nonce><wsu:Created>2026-03-01T10:00:00Z</wsu:Created></wsse:UsernameToken>',
      '<wsse:UsernameToken wsu:Id="UT-1"><wsse:Username>‹user›</wsse:Username><wsse:Password Type="x#PasswordDigest">‹password›</wsse:Password><wsse:Nonce EncodingType="x#Base64Binary">‹nonce›</wsse:Nonce><wsu:Created>2026-03-01T10:00:00Z</wsu:Created></wsse:UsernameToken>',
    ],
    [
      '<wsse:BinarySecurityToken ValueType="x#X509v3" wsu:Id="b1">MIIB</wsse:BinarySecurityToken><wsu:Expires>2026-03-01T10:05:00Z</wsu:Expires>',
      '<wsse:BinarySecurityToken ValueType="x#X509v3" wsu:Id="b1">‹token›</wsse:BinarySecurityToken><wsu:Expires>2026-03-01T10:05:00Z</wsu:Expires>',
    ],
    [
      '<wsc:SecurityContextToken><wsc:Identifier>urn:uuid:9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f</wsc:Identifier></wsc:SecurityContextToken><Identifier>4711</Identifier>',
      '<wsc:SecurityContextToken><wsc:Identifier>‹session›</wsc:Identifier></wsc:SecurityContextToken><Identifier>4711</Identifier>',
    ],
    [
      '<ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="#b1"><ds:DigestValue>ZGlnZXN0IG9mIGEgYm9keQ==</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>\nc2lnbmF0\ndXJl\n</ds:SignatureValue><ds:X509Certificate>MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ</ds:X509Certificate><wsse:KeyIdentifier>c2tpIG9mIGEga2V5</wsse:KeyIdentifier>',
      '<ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="#b1"><ds:DigestValue>ZGlnZXN0IG9mIGEgYm9keQ==</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>\n‹signature›\n</ds:SignatureValue><ds:X509Certificate>MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ</ds:X509Certificate><wsse:KeyIdentifier>c2tpIG9mIGEga2V5</wsse:KeyIdentifier>',
    ],
    ['<xenc:CipherValue>q83vEjRWeJA=</xenc:CipherValue>', '<xenc:CipherValue>‹secret›</xenc:CipherValue>'],
    [
      '<wst:BinarySecret>q83vEjRW</wst:BinarySecret><wst:TokenType>urn:x</wst:TokenType>',
      '<wst:BinarySecret>‹secret›</wst:BinarySecret><wst:TokenType>urn:x</wst:TokenType>',
    ],
    [
      '<RSAKeyValue><Modulus>q83v</Modulus><D>EjRW</D></RSAKeyValue><D>EjRX</D>',
      '<RSAKeyValue><Modulus>q83v</Modulus><D>‹secret›</D></RSAKeyValue><D>EjRX</D>',
    ],
    [
      '<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Invalid token: 4711</faultstring></soap:Fault>',
    ],
  ])
})

describe('markup: what an engineer needs stays', () => {
  tryAll([
    [
      '<Error><Code>NoSuchKey</Code><Key>a/8f14e45fceea167a5a36.png</Key><RequestId>4442587FB7D0A2F9</RequestId></Error>',
    ],
    [
      '<order id="8f14e45f-ceea-467f-9a36-dedd4bea2543" state="open" code="E-1043"><state>Massachusetts</state><code>404</code></order>',
    ],
    [
      '<xs:element name="password" type="xs:string"><xs:annotation><xs:documentation>Of a user.</xs:documentation></xs:annotation></xs:element>',
    ],
    [
      '<resources><string name="forgot_password">Forgot password?</string><data name="Password"><value>Passwort</value></data></resources>',
    ],
    ['<stat pass="12" fail="0">All tests</stat>'],
    ['<a xmlns:token="urn:example:token" xsi:type="token"/>'],
    ['<passwordPolicy><minLength>8</minLength></passwordPolicy><email_verified>true</email_verified>'],
    ['<password>[redacted]</password><token>***</token><secret/><pin></pin>'],
    ['type A = Map<AccessToken, Key>; type B = List<Password> and C<Token>'],
    ['usage: login <user>:<password>@<host>'],
    ['if (a<b && token == "walnut" && c>d) { go(); }'],
    ['<token_type>Bearer</token_type><authMethod>sms</authMethod><status code="200">OK</status>'],
    ['<ETag>"33a64df551425fcc55e4d42a148795d9"</ETag><version>2.3.1</version>'],
    ['<A'],
    ['<'],
    ['a < b > c'],
    ['\ufeff<'],
    ['<!--'],
    ['<![CDATA['],
  ])
})

describe('markup in the hands of an enemy', () => {
  const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
    'tags that never end': (size) => '<a'.repeat(size / 2),
    'values that never end': (size) => '<input value="'.repeat(size / 14),
    'quotes in quotes': (size) => `x <a b="<a b='`.repeat(size / 14),
    'comments that never end': (size) => '<!--'.repeat(size / 4),
    'comments that nearly end': (size) => `<!--${'->'.repeat(size / 2)}`,
    'CDATA that never ends': (size) => '<![CDATA['.repeat(size / 9),
    'deep nesting': (size) => '<a>'.repeat(size / 3),
    'end tags of nothing': (size) => '<b>'.repeat(300) + '</a>'.repeat(size / 4),
    'scripts that never end': (size) => `<script>${'</scrip'.repeat(size / 7)}`,
    'scripts in scripts': (size) => '<script>'.repeat(size / 8),
    'attributes without number': (size) => `<a ${'b=c '.repeat(size / 4)}>`,
    'names that wait': (size) => '<m><name>password</name><value>'.repeat(size / 31),
    'documents in entities': (size) => `${'<a>&lt;a&gt;'.repeat(size / 12)}`,
    'less than': (size) => 'if (a<b && c) '.repeat(size / 14),
    declarations: (size) => '<!a['.repeat(size / 4),
  }

  async function cpuOf(make: (size: number) => string, size: number): Promise<number> {
    const before = process.cpuUsage()
    await sanitized(JSON.stringify({ token: 'a1a1a1a1a1a1', text: make(size) }))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }

  it.each(Object.keys(HOSTILE))('takes time in proportion: %s', async (name) => {
    const make = HOSTILE[name]!
    await cpuOf(make, 4000)
    const first = await cpuOf(make, 50_000)
    expect(await cpuOf(make, 200_000)).toBeLessThan(first * 8 + 500)
  })
})
