import { headerValues } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Software on the user's machine that puts its own scripts into pages. */
const INJECTORS: readonly (readonly [string, RegExp])[] = [
  ['Kaspersky', /(?:^|\.)kis\.v2\.scr\.kaspersky-labs\.com$|^gc\.kis\.scr\.kaspersky-labs\.com$/],
  ['AdGuard', /^(?:local|injections)\.adguard\.(?:org|com)$/],
  ['Superfish', /(?:^|\.)superfish\.com$/],
]
/** 214 Transformation Applied (RFC 7234, 5.5.6). */
const TRANSFORMED = /(?:^|,)\s{0,9}214\s/
const CODE = /html|javascript|ecmascript|json|css|xml/

/** What arrived is not what the server sent: a proxy says so, or a foreign script is in the page. */
export const bodyAltered = defineRule({
  id: 'body-altered',
  code: 'PROX-05',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'file',
  defaults: {},
  entry({ entry, about, report }) {
    const injector = INJECTORS.find(([, host]) => host.test(about.target.host))?.[0]
    if (injector) {
      const at = entryPointer(about.index, '/request/url')
      report({ at, severity: 'note', owner: 'browser', apart: injector, data: { by: injector } })
    } else if (isTransformed(entry)) {
      // Pictures are made smaller for phones as a matter of course.
      const severity = CODE.test(responseMime(entry) ?? '') ? 'warning' : 'note'
      const at = headerPointer(entry, 'response', 'warning')
      report({ at, severity, apart: 'Warning', data: { by: 'Warning: 214' } })
    }
  },
})

function isTransformed(entry: Entry): boolean {
  return headerValues(entry.response?.headers ?? [], 'warning').some((value) =>
    TRANSFORMED.test(value.slice(0, 1000)),
  )
}
