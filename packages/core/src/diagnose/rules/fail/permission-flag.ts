import { isJsonMime, jsonValue } from '../../../http/json-body.ts'
import { responseMime } from '../../../http/kind.ts'
import { entryPointer } from '../../../model/entry.ts'
import { isThirdParty } from '../../context.ts'
import { permissionFlags } from '../../permission-flags.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 10

/** A 2xx whose JSON keeps something from the user: `forbidden: true`, `"state": "forbidden"`, `"permission": "none"`. */
export const permissionFlag = defineRule({
  id: 'permission-flag',
  code: 'FAIL-20',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const { status } = about
    if (status === undefined || status < 200 || status > 299 || about.failed) return
    if (about.kind === 'preflight' || !isJsonMime(responseMime(entry))) return
    const flags = mayHoldFlags(entry.response?.body?.text) ? permissionFlags(jsonValue(entry)) : []
    const speaker = flags.find(({ weak }) => !weak) ?? flags[0]
    if (!speaker) return
    const light = isThirdParty(context, about) || about.identityProvider
    report({
      at: entryPointer(about.index, '/response/content/text'),
      severity: light ? 'note' : speaker.weak ? 'warning' : undefined,
      confidence: speaker.weak ? 'possible' : undefined,
      data: {
        status,
        jsonPath: speaker.path,
        value: speaker.value,
        flags: flags.length,
        paths: flags.slice(0, MAX_LISTED).map(({ path }) => path),
      },
    })
  },
})

const FLAG_WORD = /forbidden|denied|entitle|authorized|allowed|permi|access/i

/** A quick look, so that most bodies need not be parsed. */
function mayHoldFlags(text: string | undefined): boolean {
  return text !== undefined && FLAG_WORD.test(text)
}
