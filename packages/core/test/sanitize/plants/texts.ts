import { inCsv, inJson } from './escapes.ts'
import type { Sites } from './plant.ts'
import { textSites } from './rows.ts'

const PEM = (kind: string): string =>
  `«------BEGIN ${kind}-----\n»«b64:48»«-\n»«b64:48»«-\n»«b64:30»«-\n-----END ${kind}-----\n»`
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\n«=b64:48»\n«=b64:30»\n-----END CERTIFICATE-----\n'

/** Settings, tables, logs and prose. */
export const TEXT_SITES: Sites = {
  ...textSites('text/plain', [
    'DB_PASSWORD=«tok:16»\nDB_HOST=db-7.example\nAPP_KEY=base64:«b64:32»\nLOG_LEVEL=debug-7\n'.replace(
      'base64:«',
      '«-base64:»«',
    ),
    'export AWS_SECRET_ACCESS_KEY="«b64:30»"\nexport AWS_REGION=eu-central-7\n',
    'API_TOKEN: «tok:32»\nREGION: eu-central-7\n',
    '[default]\naws_access_key_id = «vendor:aws-id»\naws_secret_access_key = «b64:30»\nregion = eu-central-7\n',
    '//registry.npm.example/:_authToken=«vendor:npm»\nregistry=https://registry.npm.example/\n',
    'machine api.example login «~word» password «pwplain»\nmachine two.example',
    'db-7.example:5432:shop:«~word»:«~pwplain»\nDatabase user password is "«pwplain»" on db-7.example\n',
    'spring.datasource.password=«pw8»\nspring.datasource.url=jdbc:postgresql://db-7.example/shop\n',
    'jdbc:mysql://db-7.example:3306/shop?user=«~word»&password=«pwplain»&useSSL=true',
    'jdbc:sqlserver://db-7.example:1433;databaseName=shop;user=«~word»;password=«pwplain»;encrypt=true',
    'Server=tcp:db-7.example,1433;Initial Catalog=shop;User ID=«~word»;Password=«pwplain»;Encrypt=True;Timeout=30',
    'DefaultEndpointsProtocol=https;AccountName=acct7;AccountKey=«b64:64»;EndpointSuffix=core.example',
    'Endpoint=sb://ns.example/;SharedAccessKeyName=RootManage;SharedAccessKey=«b64:32»;EntityPath=queue-7',
    'HostName=hub-7.example;DeviceId=dev-7;SharedAccessKey=«b64:32»',
    'redis://:«tok:20»@cache-7.example:6379/0 is up',
    'amqps://«~word»:«tok:20»@mq-7.example/vhost is up',
    'postgresql://«~word»:«pwplain»@db-7.example:5432/shop?sslmode=require is up',
    'smtp://«~word»:«tok:16»@mail-7.example:587 is up',
    'Data Source=db-7.example;PWD=«pwplain»;UID=«~word»;Pooling=true',
    `${PEM('RSA PRIVATE KEY')}\nlayout: two-columns\n`,
    `${PEM('PRIVATE KEY')}${CERTIFICATE}`,
    `${PEM('ENCRYPTED PRIVATE KEY')}layout: two-columns\n`,
    `${PEM('EC PRIVATE KEY')}layout: two-columns\n`,
    `${PEM('OPENSSH PRIVATE KEY')}layout: two-columns\n`,
    `${PEM('PGP PRIVATE KEY BLOCK')}layout: two-columns\n`,
    'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: web-7\nPrivate-Lines: 1\n«b64:36»\nPrivate-MAC: «~hex:64»\n',
    'Your verification code is «otp». It is good for 10 minutes. Order 4711-0815.',
    'G-«otp» is your verification code. Order 4711-0815.'.replace('G-«', '«-G-»«'),
    'password: «pwplain»\nlocale: de-DE\n',
    'Login with user «~word» and password «pwplain» at https://app.example/login-7',
    'Bearer «tok:40» was refused by node-17',
    'The header was Authorization: Bearer «tok:40», and node-17 said 401',
    'Set-Cookie: sid=«tok:32»; Path=/; HttpOnly\r\nServer: node-17\r\n',
    '2026-03-01T10:00:00Z DEBUG node-17 token="«tok:32»" user=«email» status=401',
    '2026-03-01 10:00:00 ERROR node-17 [auth] secret: «tok:32», code: E-1043',
    '{"level":"debug-7","msg":"sent Authorization: Bearer «tok:40»"}\n{"level":"info-7"}\n',
    '203.0.113.1 - - "GET /x?access_token=«tok:32»&page=2 HTTP/1.1" 200 17 "-"'.replace(
      '203.0.113.1',
      '«~ip»',
    ),
    'curl -u «~word»:«pwplain» https://api.example/v2/orders-7',
    "curl -X POST https://api.example/v2 -d 'grant_type=password&password=«tok:14»&scope=read-7'",
    'wget --header="X-Api-Key: «tok:32»" https://api.example/v2/orders-7',
    'mysql -h db-7.example -u «~word» -p«~tok:12» shop',
    'sshpass -p «~tok:12» ssh «~word»«-@node-17.example»',
    'Write to «email» or call «phone» about order 4711-0815.',
    'Pay to IBAN «iban-spaced» with card «card-dashed» for order 4711-0815.',
    'SSN: «ssn», order 4711-0815',
    'eyJ is not a token, but «jwt» is, said node-17',
  ]),
  ...textSites(
    'application/x-yaml',
    [
      'database:\n  host: db-7.example\n  password: "«pw:12»"\n  pool: 17\n',
      'apiVersion: v1\nkind: Secret\ndata:\n  password: «b64:18»\n  layout: dHdvLWNvbHVtbnM=\n'.replace(
        'dHdvLWNvbHVtbnM=',
        '«-dHdvLWNvbHVtbnM=»',
      ),
      'services:\n  app:\n    environment:\n      - POSTGRES_PASSWORD=«tok:16»\n      - TZ=Europe/Berlin\n',
      "client_secret: '«tok:32»' # rotate it\nclient_id: shop-web-17\n",
      `tls:\n  key: |\n    «------BEGIN PRIVATE KEY-----\n    »«b64:48»«-\n    -----END PRIVATE KEY-----»\n  layout: two-columns\n`,
    ],
    { escape: inJson },
  ),
  ...textSites(
    'text/csv',
    [
      'name,password,country\n«~word»,«tok:12»,Portugal\n«~word»,«tok:12»,Angola-7\n',
      '"user","api_key","plan"\n"«~word»","«tok:32»","team-7"\n',
      'id;email;phone;plan\n17;«email»;«e164»;team-7\n',
      'first_name,last_name,street,country\n«given»,«surname»,«street»,Portugal\n',
      'order,card,amount\n4711-0815,«card»,129.95\n',
    ],
    { escape: inCsv },
  ),
  ...textSites(
    'text/event-stream',
    [
      'event: login-7\ndata: {"access_token":"«tok:32»","locale":"de-DE"}\n\nevent: ping-7\ndata: {}\n\n',
      'data: {"token":"Hello","index":0}\n\ndata: {"session":{"apiKey":"«tok:32»"},"model":"gpt-4o-7"}\n\ndata: [DONE]\n\n'.replace(
        '"token":"Hello"',
        '"delta":"Hello-7"',
      ),
      'id: 17\nretry: 3000\ndata: token=«tok:32»&page=2\n\n',
      'data: {"password":\ndata: "«tok:14»","locale":"de-DE"}\n\n',
    ],
    { escape: inJson },
  ),
  ...textSites('text/markdown', [
    '# Order 4711\n\n| key | value |\n|---|---|\n| password | `«pwplain»` |\n| layout | two-columns |\n\n[in](https://app.example/in?token=«tok:32»)\n',
  ]),
  ...textSites('text/css', [
    '.a7{background:url(https://cdn.example/x.png?Signature=«b64u:32»&Expires=1772362800)}',
  ]),
  ...textSites('application/x-ndjson', ['{"password":"«tok:12»","locale":"de-DE"}\n{"rows":17}\n']),
  ...textSites('text/vcard', [
    'BEGIN:VCARD\nVERSION:4.0\nFN:«fullname»\nEMAIL;TYPE=work:«email»\nTEL;TYPE=cell:«e164»\nORG:Shop-7\nEND:VCARD\n',
  ]),
  ...textSites('application/toml', ['[server]\nhost = "db-7.example"\npassword = "«pw:12»"\nport = 5432\n'], {
    escape: inJson,
  }),
}
