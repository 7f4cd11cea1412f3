import type { Dice } from '../dice.ts'
import { inBase64 } from './escapes.ts'
import { type Filled, fill, within } from './fill.ts'
import { type Members, plantOf, type Sites } from './plant.ts'
import { VENDORS } from './vendors.ts'

const response = (filled: Filled, mimeType: string): Members => ({
  response: { content: { mimeType, text: filled.text } },
})

/** Where a token stands that nothing but its own shape tells of. */
const CARRIERS: readonly ((dice: Dice, kind: string) => readonly [Filled, Members])[] = [
  (dice, kind) => {
    const filled = fill(dice, `{"note":"see ${kind} there","code":"E-1043"}`)
    return [filled, response(filled, 'application/json')]
  },
  (dice, kind) => {
    const filled = fill(dice, `{"value":"${kind}","region":"eu-central-7"}`)
    return [filled, response(filled, 'application/json')]
  },
  (dice, kind) => {
    const filled = fill(dice, `<p>Set it to ${kind} first. Error E-1043</p>`)
    return [filled, response(filled, 'text/html')]
  },
  (dice, kind) => {
    const filled = fill(dice, `var layout="two-columns",k=["${kind}",17];`)
    return [filled, response(filled, 'text/javascript')]
  },
  (dice, kind) => {
    const filled = fill(dice, `2026-03-01 node-17 got (${kind}), said 401\n`)
    return [filled, response(filled, 'text/plain')]
  },
  (dice, kind) => {
    const filled = fill(dice, kind)
    return [filled, { request: { headers: [{ name: 'X-Note', value: filled.text }] } }]
  },
  (dice, kind) => {
    const filled = fill(dice, `layout=wide-7&item=${kind}`, encodeURIComponent)
    const mimeType = 'application/x-www-form-urlencoded'
    return [filled, { request: { postData: { mimeType, text: filled.text } } }]
  },
  (dice, kind) => {
    const filled = within(fill(dice, `{"value":"${kind}","region":"eu-central-7"}`), inBase64)
    return [
      filled,
      { response: { content: { mimeType: 'application/json', encoding: 'base64', text: filled.text } } },
    ]
  },
]

/** Every vendor's token under neutral names; a variant picks another carrier. */
export const VENDOR_SITES: Sites = Object.fromEntries(
  Object.keys(VENDORS)
    // Of no shape of its own: only its name or its neighbours tell of it.
    .filter((vendor) => !['azure-storage', 'twilio-key', 'mailchimp'].includes(vendor))
    .map((vendor) => [
      `a token of ${vendor}`,
      (dice: Dice, variant: number) => {
        const carrier = variant === 0 ? CARRIERS[0]! : dice.pick(CARRIERS)
        const [filled, entry] = carrier(dice, `«vendor:${vendor}»`)
        return plantOf(filled, entry)
      },
    ]),
)
