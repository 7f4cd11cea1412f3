import type { Dialect, Page } from '../model/capture.ts'
import type { Owner } from '../model/finding.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { About } from './about.ts'
import type { Gate } from './rule.ts'

/** Facts of the file that every rule can ask for. In the first pass they are complete only in `end`. */
export interface Context {
  readonly dialect: Dialect
  readonly entryCount: number
  readonly pageCount: number
  readonly pages: readonly Page[]
  /** Entries with a status. A file of requests alone has none. */
  readonly answerCount: number
  readonly issues: readonly ReadIssue[]
  /** The first document over HTTP: what the user opened. */
  readonly document: About | undefined
  /** That document came with a Content-Security-Policy that is enforced. */
  readonly documentHasPolicy: boolean
  /** Epoch ms of the first start and of the last end. */
  readonly firstAt: number | undefined
  readonly lastAt: number | undefined
  /** Requests that still ran when the capture was saved. */
  readonly pending: ReadonlySet<number>
  /** Requests without response and without a reason (`net::ERR_FAILED`), by method and place. */
  readonly unexplained: ReadonlyMap<string, readonly About[]>
  /** Endpoints that answer after a steady 20 to 65 s: long polls. */
  readonly longPolls: ReadonlySet<string>
  /** Epoch ms of tokens that were issued, ascending. */
  readonly tokenSuccessAt: readonly number[]
  isOpen(gate: Gate): boolean
}

/** Whether the entry goes to another site than the document. Unknown without a document: then nobody is. */
export function isThirdParty(context: Context, about: About): boolean {
  const own = context.document?.site
  return own !== undefined && about.site !== '' && about.site !== own
}

/** The owner of a host: its identity provider, a third party, or whoever is named. */
export function ownerOf(context: Context, about: About, owner: Owner): Owner {
  if ((owner === 'backend' || owner === 'identity-provider') && about.identityProvider)
    return 'identity-provider'
  return isThirdParty(context, about) ? 'third-party' : owner
}

export function unexplainedKey(method: string, place: string): string {
  return `${method} ${place}`
}
