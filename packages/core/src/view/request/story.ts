import { isFromSharedCache } from '../../http/caching.ts'
import { headerValue } from '../../http/headers.ts'
import { hopOf } from '../../http/hop.ts'
import { kindOf, responseMime } from '../../http/kind.ts'
import { methodFacts } from '../../http/methods.ts'
import { replayAdvice } from '../../http/replay.ts'
import { contentBytes, transferredBytes } from '../../http/sizes.ts'
import { authorityOf, targetOf } from '../../http/target.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { bytesText, msText } from '../quantities.ts'
import { dominantPhase } from './dominant-phase.ts'
import { placeText } from './place-text.ts'
import { redactionCounts } from './redactions.ts'
import type { RequestCase } from './request-case.ts'
import { senderText } from './sender.ts'
import type { StoryLine, StoryTopic } from './summary-view.ts'

/** What happened to a request, a sentence a step. */
export function storyOf(given: RequestCase): readonly StoryLine[] {
  const lines: StoryLine[] = []
  const add = (topic: StoryTopic, text: RichText | undefined) => {
    if (text && text.length > 0) lines.push({ topic, text })
  }
  add('sender', senderText(given))
  add('target', targetText(given))
  add('method', methodText(given))
  add('way', wayText(given))
  add('wait', waitText(given))
  add('answer', answerText(given))
  add('body', bodyText(given))
  add('redirect', redirectText(given))
  for (const text of redactedTexts(given)) add('redacted', text)
  add('replay', replayText(given))
  return lines
}

function says({ language }: RequestCase) {
  return texts(language).request.summary
}

function targetText(given: RequestCase): RichText {
  const { entry } = given
  const said = says(given).target
  const target = targetOf(entry.request.url.slice(0, 20_000))
  if (/^(?:data|blob|about)$/.test(target.scheme))
    return richFill(said.local, { scheme: `${target.scheme}:` })
  const address = entry.serverIp
  const protocol = entry.response?.httpVersion ?? entry.request.httpVersion
  const host = authorityOf(target).slice(0, 300) || entry.request.url.slice(0, 100)
  if (host === '') return []
  const template =
    address && protocol ? said.both : address ? said.address : protocol ? said.protocol : said.plain
  return richFill(template, { host, address: address ?? '', protocol: protocol ?? '' })
}

function methodText({ entry, language }: RequestCase): RichText | undefined {
  const facts = methodFacts(entry.request.method.slice(0, 40))
  if (!facts || facts.name === 'GET') return undefined
  const { meaning } = texts(language).glossary.methods[facts.name]
  return richFill(texts(language).request.summary.method, { method: facts.name, meaning: words(meaning) })
}

function wayText(given: RequestCase): RichText | undefined {
  const { entry } = given
  const way = says(given).way
  if (entry.fromServiceWorker || entry.workerSource)
    return words(entry.workerSource ? way[`worker-${entry.workerSource}`] : way.worker)
  if (entry.fromCache !== undefined) return words(way[entry.fromCache])
  if (entry.response?.status === 304) return words(way.validated)
  return entry.response?.status !== undefined && isFromSharedCache(entry) ? words(way.edge) : undefined
}

function waitText(given: RequestCase): RichText {
  const { entry, language } = given
  const says = texts(language).request.summary.wait
  const totalMs = entry.timings.totalMs ?? entry.timings.fileTotalMs
  if (totalMs === undefined) return words(says.unknown)
  const total = words(msText(totalMs))
  const most = dominantPhase(entry)
  if (!most) return richFill(says.total, { total })
  return richFill(says.dominant, {
    total,
    ms: words(msText(most.ms)),
    share: Math.round(most.share * 100),
    phase: words(texts(language).glossary.phases[most.id].title),
  })
}

function answerText(given: RequestCase): RichText | undefined {
  const { entry } = given
  const status = entry.response?.status
  if (status === undefined || entry.fromCache !== undefined) return undefined
  const hop = hopOf(entry)
  const said = says(given).answer
  if (hop === undefined) return richFill(said.unknown, {})
  const isGateway = (status >= 502 && status <= 504) || (status >= 520 && status <= 527)
  return richFill(isGateway ? said.gateway : said.hop, { hop })
}

function bodyText(given: RequestCase): RichText | undefined {
  const { entry } = given
  const { response } = entry
  if (response?.status === undefined || kindOf(entry) === 'websocket') return undefined
  const bytes = contentBytes(response.body)
  const said = says(given).body
  if (bytes === undefined) return undefined
  const wire = transferredBytes(entry)
  if (bytes === 0) {
    const came = entry.fromCache === undefined && (response.bodyBytes ?? 0) > 0
    return came ? richFill(said.untold, { wire: words(bytesText(wire ?? 0)) }) : words(said.empty)
  }
  const coded = headerValue(response.headers, 'content-encoding') !== undefined
  return richFill(wire !== undefined && wire > 0 && (coded || wire < bytes) ? said.wire : said.plain, {
    size: words(bytesText(bytes)),
    mime: (responseMime(entry) ?? 'application/octet-stream').slice(0, 100),
    wire: words(bytesText(wire ?? 0)),
  })
}

function redirectText(given: RequestCase): RichText | undefined {
  const url = given.entry.response?.redirectUrl
  return url ? richFill(says(given).redirect, { url: placeText(url) }) : undefined
}

function redactedTexts(given: RequestCase): readonly RichText[] {
  const { tags, marks } = redactionCounts(given.entry)
  const said = says(given).redacted
  return [
    ...(tags > 0 ? [richFill(said.tags, { count: tags })] : []),
    ...(marks > 0 ? [richFill(said.marks, { count: marks })] : []),
  ]
}

function replayText({ entry, language }: RequestCase): RichText {
  const { safety, reason } = replayAdvice(entry.request)
  const { replay } = texts(language).glossary
  return richFill(texts(language).request.summary.replay, {
    safety: words(replay.safety[safety]),
    reason: words(replay.reasons[reason]),
  })
}
