import type { Finding, Severity } from '../model/finding.ts'
import { type Language, type Texts, texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import { plainText, richFill } from '../text/rich-text.ts'
import type { DiagnosisView, FindingView } from '../view/diagnosis-view.ts'
import { bytesText } from '../view/quantities.ts'
import { qualityHtml, requestsHtml, trackingHtml } from './diagnosis-html-tables.ts'
import { DIAGNOSIS_STYLE, DIAGNOSIS_STYLE_HASH } from './diagnosis-style.ts'
import { codeHtml, html, type Markup, ownMarkup, proseHtml } from './html.ts'

const MOST_CAUSES = 200
const MOST_LINES = 200
const LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

/** A diagnosis as one page that opens from a disk without a network: no script, no picture, no foreign address. */
export function diagnosisHtml(view: DiagnosisView, language: Language): string {
  const catalogue = texts(language)
  const { diagnosis: words, cli } = catalogue
  const { report, causes, notes } = view
  const policy = `default-src 'none'; style-src 'sha256-${DIAGNOSIS_STYLE_HASH}'; base-uri 'none'; form-action 'none'`
  const name = report.file.name
  const shown = new Set(view.requests.map(({ entry }) => entry))
  const pieces = findingPieces(catalogue, shown)
  const page = html`<!doctype html>
<html lang="${LANG[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${fill(words.title, { name })}</title>
<style>${ownMarkup(DIAGNOSIS_STYLE)}</style>
</head>
<body>
<header>
<p class="brand">Haruspex</p>
<h1>${proseHtml(richFill(words.title, { name }))}</h1>
<p class="facts">${factsHtml(view, catalogue)}</p>
</header>
<main>
${verdictHtml(view, catalogue, pieces)}
<section aria-labelledby="findings">
<h2 id="findings">${cli.report.findings}</h2>
${causes.length === 0 ? html`<p>${words.nothing}</p>` : overviewHtml(view, catalogue)}
${causes.slice(0, MOST_CAUSES).map((cause, place) => pieces.whole(cause, `f${place + 1}`))}
${causes.length > MOST_CAUSES ? html`<p>${fill(words.more, { count: causes.length - MOST_CAUSES })}</p>` : ''}
</section>
${
  notes.length === 0
    ? ''
    : html`<section aria-labelledby="notes">
<h2 id="notes">${cli.report.notes} <span class="count">${notes.length}</span></h2>
<p class="hint">${words.notesHint}</p>
${notes.slice(0, MOST_LINES).map((note) => pieces.folded(note))}
${notes.length > MOST_LINES ? html`<p>${fill(words.more, { count: notes.length - MOST_LINES })}</p>` : ''}
</section>
`
}${requestsHtml(view, catalogue)}${trackingHtml(view, catalogue)}${qualityHtml(view, catalogue, pieces.folded)}</main>
<footer>
<p>${proseHtml(richFill(words.made, { tool: [{ kind: 'words', text: report.tool }], tag: 'hsx_…' }))}</p>
</footer>
</body>
</html>
`
  return page.markup
}

interface FindingPieces {
  readonly whole: (view: FindingView, id: string) => Markup
  readonly folded: (view: FindingView) => Markup
  readonly entries: (entries: readonly number[]) => Markup
}

function findingPieces(
  { diagnosis: words, cli, severity, confidence, owner }: Texts,
  shown: ReadonlySet<number>,
) {
  const entries = (numbers: readonly number[]): Markup => {
    const links = numbers.slice(0, 8).map((entry, place) => {
      const link = shown.has(entry) ? html`<a href="#r${entry}">#${entry}</a>` : html`#${entry}`
      return html`${place > 0 ? ', ' : ''}${link}`
    })
    return html`${links}${numbers.length > 8 ? ` … (${numbers.length})` : ''}`
  }
  const badge = (level: Severity): Markup => html`<span class="badge ${level}">${severity[level]}</span>`
  const facts = (finding: Finding): Markup =>
    html`<p class="meta">${codeHtml(finding.code)} ${codeHtml(finding.rule)} · ${cli.report.confidence}${cli.detail.colon}${confidence[finding.confidence]} · ${cli.report.owner}${cli.detail.colon}${owner[finding.owner]}</p>`
  const body = (view: FindingView): Markup => {
    const { finding, place, evidence, consequences } = view
    const rows = evidence.map(
      ({ pointer, name, value }) =>
        html`<tr><td>${codeHtml(pointer)}</td><td>${value === undefined ? '–' : codeHtml(name === undefined ? value : `${name}: ${value}`)}</td></tr>`,
    )
    return html`<dl>
${place === undefined && finding.entries.length === 0 ? '' : html`<dt>${cli.report.place}</dt><dd>${place === undefined ? '' : html`${codeHtml(place)} `}${entries(finding.entries)}</dd>`}
${view.next.length === 0 ? '' : html`<dt class="next">${cli.report.next}</dt><dd class="next">${proseHtml(view.next)}</dd>`}
${view.why.length === 0 ? '' : html`<dt>${cli.report.why}</dt><dd>${proseHtml(view.why)}</dd>`}
${view.notProven.length === 0 ? '' : html`<dt>${cli.report.notProven}</dt><dd>${proseHtml(view.notProven)}</dd>`}
</dl>
${
  rows.length === 0
    ? ''
    : html`<div class="scroll"><table class="evidence">
<caption>${cli.report.evidence}</caption>
<thead><tr><th scope="col">${words.evidenceAt}</th><th scope="col">${words.evidenceSays}</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
${view.moreEvidence > 0 ? html`<p class="hint">${fill(words.moreEvidence, { count: view.moreEvidence })}</p>` : ''}`
}
${
  consequences.length === 0
    ? ''
    : html`<details class="consequences"><summary>${fill(words.consequences, { count: consequences.length })}</summary>
${consequences.slice(0, MOST_LINES).map((consequence) => folded(consequence))}
</details>`
}`
  }
  const whole = (
    view: FindingView,
    id: string,
  ): Markup => html`<article id="${id}" class="finding ${view.finding.severity}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${badge(view.finding.severity)} ${proseHtml(view.title)}</h3>
${facts(view.finding)}
${body(view)}
</article>
`
  const folded = (
    view: FindingView,
  ): Markup => html`<details class="folded ${view.finding.severity}"><summary>${badge(view.finding.severity)} ${proseHtml(view.title)}</summary>
${facts(view.finding)}
${body(view)}
</details>
`
  return { whole, folded, entries } satisfies FindingPieces
}

function verdictHtml(
  { report, verdict }: DiagnosisView,
  { cli, confidence, owner }: Texts,
  pieces: FindingPieces,
): Markup {
  const { finding, confidence: sure, owner: who, entries } = report.diagnosis.verdict
  const about = html`<dl class="inline">
<div><dt>${cli.report.confidence}</dt><dd>${confidence[sure]}</dd></div>
<div><dt>${cli.report.owner}</dt><dd>${owner[who]}</dd></div>
${entries.length === 0 ? '' : html`<div><dt>${cli.report.place}</dt><dd>${pieces.entries(entries)}</dd></div>`}
</dl>`
  return html`<section class="verdict ${finding?.severity ?? 'none'}" aria-labelledby="verdict">
<h2 id="verdict">${cli.report.verdict}</h2>
<p class="sentence">${proseHtml(verdict)}</p>
${finding ? about : ''}
</section>
`
}

function overviewHtml({ causes }: DiagnosisView, { diagnosis: words, severity }: Texts): Markup {
  if (causes.length < 3) return html``
  return html`<nav aria-label="${words.overview}"><ol class="overview">
${causes.slice(0, MOST_CAUSES).map(({ finding, title }, place) => html`<li><a href="#f${place + 1}">${severity[finding.severity]} · ${plainText(title)}</a></li>`)}
</ol></nav>`
}

function factsHtml({ report: { file }, counts }: DiagnosisView, { diagnosis: words, cli }: Texts): Markup {
  const { name, version, browser } = file.producer
  const facts = [
    fill(words.counts, { errors: counts.error, warnings: counts.warning, notes: counts.note }),
    bytesText(file.bytes),
    fill(cli.report.requests, { count: file.entries }),
    fill(cli.report.failed, { count: file.failed }),
    [name, version].filter((part) => part !== undefined).join(' '),
    browser ?? '',
    file.sanitized ? cli.report.sanitized : '',
  ].filter((fact) => fact !== '')
  return html`${facts.map((fact, place) => html`${place > 0 ? ' · ' : ''}<span>${fact}</span>`)}`
}
