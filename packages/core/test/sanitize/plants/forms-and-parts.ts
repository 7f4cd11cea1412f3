import type { Dice } from '../dice.ts'
import { asIs, inBase64 } from './escapes.ts'
import { type Filled, fill, joined, within } from './fill.ts'
import { body } from './places.ts'
import { type Plain, plantOf, type Site, type Sites } from './plant.ts'
import { bodySites, formSites } from './rows.ts'

const MIME = 'multipart/form-data; boundary=----Seam7MA4YWxk'
const part = (head: string, value: string): string =>
  `------Seam7MA4YWxk\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
const end = '------Seam7MA4YWxk--\r\n'
const MULTIPART = {
  mime: MIME,
  side: 'request',
  escape: asIs,
  places: ['base64 request', 'custom field', 'JSON string', 'gzip'],
} as const

const whole =
  (mime: string, make: (dice: Dice) => readonly Filled[], separator = ''): Site =>
  (dice) => {
    const filled = joined(make(dice), separator)
    return plantOf(filled, body(filled, mime, 'request'))
  }

export const FORM_SITES: Sites = {
  ...formSites([
    'user=«~word»&password=«pw:14»&state=Massachusetts&remember=on-7',
    'login%5Bpassword%5D=«pw:12»&login%5Blocale%5D=de-DE',
    'user.password=«pw:12»&user.locale=de-DE&submit=Sign+in',
    'j_username=«~word»&j_password=«pw8»&locale=de-DE',
    '__VIEWSTATE=«b64:120»&__VIEWSTATEGENERATOR=CA0B0334&__EVENTVALIDATION=«b64:60»&ctl00%24txtPassword=«pw8»&ctl00%24btn=Sign+in',
    'authenticity_token=«b64:64»&order%5Bid%5D=4711-0815&commit=Save+it',
    '_token=«tok:40»&_method=PATCH-7&order=4711-0815',
    'csrfmiddlewaretoken=«tok:64»&order=4711-0815&next=%2Forders%2F17',
    '__RequestVerificationToken=«b64u:90»&order=4711-0815',
    'payload=%7B%22token%22%3A%22«tok:24»%22%2C%22team_domain%22%3A%22shop-17%22%7D&kind=relay-7',
    'data=%7B%22user%22%3A%7B%22password%22%3A%22«pwplain»%22%7D%7D&kind=relay-7',
    'g-recaptcha-response=«b64u:300»&order=4711-0815&action=checkout-7',
    'cardnumber=«card»&cvv=«digits:6»&exp=12%2F29&amount=129.95',
    'firstname=«given»&lastname=«surname»&street=«street»&country=Portugal',
    'j_captcha_token=«tok:24»&otp=«otp»&channel=sms-2',
    'state=Massachusetts&code=E-1043&key=home-page&token_type=bearer-7&auth=none-7&session=morning-7',
    'ViewState=«b64:120»&javax.faces.ViewState=«b64:90»&form%3Apwd=«pw8»&locale=de-DE',
    'UserName=«email»&Password=«pw:12»&AuthMethod=FormsAuthentication-7',
  ]),
  ...bodySites(MULTIPART, [
    part('name="user"', '«~word»') +
      part('name="password"', '«pw:14»') +
      part('name="locale"', 'de-DE') +
      end,
    part('name="token"; filename="token.txt"\r\nContent-Type: text/plain', '«tok:40»') +
      part('name="locale"', 'de-DE') +
      end,
    part(
      'name="meta"\r\nContent-Type: application/json',
      '{"client_secret":"«tok:32»","region":"eu-central-7"}',
    ) + end,
    `A preamble that nobody reads.\r\n${part('name="passwd"', '«pw:14»')}${part('name="locale"', 'de-DE')}${end}\r\nAn epilogue.`,
    part('name=csrf_token', '«tok:32»') + part('name=locale', 'de-DE') + end,
    part('name="password"\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 14', '«pw:14»') +
      part('name="locale"', 'de-DE') +
      end,
    part(
      'filename="key.pem"; name="upload"\r\nContent-Type: application/x-pem-file',
      '«------BEGIN RSA PRIVATE KEY-----\r\n»«b64:96»«-\r\n»«b64:60»«-\r\n-----END RSA PRIVATE KEY-----»',
    ) +
      part('name="locale"', 'de-DE') +
      end,
    part(
      'name="operations"',
      '{"query":"mutation($f:Upload!){up(file:$f){id}}","variables":{"f":null,"token":"«tok:32»"}}',
    ) +
      part('name="map"', '{"0":["variables.f"]}') +
      end,
    part('name="state"', 'Massachusetts') +
      part('name="code"', 'E-1043') +
      part('name="file"; filename="a-1.2.3.png"\r\nContent-Type: image/png', '\x89PNG-17') +
      part('name="api_key"', '«uuid»') +
      end,
    part('name="user[password_confirmation]"', '«pw8»') + part('name="locale"', 'de-DE') + end,
    part(
      'name="settings"; filename="prod.env"\r\nContent-Type: text/plain',
      'REGION=eu-central-7\nDB_PASSWORD=«tok:20»\nSENTRY_ENVIRONMENT=prod-7',
    ) + end,
  ]),
  'multipart with bare newlines': (dice) => {
    const filled = fill(
      dice,
      '--seam7\nContent-Disposition: form-data; name="password"\n\n«pw:12»\n--seam7\nContent-Disposition: form-data; name="locale"\n\nde-DE\n--seam7--\n',
    )
    return plantOf(filled, body(filled, 'multipart/form-data; boundary=seam7', 'request'))
  },
  'multipart in which a part is base64': whole(MIME, (dice) => [
    within(fill(dice, '{"password":"«pwplain»","region":"eu-central-7"}'), (text) =>
      part(
        'name="meta"\r\nContent-Type: application/json\r\nContent-Transfer-Encoding: base64',
        inBase64(text),
      ),
    ),
    fill(dice, end),
  ]),
  'multipart within multipart': whole(MIME, (dice) => [
    within(
      fill(
        dice,
        '--inner7\r\nContent-Disposition: form-data; name="access_token"\r\n\r\n«tok:32»\r\n--inner7--\r\n',
      ),
      (text) => part('name="bundle"\r\nContent-Type: multipart/mixed; boundary=inner7', text),
    ),
    fill(dice, end),
  ]),
  'multipart, a related upload': (dice) => {
    const filled = fill(
      dice,
      '--seam7\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{"name":"a-1.2.3.txt","accessToken":"«tok:32»"}\r\n--seam7\r\nContent-Type: text/plain\r\n\r\nHello there-7\r\n--seam7--',
    )
    return plantOf(filled, body(filled, 'multipart/related; boundary=seam7', 'request'))
  },
  'params without a text': (dice) => {
    const filled = fill(dice, '«pw:14»')
    const params: readonly Plain[] = [
      { name: 'user[password]', value: filled.text },
      { name: 'state', value: 'Massachusetts' },
      { name: 'file', fileName: 'a-1.2.3.png', contentType: 'image/png' },
    ]
    const postData = { mimeType: 'application/x-www-form-urlencoded', params }
    return {
      entry: { request: { method: 'POST', postData } },
      secrets: filled.secrets,
      keeps: ['Massachusetts', 'user[password]', 'a-1.2.3.png'],
    }
  },
  'params whose value is an object': (dice) => {
    const filled = fill(dice, '«tok:32»')
    const params = [{ name: 'auth', value: { access_token: filled.text, region: 'eu-central-7' } }]
    return {
      entry: { request: { method: 'POST', postData: { mimeType: 'application/json', params } } },
      secrets: filled.secrets,
      keeps: ['eu-central-7'],
    }
  },
}
