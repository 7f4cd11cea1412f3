import { inXml } from './escapes.ts'
import type { Sites } from './plant.ts'
import { bodySites } from './rows.ts'

const page = (content: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Orders 4711</title></head><body class="state-17">${content}<p>Error E-1043</p></body></html>`

const PLACES = ['base64 body', 'JSON string', 'custom field', 'gzip', 'socket message', 'base64 in JSON']

/** Pages: what fields, scripts and attributes hold. */
export const HTML_SITES: Sites = bodySites(
  { mime: 'text/html; charset=utf-8', side: 'response', escape: inXml, around: page, places: PLACES },
  [
    '<form action="/login" method="post"><input type="password" name="field7" value="«pw:12»"><input name="locale" value="de-DE"></form>',
    "<input value='«pwplain»' class='wide-7' type='password'>",
    '<INPUT TYPE=password VALUE=«tok:16» NAME=f7>',
    '<input type="hidden" name="csrf_token" value="«b64:64»"><input type="hidden" name="state" value="Massachusetts">',
    '<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="«b64:200»" /><input type="hidden" name="__VIEWSTATEGENERATOR" value="CA0B0334" />',
    '<input id="authenticity_token" name="authenticity_token" type="hidden" value="«b64:64»"/><input type="submit" value="Save order">',
    '<input type="hidden" name="code" value="«tok:40»"/><input type="hidden" name="state" value="«tok:32»"/><input type="hidden" name="id_token" value="«jwt»"/>',
    '<input type="email" name="contact" value="«email»"><input type="tel" name="callback7" value="«e164»">',
    '<input autocomplete="cc-number" name="f8" value="«card-spaced»"><input autocomplete="country-name" value="Portugal">',
    '<input autocomplete="one-time-code" name="f9" value="«otp»"><input type="number" name="amount" value="129.95">',
    '<textarea name="private_key">«-&#45;----BEGIN PRIVATE KEY-----\n»«b64:90»«-\n-----END PRIVATE KEY-----»</textarea><textarea name="note">Leave it at the door</textarea>'.replace(
      '&#45;',
      '-',
    ),
    '<meta name="csrf-token" content="«b64:64»"><meta name="csrf-param" content="authenticity_token"><meta name="viewport" content="width=device-width">',
    "<meta content='«tok:40»' name='_csrf'/><meta content='X-CSRF-TOKEN' name='_csrf_header'/>",
    '<meta name="api-key" content="«tok:32»"><meta name="generator" content="WordPress 6.5.2">',
    '<meta http-equiv="refresh" content="5; url=https://app.example/in?token=«tok:32»&amp;lang=en-GB">',
    '<div id="app" data-token="«tok:40»" data-page="orders-7" data-user-email="«email»"></div>',
    '<div data-props="{&quot;csrfToken&quot;:&quot;«tok:32»&quot;,&quot;locale&quot;:&quot;de-DE&quot;}"></div>',
    "<div ng-init=\"apiKey='«tok:32»'; locale='de-DE'\"></div>",
    '<button data-api-key=«tok:32» data-kind=relay-7>Go on</button>',
    '<a href="/reset?token=«tok:32»&amp;lang=en-GB">reset here</a> <a href="mailto:«email»?subject=Order-7">write to us</a>',
    '<img src="https://cdn.example/a.png?sig=«hex:64»&amp;w=200" alt="Order-7">',
    '<iframe src="https://pay.example/frame?client_secret=«tok:40»&amp;locale=de-DE"></iframe>',
    '<script id="__NEXT_DATA__" type="application/json">{"props":{"session":{"accessToken":"«tok:40»"}},"page":"/orders-7","buildId":"x7Kq2"}</script>',
    '<script>window.__INITIAL_STATE__ = {"auth":{"token":"«tok:32»","isExpired":false},"locale":"de-DE"};</script>',
    '<script>window.__CONFIG__=JSON.parse("{\\"apiKey\\":\\"«tok:32»\\",\\"region\\":\\"eu-central-7\\"}")</script>',
    "<script>var csrf = '«tok:32»', api_token=\"«tok:32»\", locale = 'de-DE';</script>",
    "<script>app.start({ sessionToken: '«tok:32»', password : \"«tok:14»\", layout: 'two-columns' })</script>",
    '<!-- TODO: remove. admin password: «pwplain» --><p>Order 4711-0815</p>',
    '<!-- build 7.1.2 token=«tok:32» --><p>Order 4711-0815</p>',
    '<noscript><img src="https://px.example/t?em=«~hex:64»&amp;access_token=«tok:32»&amp;v=2.9.1"/></noscript>',
    '<p>Your one-time code is <b>«~otp»</b>. Signed in as «email» from Portugal.</p>',
    '<td>Card</td><td>«card-spaced»</td><td>IBAN</td><td>«iban-spaced»</td><td>Order</td><td>4711-0815</td>',
    '<svg><a xlink:href="https://app.example/x?access_token=«tok:32»"><text>Order-7</text></a></svg>',
    '<pre>Authorization: Bearer «tok:40»\nAccept-Language: de-DE</pre>',
    '<pre>Cookie: sid=«tok:32»; lang=«tok:8»\nAccept-Language: de-DE</pre>',
    '<code>password = &quot;«pwplain»&quot;</code><code>locale = &quot;de-DE&quot;</code>',
    '<option value="«~tok:8»" selected>Massachusetts</option><input type="hidden" name="access_token" value="«jwt-id»">',
    '<link rel="preload" as="fetch" href="/api/me?session_id=«uuid»&amp;v=2.9.1">',
  ],
)
