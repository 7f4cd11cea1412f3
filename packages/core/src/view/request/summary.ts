import { replayAdvice } from '../../http/replay.ts'
import { trackingIdsOf } from '../../ids/tracking-ids-of.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { msText } from '../quantities.ts'
import { graphqlView } from './graphql.ts'
import { outcomeView } from './outcome.ts'
import { placeText } from './place-text.ts'
import type { RequestCase } from './request-case.ts'
import { samlViews } from './saml.ts'
import { serverTimingRows } from './server-timing-rows.ts'
import { storyOf } from './story.ts'
import type { OutcomeView, SummaryView } from './summary-view.ts'
import { tokenViews } from './tokens.ts'

/** The Summary tab of a request. */
export function summaryView(given: RequestCase): SummaryView {
  const outcome = outcomeView(given)
  const { safety } = replayAdvice(given.entry.request)
  return {
    headline: headlineOf(given, outcome),
    outcome,
    story: storyOf(given),
    trackingIds: trackingIdsOf(given.entry),
    tokens: tokenViews(given),
    saml: samlViews(given),
    graphql: graphqlView(given.entry),
    serverTimings: serverTimingRows(given.entry),
    replay: { safety, word: texts(given.language).glossary.replay.safety[safety] },
  }
}

function headlineOf({ entry, language }: RequestCase, outcome: OutcomeView): RichText {
  const says = texts(language).request.summary.headline
  const totalMs = entry.timings.totalMs ?? entry.timings.fileTotalMs
  const data = {
    method: entry.request.method.slice(0, 40),
    place: placeText(entry.request.url),
    status: outcome.title,
    outcome: words(outcome.title),
    total: words(msText(totalMs ?? 0)),
  }
  if (outcome.kind !== 'answered') return richFill(says.other, data)
  return richFill(totalMs === undefined ? says.answeredUntimed : says.answered, data)
}
