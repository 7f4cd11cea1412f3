import { describe, expect, it } from 'vitest'
import { sanitized } from './sanitized.ts'
import { bodyAfter } from './tagged.ts'

type Case = readonly [before: string, after?: string]

const tryAll = (cases: readonly Case[]): void => {
  it.each(cases)('%s', async (before = '', after = before) => {
    expect(await bodyAfter(before)).toBe(after)
  })
}

describe('fields of a form', () => {
  tryAll([
    [
      '<input type="password" name="p" value="hunter2">',
      '<input type="password" name="p" value="‹password›">',
    ],
    ["<INPUT VALUE='hunter2' TYPE='Password'>", "<INPUT VALUE='‹password›' TYPE='Password'>"],
    ['<input type=password value=hunter2>', '<input type=password value=‹password›>'],
    ['<input value=hunter2 type=password/>', '<input value=‹password› type=password/>'],
    [
      '<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTI4"><input name="__VIEWSTATEGENERATOR" value="CA0B0334">',
      '<input type="hidden" name="__VIEWSTATE" value="‹csrf›"><input name="__VIEWSTATEGENERATOR" value="CA0B0334">',
    ],
    [
      '<input type="hidden" name="__RequestVerificationToken" value="walnut">',
      '<input type="hidden" name="__RequestVerificationToken" value="‹csrf›">',
    ],
    [
      '<input value="walnut" name="authenticity_token" type="hidden">',
      '<input value="‹csrf›" name="authenticity_token" type="hidden">',
    ],
    [
      '<input type="hidden" name="csrfmiddlewaretoken" value="q1w2e3r4t5y6u7i8">',
      '<input type="hidden" name="csrfmiddlewaretoken" value="‹csrf›">',
    ],
    [
      '<input type="hidden" id="csrf-token" value="walnut">',
      '<input type="hidden" id="csrf-token" value="‹csrf›">',
    ],
    [
      '<input name="user&#91;password&#93;" value="hunter2">',
      '<input name="user&#91;password&#93;" value="‹password›">',
    ],
    [
      '<input name="q" autocomplete="one-time-code" value="493817">',
      '<input name="q" autocomplete="one-time-code" value="‹otp›">',
    ],
    [
      '<input type="email" value="carol@shop.example"><input autocomplete="section-a tel" value="5550100">',
      '<input type="email" value="‹email›"><input autocomplete="section-a tel" value="‹phone›">',
    ],
    [
      '<textarea name="private_key">walnut\nhazel</textarea><textarea name="note">walnuts</textarea>',
      '<textarea name="private_key">‹apikey›</textarea><textarea name="note">walnuts</textarea>',
    ],
    [
      '<select name="api_key"><option value="q1w2e3r4t5y6">Mine</option><option value="">None</option></select>',
      '<select name="api_key"><option value="‹apikey›">Mine</option><option value="">None</option></select>',
    ],
    [
      '<button name="token" value="q1w2e3r4t5y6">Confirm</button>',
      '<button name="token" value="‹token›">Confirm</button>',
    ],
    [
      '<input name="q" value="see https://app.example/?token=walnut">',
      '<input name="q" value="see https://app.example/?token=‹token›">',
    ],
    [
      '<meta http-equiv="set-cookie" content="sid=walnut; path=/">',
      '<meta http-equiv="set-cookie" content="sid=‹cookie›; path=/">',
    ],
  ])

  it('an OAuth answer that a form posts: code and state tell of each other, in any order', async () => {
    const field = (name: string, value: string): string =>
      `<input type="hidden" name="${name}" value="${value}"/>`
    const after = await bodyAfter(
      `<form>${field('code', 'ab12cd')}${field('state', 'q7x')}</form><form>${field('state', 'open')}</form>`,
    )
    expect(after).toBe(
      `<form>${field('code', '‹code›')}${field('state', '‹state›')}</form><form>${field('state', 'open')}</form>`,
    )
  })
})

describe('the head of a page', () => {
  tryAll([
    [
      '<meta name="csrf-token" content="walnut"><meta name="csrf-param" content="authenticity_token">',
      '<meta name="csrf-token" content="‹csrf›"><meta name="csrf-param" content="authenticity_token">',
    ],
    [
      '<META CONTENT=walnut NAME=_csrf><meta name="_csrf_header" content="X-CSRF-TOKEN">',
      '<META CONTENT=‹csrf› NAME=_csrf><meta name="_csrf_header" content="X-CSRF-TOKEN">',
    ],
    ['<meta property="api-key" content="walnut">', '<meta property="api-key" content="‹apikey›">'],
    [
      '<meta content="0;url=/cb?code=a1&amp;state=b2&amp;x=1" http-equiv="Refresh">',
      '<meta content="0;url=/cb?code=‹code›&amp;state=‹state›&amp;x=1" http-equiv="Refresh">',
    ],
    [
      "<meta http-equiv='refresh' content='5; URL=\"go.php?token=walnut\"'>",
      "<meta http-equiv='refresh' content='5; URL=\"go.php?token=‹token›\"'>",
    ],
    [
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'nonce-r4nd0m' https://cdn.example">`,
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'nonce-‹nonce›' https://cdn.example">`,
    ],
    [
      '<title>https://app.example/?token=walnut&amp;lang=en</title>',
      '<title>https://app.example/?token=‹token›&amp;lang=en</title>',
    ],
    ['<script nonce="r4nd0m" src="/a.js?v=3"></script>', '<script nonce="‹nonce›" src="/a.js?v=3"></script>'],
  ])
})

describe('attributes', () => {
  tryAll([
    [
      '<div data-api-key="walnut" data-csrf=hazel data-state="open">',
      '<div data-api-key="‹apikey›" data-csrf=‹csrf› data-state="open">',
    ],
    ['<a href="/cb?code=a1&amp;state=b2">x</a>', '<a href="/cb?code=‹code›&amp;state=‹state›">x</a>'],
    [
      '<a href="cb.php?token=walnut">x</a><form action="?sid=walnut">',
      '<a href="cb.php?token=‹token›">x</a><form action="?sid=‹token›">',
    ],
    [
      '<img srcset="/a.png?token=walnut 1x, b.png?token=hazel 2x, /c.png?v=2 3x">',
      '<img srcset="/a.png?token=‹token› 1x, b.png?token=‹token› 2x, /c.png?v=2 3x">',
    ],
    [
      '<button formaction="/go?api_key=walnut">Go</button>',
      '<button formaction="/go?api_key=‹apikey›">Go</button>',
    ],
    [
      '<div data-props=\'{"accessToken":"walnut","page":2}\'>',
      '<div data-props=\'{"accessToken":"‹token›","page":2}\'>',
    ],
    [
      '<div data-props="{&quot;accessToken&quot;:&quot;walnut&quot;,&quot;pin&quot;:4711}">',
      '<div data-props="{&quot;accessToken&quot;:&quot;‹token›&quot;,&quot;pin&quot;:&quot;‹otp›&quot;}">',
    ],
    ['<body onload=\'start({"token":"walnut"})\'>', '<body onload=\'start({"token":"‹token›"})\'>'],
    [
      '<iframe srcdoc="&lt;input type=password value=hunter2&gt;">',
      '<iframe srcdoc="&lt;input type=password value=‹password›&gt;">',
    ],
  ])
})

describe('scripts and comments', () => {
  tryAll([
    [
      '<script id="__NEXT_DATA__" type="application/json">{"props":{"accessToken":"walnut","pin":4711}}</script>',
      '<script id="__NEXT_DATA__" type="application/json">{"props":{"accessToken":"‹token›","pin":"‹otp›"}}</script>',
    ],
    [
      '<script>window.__STATE__ = {"token":"walnut","html":"<b>x</b>"}; go()</script>',
      '<script>window.__STATE__ = {"token":"‹token›","html":"<b>x</b>"}; go()</script>',
    ],
    [
      '<script>//<![CDATA[\nvar x = {"token":"walnut"};\n//]]></script>',
      '<script>//<![CDATA[\nvar x = {"token":"‹token›"};\n//]]></script>',
    ],
    [
      'var h = \'<input type="hidden" name="csrf" value="walnut">\'',
      'var h = \'<input type="hidden" name="csrf" value="‹csrf›">\'',
    ],
    [
      'var h = "<input type=\\"hidden\\" name=\\"csrf\\" value=\\"walnut\\">"',
      'var h = "<input type=\\"hidden\\" name=\\"csrf\\" value=\\"‹csrf›\\">"',
    ],
    [
      '<!--[if IE]><input type=password value=hunter2><![endif]-->',
      '<!--[if IE]><input type=password value=‹password›><![endif]-->',
    ],
    [
      '<script type="text/template"><input type="password" value="hunter2"></script>',
      '<script type="text/template"><input type="password" value="‹password›"></script>',
    ],
    [
      '1|#||4|60|updatePanel|p|<div>x</div>|12|hiddenField|__VIEWSTATE|/wEPDwUKLTI4|8|hiddenField|__VIEWSTATEGENERATOR|CA0B0334|',
      '1|#||4|60|updatePanel|p|<div>x</div>|12|hiddenField|__VIEWSTATE|‹csrf›|8|hiddenField|__VIEWSTATEGENERATOR|CA0B0334|',
    ],
  ])
})

describe('values that people are shown, beside what they are called', () => {
  const KEY = 'q1w2e3r4t5y6u7'
  tryAll([
    [`<label>API key</label><code>${KEY}</code>`, '<label>API key</label><code>‹apikey›</code>'],
    [`<td>Password:</td>\n<td>${KEY}</td>`, '<td>Password:</td>\n<td>‹password›</td>'],
    [
      `<dt>Client secret</dt><dd><code>${KEY}</code></dd>`,
      '<dt>Client secret</dt><dd><code>‹secret›</code></dd>',
    ],
    [
      `<label for="k">Your API key</label><input id="k" readonly value="${KEY}">`,
      '<label for="k">Your API key</label><input id="k" readonly value="‹apikey›">',
    ],
    [
      `<table><tr><th>Name</th><th>API key</th></tr><tr><td>deploy</td><td>${KEY}</td></tr></table>`,
      '<table><tr><th>Name</th><th>API key</th></tr><tr><td>deploy</td><td>‹apikey›</td></tr></table>',
    ],
    ['<td>Password</td><td>Change</td><label>Token</label><span>none yet</span>'],
    [`<p>Forgot your password?</p><span>build-${KEY}</span>`],
    [`<label>Order</label><code>${KEY}</code><label>Version</label><span>v2.3.1-8f14e45f</span>`],
    [`<label>API key</label><p>none</p><code>${KEY}</code>`],
    [`<td>Error code</td><td>${KEY}</td>`],
  ])
})

describe('what an engineer needs of a page stays', () => {
  tryAll([
    [
      '<link rel="stylesheet" href="/assets/app-8f14e45fceea167a.css" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC">',
    ],
    [
      '<input type="password" id="password" name="password" placeholder="Password" autocomplete="current-password" aria-label="Password" value="">',
    ],
    [
      '<form name="password" id="reset-password" class="token"><a name="token" href="#token">Tokens</a><button name="reset_password" value="Reset password">Reset password</button>',
    ],
    [
      '<input type="submit" name="forgot_password" value="Forgot your password?"><input type="checkbox" name="show_password" value="yes">',
    ],
    ['<a accesskey="s" data-state="closed" data-key="8f14e45f-ceea-467f">x</a>'],
    [
      '<input type="password" value="{{ password }}"><input name="token" value="<%= token %>"><input :value="token" v-model="token" name="token">',
    ],
    ['<input name="state" value="Massachusetts"><option value="MA">Massachusetts</option>'],
    ['<code>8f14e45fceea167a5a36dedd4bea2543</code><span class="token string">abc</span>'],
    [
      '<meta name="author" content="carol"><meta name="generator" content="Hugo 0.123.4"><meta name="viewport" content="width=device-width">',
    ],
    [
      '<label>Password</label><input type="password" name="password"><p>Your password must have 12 characters.</p>',
    ],
  ])
})

it('a page with its secrets gone is as long as it was, but for the tags', async () => {
  const page =
    '<!doctype html>\r\n<html><body class=a>\t<p>one &amp; two</p><input type="hidden" name="csrf" value="walnut-7"></body></html>\n'
  const { redactions } = await sanitized(JSON.stringify({ text: page }))
  expect(redactions).toHaveLength(1)
  expect(redactions[0]?.layers).toEqual(['markup:csrf'])
})
