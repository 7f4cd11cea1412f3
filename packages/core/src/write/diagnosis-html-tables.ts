import { PHASES, type Phase } from '../model/timings.ts'
import type { Texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { DiagnosisView, FindingView } from '../view/diagnosis-view.ts'
import type { NamedRequest } from '../view/file-report.ts'
import { msText, numbersText } from '../view/quantities.ts'
import { codeHtml, html, type Markup } from './html.ts'

const MOST_ROWS = 100
const BAR_WIDTH = 1000

/** The requests that the findings name, each with a bar of its phases; the same in words beside it. */
export function requestsHtml(
  { requests }: DiagnosisView,
  { diagnosis: words, cli, glossary }: Texts,
): Markup {
  if (requests.length === 0) return html``
  const shown = requests.slice(0, MOST_ROWS)
  const firstAt = shown.reduce((first, { startedAt }) => Math.min(first, startedAt ?? first), Infinity)
  const longestMs = shown.reduce((longest, { totalMs }) => Math.max(longest, totalMs ?? 0), 1)
  const title = (phase: Phase) => glossary.phases[phase].title
  const met = PHASES.filter((phase) => shown.some(({ phases }) => (phases[phase] ?? 0) > 0))
  const rows = shown.map((request) => {
    const { entry, method, url, status, error, startedAt, totalMs } = request
    const start = startedAt === undefined || firstAt === Infinity ? '–' : `+${msText(startedAt - firstAt)}`
    return html`<tr id="r${entry}">
<th scope="row">#${entry}</th>
<td class="request">${codeHtml(`${method} ${url}`)}</td>
<td>${status ?? (error ? codeHtml(error) : '–')}</td>
<td class="number">${start}</td>
<td class="number">${totalMs === undefined ? '–' : msText(totalMs)}</td>
<td class="phases">${barHtml(request, longestMs)}<span>${phasesText(request, title)}</span></td>
</tr>
`
  })
  return html`<section aria-labelledby="requests">
<h2 id="requests">${words.requests}</h2>
${met.length === 0 ? '' : html`<ul class="legend">${met.map((phase) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${phase}" width="10" height="10"/></svg> ${title(phase)}</li>`)}</ul>`}
<div class="scroll" role="group" tabindex="0" aria-labelledby="requests"><table class="requests">
<thead><tr><th scope="col">#</th><th scope="col">${cli.report.place}</th><th scope="col">${words.status}</th><th scope="col">${words.started}</th><th scope="col">${words.duration}</th><th scope="col">${words.phases}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${requests.length > MOST_ROWS ? html`<p class="hint">${fill(words.mostRequests, { count: MOST_ROWS })}</p>` : ''}
</section>
`
}

function barHtml({ phases, totalMs }: NamedRequest, longestMs: number): Markup {
  if (totalMs === undefined || totalMs <= 0) return html``
  let at = 0
  const parts = PHASES.map((phase) => {
    const width = ((phases[phase] ?? 0) / longestMs) * BAR_WIDTH
    const part =
      width <= 0
        ? html``
        : html`<rect class="${phase}" x="${at.toFixed(1)}" width="${Math.max(2, width).toFixed(1)}" height="12"/>`
    at += width
    return part
  })
  return html`<svg class="bar" viewBox="0 0 ${BAR_WIDTH} 12" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

/** The three longest; what is shorter than a millisecond is not told. */
function phasesText({ phases }: NamedRequest, title: (phase: Phase) => string): string {
  return PHASES.map((phase) => ({ phase, ms: phases[phase] ?? 0 }))
    .filter(({ ms }) => ms >= 1)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ phase, ms }) => `${title(phase)} ${msText(ms)}`)
    .join(', ')
}

export function trackingHtml({ trackingIds }: DiagnosisView, { diagnosis: words, cli }: Texts): Markup {
  if (trackingIds.length === 0) return html``
  const more = trackingIds.length - MOST_ROWS
  const rows = trackingIds.slice(0, MOST_ROWS).map(
    ({
      type,
      value,
      entries,
    }) => html`<tr><td>${codeHtml(type)}</td><td>${codeHtml(value)}</td><td>${numbersText(entries)}</td></tr>
`,
  )
  return html`<section aria-labelledby="tracking">
<h2 id="tracking">${cli.report.trackingIds} <span class="count">${trackingIds.length}</span></h2>
<p class="hint">${words.trackingHint}</p>
<div class="scroll" role="group" tabindex="0" aria-labelledby="tracking"><table>
<thead><tr><th scope="col">${words.type}</th><th scope="col">${words.value}</th><th scope="col">${cli.report.place}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${more > 0 ? html`<p class="hint">${fill(words.more, { count: more })}</p>` : ''}
</section>
`
}

/** What is wrong with the file and the way it was recorded. */
export function qualityHtml(
  { quality, report }: DiagnosisView,
  { diagnosis: words, issues, prior, cli }: Texts,
  folded: (finding: FindingView) => Markup,
): Markup {
  const { detail } = cli
  const lines = [
    ...report.file.prior.map(
      ({ by, count }) => html`<li>${fill(prior[by], { count })}</li>
`,
    ),
    ...report.issues.slice(0, MOST_ROWS).map((issue) => {
      const place = issue.pointer ?? (issue.offset === undefined ? '' : `${detail.offset} ${issue.offset}`)
      return html`<li>${codeHtml(issue.id)} ${issues[issue.id]}${place === '' ? '' : html` ${codeHtml(place)}`}</li>
`
    }),
  ]
  const more = report.issues.length - MOST_ROWS
  return html`<section aria-labelledby="quality">
<h2 id="quality">${cli.report.quality}</h2>
${quality.length + lines.length === 0 ? html`<p>${words.qualityFine}</p>` : ''}
${quality.map(folded)}
${lines.length === 0 ? '' : html`<ul class="issues">${lines}</ul>`}
${more > 0 ? html`<p class="hint">${fill(words.more, { count: more })}</p>` : ''}
</section>
`
}
