import type { IncomingMessage } from 'node:http'
import type { Language } from '@haruspex/core/ground'
import { type Answering, answerFile, answerJson, answerProblem, answerRedirect } from './answer.ts'
import { answerCapture, type OnChanged } from './answer-capture.ts'
import { isSecret, type Refusal, refusalOf } from './gate.ts'
import { SERVED_CAPTURES, SERVED_CAPTURES_SCHEMA, type ServedCaptures } from './served-captures.ts'
import { type ServedFile, stateOf } from './served-file.ts'
import type { Site } from './site.ts'
import type { Ticket } from './ticket.ts'

/** Everything that has an address. */
export interface Served {
  readonly site: Site
  readonly files: readonly ServedFile[]
  readonly language: Language | undefined
  /** The first part of every address. */
  readonly token: string
  readonly ticket: Ticket
  /** In the ETags, so that those of another run differ. */
  readonly run: string
  readonly onChanged: OnChanged
}

const REFUSALS: Readonly<Record<Refusal, { status: number; title: string }>> = {
  host: { status: 421, title: 'This server answers to 127.0.0.1 only.' },
  method: { status: 405, title: 'Only GET and HEAD are answered.' },
  origin: { status: 403, title: 'Another page may not ask this server.' },
}

/** Answers one request. Addresses are compared as they come, never decoded: there is nothing to climb out of. */
export async function route(request: IncomingMessage, answering: Answering, served: Served): Promise<void> {
  const refusal = refusalOf(request)
  if (refusal !== undefined) {
    const headers: Record<string, string> = refusal === 'method' ? { Allow: 'GET, HEAD' } : {}
    return answerProblem(answering, REFUSALS[refusal], headers)
  }
  const [path = ''] = (request.url ?? '').split('?', 1)
  const [, secret = '', rest] = /^\/([^/]*)(?:\/(.*))?$/.exec(path) ?? []
  const opens = rest === undefined && !answering.bodyless && served.ticket.redeem(secret)
  if (opens) return answerRedirect(answering, `/${served.token}/`)
  if (!isSecret(secret, served.token)) return answerNothing(answering)
  if (rest === undefined) return answerRedirect(answering, `/${served.token}/`)
  return answerInside(rest, request, answering, served)
}

/** `address` is what stands behind the token. */
async function answerInside(
  address: string,
  { headers }: IncomingMessage,
  answering: Answering,
  served: Served,
): Promise<void> {
  if (address === SERVED_CAPTURES) return answerJson(answering, await listOf(served))
  const [, kind, at] = /^(captures|tours)\/(\d{1,4})$/.exec(address) ?? []
  const file = served.files[Number(at)]
  if (kind === 'captures' && file !== undefined) {
    const { run, onChanged } = served
    return answerCapture(answering, file, { tag: `"${run}-${at}"`, headers, onChanged })
  }
  if (kind === 'tours' && file?.tourPath !== undefined) {
    return answerFile(answering, { path: file.tourPath, type: 'application/json' })
  }
  const page = served.site.get(address)
  return page === undefined ? answerNothing(answering) : answerFile(answering, page)
}

async function listOf({ files, language }: Served): Promise<ServedCaptures> {
  const captures = files.map(async (file, at) => ({
    name: file.source.name,
    bytes: file.source.size,
    href: `captures/${at}`,
    state: await stateOf(file),
    ...(file.tourPath !== undefined && { tour: `tours/${at}` }),
  }))
  return {
    schema: SERVED_CAPTURES_SCHEMA,
    captures: await Promise.all(captures),
    ...(language && { language }),
  }
}

function answerNothing(answering: Answering): void {
  const title = 'There is nothing here. Open the whole address that haruspex printed.'
  answerProblem(answering, { status: 404, title })
}
