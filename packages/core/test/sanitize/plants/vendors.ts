import { type Dice, LETTERS_AND_DIGITS } from '../dice.ts'

const HEX = '0123456789abcdef'
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const URL64 = `${LETTERS_AND_DIGITS}-_`
const mixed = (dice: Dice, count: number, alphabet = LETTERS_AND_DIGITS): string =>
  `${dice.text(alphabet, count - 3)}7${dice.text(alphabet.replace(/[-_+/]/g, ''), 2)}`
const hex = (dice: Dice, count: number): string =>
  `${dice.text(HEX, count - 2)}${dice.pick(['a7', 'c3', '9e'])}`
const url64 = (dice: Dice, count: number): string => mixed(dice, count, URL64)
const digits = (dice: Dice, count: number): string => `7${dice.text('0123456789', count - 1)}`
const uuid = (dice: Dice): string =>
  [hex(dice, 8), hex(dice, 4), `4${hex(dice, 3)}`, `a${hex(dice, 3)}`, hex(dice, 12)].join('-')
const b32 = (dice: Dice, count: number): string => dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', count)

/** Prefixes are split, so that no scanner of repositories takes them for the real thing. */
const of = (...pieces: readonly string[]): string => pieces.join('')

/** Tokens by the shape that their vendors document: a prefix that only they have, an alphabet, a length. */
export const VENDORS: Readonly<Record<string, (dice: Dice) => string>> = {
  github: (dice) => of('gh', dice.pick(['p', 'o', 'u', 's', 'r']), '_', mixed(dice, 36)),
  'github-fine': (dice) => of('github', '_pat_', mixed(dice, 22), '_', mixed(dice, 59)),
  gitlab: (dice) => of('gl', 'pat-', url64(dice, 20)),
  'gitlab-runner': (dice) => of('gl', 'rt-', url64(dice, 20)),
  'slack-bot': (dice) => of('xo', 'xb-', digits(dice, 12), '-', digits(dice, 13), '-', mixed(dice, 24)),
  'slack-user': (dice) =>
    of('xo', 'xp-', digits(dice, 12), '-', digits(dice, 12), '-', digits(dice, 13), '-', hex(dice, 32)),
  'slack-app': (dice) =>
    of('xa', 'pp-1-A0', mixed(dice, 9, UPPER), '-', digits(dice, 13), '-', hex(dice, 64)),
  'stripe-secret': (dice) => of('sk', '_live_', mixed(dice, 24)),
  'stripe-restricted': (dice) => of('rk', '_live_', mixed(dice, 99)),
  'stripe-webhook': (dice) => of('wh', 'sec_', mixed(dice, 32)),
  'aws-id': (dice) => of('AK', 'IA', b32(dice, 16)),
  'aws-session-id': (dice) => of('AS', 'IA', b32(dice, 16)),
  'google-api': (dice) => of('AI', 'za', url64(dice, 35)),
  'google-client-secret': (dice) => of('GOC', 'SPX-', url64(dice, 28)),
  'google-access': (dice) => of('ya', '29.a0', url64(dice, 120)),
  'google-refresh': (dice) => of('1', '//0', url64(dice, 60)),
  openai: (dice) => of('s', 'k-', mixed(dice, 20), 'T3Blbk', 'FJ', mixed(dice, 20)),
  'openai-project': (dice) => of('s', 'k-proj-', url64(dice, 74), 'T3Blbk', 'FJ', url64(dice, 74)),
  anthropic: (dice) => of('s', 'k-ant-api03-', url64(dice, 93), 'AA'),
  huggingface: (dice) => of('h', 'f_', mixed(dice, 34, LETTERS_AND_DIGITS.slice(0, 52))),
  groq: (dice) => of('g', 'sk_', mixed(dice, 52)),
  replicate: (dice) => of('r', '8_', mixed(dice, 37)),
  perplexity: (dice) => of('pp', 'lx-', mixed(dice, 48)),
  npm: (dice) => of('np', 'm_', mixed(dice, 36)),
  pypi: (dice) => of('py', 'pi-AgEIcHlwaS5vcmc', url64(dice, 90)),
  rubygems: (dice) => of('ruby', 'gems_', hex(dice, 48)),
  docker: (dice) => of('dckr', '_pat_', url64(dice, 27)),
  sendgrid: (dice) => of('S', 'G.', url64(dice, 22), '.', url64(dice, 43)),
  mailgun: (dice) => of('ke', 'y-', hex(dice, 32)),
  mailchimp: (dice) => of(hex(dice, 32), '-us', '12'),
  brevo: (dice) => of('xk', 'eysib-', hex(dice, 64), '-', mixed(dice, 16)),
  'twilio-key': (dice) => of('S', 'K', hex(dice, 32)),
  telegram: (dice) => of(digits(dice, 10), ':A', 'A', url64(dice, 33)),
  'discord-bot': (dice) => of('MT', mixed(dice, 22), '.', mixed(dice, 6), '.', url64(dice, 38)),
  digitalocean: (dice) => of('do', 'p_v1_', hex(dice, 64)),
  shopify: (dice) => of('shp', dice.pick(['at', 'ca', 'pa', 'ss']), '_', hex(dice, 32)),
  square: (dice) => of('sq0', 'atp-', url64(dice, 22)),
  'square-secret': (dice) => of('sq0', 'csp-', url64(dice, 43)),
  linear: (dice) => of('lin', '_api_', mixed(dice, 40)),
  notion: (dice) => of('nt', 'n_', mixed(dice, 46)),
  figma: (dice) => of('fi', 'gd_', url64(dice, 40)),
  atlassian: (dice) => of('ATA', 'TT3', url64(dice, 180), '=', hex(dice, 8).toUpperCase()),
  airtable: (dice) => of('pa', 't', mixed(dice, 14), '.', hex(dice, 64)),
  databricks: (dice) => of('da', 'pi', hex(dice, 32)),
  vault: (dice) => of('hv', 's.', url64(dice, 95)),
  terraform: (dice) => of(mixed(dice, 14), '.atlas', 'v1.', url64(dice, 67)),
  doppler: (dice) => of('dp', '.pt.', mixed(dice, 43)),
  postman: (dice) => of('PM', 'AK-', hex(dice, 24), '-', hex(dice, 34)),
  'new-relic': (dice) => of('NR', 'AK-', mixed(dice, 27, UPPER)),
  grafana: (dice) => of('gl', 'sa_', mixed(dice, 32), '_', hex(dice, 8)),
  'grafana-cloud': (dice) => of('gl', 'c_', 'eyJvIjoi', mixed(dice, 60)),
  sentry: (dice) => of('sn', 'tryu_', hex(dice, 64)),
  heroku: (dice) => of('HR', 'KU-AA', url64(dice, 58)),
  fly: (dice) => of('f', 'o1_', url64(dice, 43)),
  netlify: (dice) => of('nf', 'p_', mixed(dice, 36)),
  supabase: (dice) => of('sb', 'p_', hex(dice, 40)),
  planetscale: (dice) => of('pscale', '_tkn_', url64(dice, 43)),
  dropbox: (dice) => of('s', 'l.', url64(dice, 140)),
  facebook: (dice) => of('EA', 'AG', mixed(dice, 120)),
  mapbox: (dice) => of('s', 'k.eyJ1', 'Ijoi', mixed(dice, 60), '.', mixed(dice, 22)),
  'azure-ad': (dice) => of(mixed(dice, 3), '8', 'Q~', url64(dice, 34)),
  'azure-storage': (dice) => of(dice.text(`${LETTERS_AND_DIGITS}+/`, 85), 'Q', '=='),
  'plaid-access': (dice) => of('access', '-production-', uuid(dice)),
  contentful: (dice) => of('CF', 'PAT-', url64(dice, 43)),
  typeform: (dice) => of('tf', 'p_', url64(dice, 44), '_', url64(dice, 14)),
  shippo: (dice) => of('shippo', '_live_', hex(dice, 40)),
  readme: (dice) => of('rd', 'me_', mixed(dice, 70, LOWER)),
  prefect: (dice) => of('pn', 'u_', mixed(dice, 36, LOWER)),
  pulumi: (dice) => of('pu', 'l-', hex(dice, 40)),
  buildkite: (dice) => of('bk', 'ua_', hex(dice, 40)),
  tailscale: (dice) => of('tskey', '-auth-', mixed(dice, 12), 'CNTRL-', mixed(dice, 32)),
  age: (dice) => of('AGE-SECRET', '-KEY-1', dice.text('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)),
  onepassword: (dice) => of('op', 's_eyJ', mixed(dice, 260, `${LETTERS_AND_DIGITS}+/`)),
  easypost: (dice) => of('EZ', 'AK', mixed(dice, 54)),
  clojars: (dice) => of('CLO', 'JARS_', hex(dice, 60)),
}
