// The tables in the docs that are made from the code. `parts` are modules of core, built or as source; see
// docs.mjs and test/docs.test.ts.

/** What the sanitizer calls its classes, for people. A class without words is an error. */
const CLASS_WORDS = {
  password: 'Passwords and passphrases, in forms, JSON, GraphQL variables, URLs',
  basic: 'The name and password of HTTP Basic authentication',
  bearer: 'What follows the scheme in `Authorization` and `Proxy-Authorization`; the scheme stays',
  token: 'Access, refresh and ID tokens by name',
  jwtsig:
    'The signature of every JWT, wherever it is, and all but the header of an encrypted one; header and claims stay, so that they can be diagnosed',
  jwt: 'Values that call themselves a JWT and are none that is signed',
  apikey: 'API keys by name',
  secret: 'Client secrets and other fields that call themselves secret',
  session: 'Session IDs by name',
  otp: 'One-time codes and PINs',
  csrf: 'Anti-forgery tokens',
  code: 'OAuth authorization codes and PKCE verifiers',
  assertion: 'SAML responses and client assertions',
  signature: 'Signatures of signed URLs and requests',
  digest: 'Answers of HTTP Digest authentication',
  auth: 'Credentials of other authentication schemes',
  card: 'Numbers of payment cards, by issuer, length and check digit, or by name',
  iban: 'International bank account numbers, by country, length and check digits, or by name',
  nationalid:
    'Numbers that states give to people (social security, tax, identity card, passport, driving licence), by their check digits or by name',
  account: 'Numbers of bank accounts by name',
  email: 'E-mail addresses, wherever they stand',
  phone: 'Phone numbers: international ones wherever they stand, others by name',
  birthdate: 'Dates of birth by name',
  address: 'Streets by name, towns and postal codes beside them',
  geo: 'Latitudes, longitudes and positions by name',
  ip: 'IP addresses of clients by name; those of servers stay',
  name: 'Names of people by name, or in an object about a person',
  person: 'Other data of a person by name: licence plates, record numbers, pictures in claims',
  cookie: 'Values of cookies; names and attributes stay',
  state: 'OAuth `state`',
  user: 'User names beside a password',
  userinfo: 'Name and password before the host of a URL',
  nonce: 'Nonces of HTTP Digest, OpenID Connect and content security policies',
  host: 'Hosts, under `share-publicly`: a pseudonym instead of a tag',
  path: 'Paths of URLs, under `share-publicly`: a pseudonym for each segment',
  order: 'Numbers of orders, customers and the like, under `share-publicly`: a pseudonym',
  manual: 'Values that you list yourself (`--redact-from`), wherever they stand',
  opaque: 'Whole values that no decoder opens',
  stray: 'Bytes of a broken file that are no JSON',
}

/** Who writes a dialect, and what it writes otherwise than HAR 1.2. A dialect without words is an error. */
const DIALECT_WORDS = {
  chrome: [
    'Chrome, Edge, Brave, Opera (DevTools)',
    'DNS counted twice in `connect` and `time`; queueing and proxy inside `blocked`; bracketed IPv6; `_error` with a status',
  ],
  firefox: [
    'Firefox (DevTools)',
    '`ssl` beside `connect`; empty timings of cached and blocked requests; missing responses',
  ],
  safari: ['Safari (Web Inspector)', 'Sizes of -1; empty versions; dates of cookies that are not ISO'],
  firebug: [
    'Firebug with NetExport',
    'JSONP wrappers; several `Set-Cookie` in one header; pages that nothing refers to',
  ],
  'internet-explorer': ['Internet Explorer 11, old Edge', 'A single cookie as an object; `redirectionURL`'],
  fiddler: ['Fiddler (HAR export)', 'BOM; seven digits of a second; `pages: null`; booleans as text'],
  charles: ['Charles Proxy', '`null` for empty texts; `_charlesStatus`; no pages'],
  webpagetest: [
    'WebPagetest',
    'Scraps of status lines as HTTP versions; negative statuses; several runs in one log',
  ],
  'chrome-har': [
    'chrome-har, sitespeed.io, browsertime',
    'Objects as form values; headers joined by line breaks; JSON in text fields',
  ],
  playwright: ['Playwright', 'TLS counted twice; statuses of -1; bodies in files beside'],
  mitmproxy: ['mitmproxy', 'Status 0 for failed flows; zlib files (`.zhar`)'],
  polly: ['Polly.JS', 'Arrays as header values; bodies in chunks'],
  proxyman: ['Proxyman', 'Timings of -1 beside a total'],
  harrier: ['Harrier', 'Times as `SystemTime { … }`; CONNECT with `host:443`'],
  phantomjs: ['PhantomJS', '`onLoad: null`'],
  insomnia: ['Insomnia', 'No pages; sizes of -1'],
}

/** What a rule of the sanitizer goes by, for people. A rule without words is an error. */
const RULE_WORDS = {
  authorization: 'The credential of `Authorization`, `Proxy-Authorization` and their kin',
  challenge: 'Nonces and tokens of `WWW-Authenticate` and `Authentication-Info`',
  'named-header': 'A header that carries a credential by its name',
  'signature-header': 'The signature of a signed request or webhook',
  'policy-nonce': 'A nonce of a content security policy',
  'markup-nonce': 'A nonce in HTML',
  'client-cert': 'A client certificate in a header',
  'credential-scope': 'The key ID before `/date/region/service`',
  'saml-session': 'The session of a SAML assertion',
  'xml-security': 'Passwords, keys and signatures of WS-Security and XML Signature',
  'option-user': '`user:password` of a command',
  'remote-call': 'Name and password in a call such as XML-RPC',
  'url-path-token': 'A token as a segment of a path',
  'signed-query': 'The signature of a signed URL',
  'request-uri': 'The `request_uri` of a pushed authorization request',
  'bare-number': 'A number without quotes under a telling name, in scripts and GraphQL',
  'option-value': 'The value of a telling option of a command',
  'spoken-code': 'A code that a sentence tells of',
  'vendor-token': 'A token by the form that its vendor gives it',
  'header-token': 'A token by its form, in a header of any name',
  'file-name-token': 'A token by its form, in a file name',
  'scheme-word': 'A credential behind the word of its scheme, in text',
  'private-key': 'A private key in PEM',
  'connection-string': 'The password of a connection string',
  'email-address': 'An e-mail address',
  'phone-number': 'A telephone number by its form',
  'payment-card': 'The number of a payment card, with its check digit',
  'national-id': 'A national identity number, with its check digits',
  iban: 'An IBAN, with its check digits',
  'client-address': 'The IP address of a client, by its header',
  'identity-header': 'Who is signed in, by a header',
  'saml-identity': 'Who a SAML assertion is about',
  'address-url': '`mailto:`, `tel:` and their kin',
  'subprotocol-token': 'A token among the subprotocols of a WebSocket',
  'cookie-value': 'The value of a cookie, in headers and lists',
  'url-userinfo': 'The password before the host of a URL',
  'url-path-parameter': 'A parameter in a path, such as `;jsessionid=`',
  'named-value': 'A value under a telling name',
  'named-number': 'A number under a telling name',
  'text-field': '`name=value` in running text',
  'text-line': '`name=value` on a line of its own',
  'jwt-signature': 'The signature of a JWT, anywhere',
  'own-pattern': 'A match of a pattern of the policy',
  'share-host': 'A host',
  'share-path': 'The path of a URL or of a cookie',
  'share-number': 'A number under a name such as `orderId`',
  manual: 'A value that you listed yourself',
  sweep: 'A known secret that stands again somewhere',
  stray: 'Bytes of a broken file that are no JSON',
  'cut-tail': 'The end of a cut file that may be half a secret',
  oversized: 'A value longer than the limit',
  unsettled: 'A value whose encodings overlap',
  unnamed: 'A value whose name stands too far away',
  compressed: 'Compressed data with a secret in it',
  'too-deep': 'JSON that nests deeper than the limit',
  'too-many-layers': 'Encodings beyond the limit',
}

/** Markdown by the name of the marker it stands under. */
export function tables(parts) {
  return {
    rules: rulesTable(parts),
    redactions: redactionsTable(parts),
    policies: policiesTable(parts),
    'sanitize-rules': sanitizeRulesTable(parts),
    'tracking-ids': idsTable(parts),
    dialects: dialectsTable(parts),
    methods: methodsTable(parts),
    phases: phasesTable(parts),
    headers: headersTable(parts),
    'method-columns': columnsTable(parts),
    statuses: statusesTable(parts),
    'net-errors': netErrorsTable(parts),
    replay: replayTable(parts),
  }
}

/** `markdown` with what stands between `<!-- generated:name -->` and `<!-- /generated -->` made anew. */
export function fillMarkers(markdown, generated) {
  return markdown.replace(
    /(<!-- generated:([a-z-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_, before, name, after) => {
      if (!(name in generated)) throw new Error(`No table is called ${name}.`)
      return `${before}${generated[name]}\n${after}`
    },
  )
}

function rulesTable({ rules, texts }) {
  return table(
    ['Code', 'Rule', 'Severity', 'Says'],
    rules.map((rule) => [
      rule.code,
      `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
      texts.severity[rule.severity],
      // Outside a finding a placeholder stands for itself.
      texts.rules[rule.id].title.replace(/\{(\w+)\}/g, '‹$1›'),
    ]),
  )
}

function redactionsTable({ classes }) {
  return table(
    ['Class', 'What is replaced'],
    classes.map((name) => [`\`${name}\``, wordsFor(CLASS_WORDS, name)]),
  )
}

function policiesTable({ policies }) {
  return table(
    ['Policy', 'Version', 'Credentials', 'Personal data', 'Hosts, paths, numbers', 'Opaque bodies'],
    Object.values(policies).map((policy) => [
      `\`${policy.name}\``,
      policy.version,
      'removed',
      policy.personal ? 'removed' : 'kept',
      policy.pseudonyms ? 'pseudonyms' : 'kept',
      policy.opaqueBodies === 'drop' ? 'replaced whole' : 'kept',
    ]),
  )
}

function sanitizeRulesTable({ sanitizeRules }) {
  return table(
    ['Group', 'Rule', 'Takes', 'Kept only with `position`'],
    Object.entries(sanitizeRules).map(([id, { group, position }]) => [
      `\`${group}\``,
      `\`${id}\``,
      wordsFor(RULE_WORDS, id),
      position ? 'yes' : group === 'safety' ? 'never' : 'no',
    ]),
  )
}

function idsTable({ idFamilies }) {
  const rows = new Map()
  for (const { type, headers, fields } of idFamilies) {
    const row = rows.get(type) ?? { headers: new Set(), fields: new Set() }
    for (const name of headers) row.headers.add(name)
    for (const name of fields) row.fields.add(name)
    rows.set(type, row)
  }
  return table(
    ['Type', 'Headers', 'Fields of a body'],
    [...rows].map(([type, row]) => [`\`${type}\``, codes(row.headers), codes(row.fields)]),
  )
}

function dialectsTable({ dialects }) {
  return table(
    ['Dialect', 'Producer', 'What is put right'],
    dialects.map(({ dialect }) => [`\`${dialect}\``, ...wordsFor(DIALECT_WORDS, dialect)]),
  )
}

function methodsTable({ methods, glossary }) {
  const { columns, cells } = glossary
  const rows = methods.map((method) => [
    `\`${method.name}\``,
    cells[method.safe ? 'yes' : 'no'],
    `${cells[method.idempotent ? 'yes' : 'no']}${method.footnote === undefined ? '' : ' *'}`,
    glossary.methods[method.name].use,
    cells[method.requestBody],
    cells[method.responseBody],
  ])
  const heads = ['safe', 'idempotent', 'use', 'requestBody', 'responseBody'].map(
    (name) => columns[name].title,
  )
  return `${table(['Method', ...heads], rows)}\n\n\\* ${glossary.patchNote}`
}

function columnsTable({ glossary }) {
  return table(
    ['Column', 'Meaning'],
    Object.values(glossary.columns).map(({ title, meaning }) => [title, meaning]),
  )
}

function replayTable({ replaySafety, glossary }) {
  return table(
    ['Case', 'Verdict'],
    Object.entries(replaySafety).map(([reason, safety]) => [
      glossary.replay.reasons[reason],
      glossary.replay.safety[safety],
    ]),
  )
}

function phasesTable({ phases, phaseReasons, glossary }) {
  return table(
    ['Phase', 'Meaning', 'What can be behind it'],
    phases.map(({ id }) => [
      glossary.phases[id].title,
      glossary.phases[id].meaning,
      phaseReasons(id)
        .map((reason) => glossary.phaseReasons[reason])
        .join(' '),
    ]),
  )
}

function statusesTable({ statusPhrases, statusUser, glossary }) {
  return table(
    ['Status', 'Phrase', 'Meaning', 'Registered'],
    Object.entries(statusPhrases).map(([status, phrase]) => [
      status,
      phrase,
      glossary.statuses[status],
      statusUser(Number(status)) === undefined ? 'IANA' : `no; ${statusUser(Number(status))}`,
    ]),
  )
}

function netErrorsTable({ netErrors, texts, glossary }) {
  return table(
    ['Error', 'Number', 'Meaning', 'Likely cause', 'Owner'],
    Object.entries(netErrors).map(([name, { number, owner }]) => {
      const { meaning, cause } = glossary.netErrors[name]
      return [`\`${name}\``, number, meaning, cause, texts.owner[owner]]
    }),
  )
}

function headersTable({ headers, glossary }) {
  const rows = Object.entries(headers).map(([key, { name, side, example }]) => {
    return [`\`${name}\``, side, glossary.headers[key].meaning, `\`${example}\``]
  })
  return table(['Header', 'Side', 'Meaning', 'Example'], rows)
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

function codes(names) {
  return [...names].map((name) => `\`${name}\``).join(' ')
}

function wordsFor(words, name) {
  if (!Object.hasOwn(words, name)) throw new Error(`docs-tables.mjs has no words for ${name}.`)
  return words[name]
}
