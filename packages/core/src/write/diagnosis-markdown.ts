import type { Language } from '../text/catalogue.ts'
import { texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { DiagnosisView, FindingView } from '../view/diagnosis-view.ts'
import { bytesText, msText, numbersText } from '../view/quantities.ts'
import { code, prose, table } from './markdown.ts'

/** An issue of GitHub takes 65,536 characters. */
const MOST_CAUSES = 25
const MOST_ROWS = 40

/** A diagnosis to paste into a case or an issue. Codes, rules, pointers and what the capture holds stay as they are. */
export function diagnosisMarkdown(view: DiagnosisView, language: Language): string {
  const catalogue = texts(language)
  const { diagnosis: words, cli } = catalogue
  const { report, causes, notes } = view
  const say = sayer(language)
  return [
    `# ${fill(words.title, { name: code(report.file.name) })}`,
    `**${cli.report.verdict}${cli.detail.colon.trim()}** ${prose(view.verdict)}`,
    factsLine(view, language),
    `## ${cli.report.findings}`,
    causes.length === 0 ? words.nothing : '',
    ...causes.slice(0, MOST_CAUSES).map((cause, place) => say.whole(cause, place + 1)),
    causes.length > MOST_CAUSES ? fill(words.more, { count: causes.length - MOST_CAUSES }) : '',
    ...(notes.length > 0
      ? [`## ${cli.report.notes}`, words.notesHint, listed(notes, say.line, words.more)]
      : []),
    ...requestsPart(view, language),
    ...trackingPart(view, language),
    `## ${cli.report.quality}`,
    qualityText(view, language, say.line),
    '---',
    fill(words.made, { tool: report.tool, tag: code('hsx_…') }),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function sayer(language: Language) {
  const { diagnosis: words, cli, severity, confidence, owner } = texts(language)
  const { colon } = cli.detail
  const line = ({ finding, title }: FindingView): string => {
    const entries = finding.entries.length > 0 ? ` ${code(numbersText(finding.entries))}` : ''
    return `- **${severity[finding.severity]}** ${code(finding.code)} ${prose(title)}${entries}`
  }
  const whole = (view: FindingView, place: number): string => {
    const { finding, evidence } = view
    const facts = [
      `${code(finding.code)} ${code(finding.rule)}`,
      `${cli.report.confidence}${colon}${confidence[finding.confidence]}`,
      `${cli.report.owner}${colon}${owner[finding.owner]}`,
    ]
    const lines = [
      `### ${place}. ${severity[finding.severity]}${colon}${prose(view.title)}`,
      '',
      facts.join(' · '),
      '',
    ]
    const entry = (label: string, says: string) => {
      if (says !== '') lines.push(`- **${label}${colon.trim()}** ${says}`)
    }
    const numbers = finding.entries.length > 0 ? code(numbersText(finding.entries)) : ''
    entry(
      cli.report.place,
      [view.place === undefined ? '' : code(view.place), numbers].filter(Boolean).join(' '),
    )
    entry(cli.report.next, prose(view.next))
    entry(cli.report.why, prose(view.why))
    entry(cli.report.notProven, prose(view.notProven))
    if (evidence.length > 0) lines.push(`- **${cli.report.evidence}${colon.trim()}**`)
    for (const { pointer, name, value } of evidence)
      lines.push(`  - ${code(pointer)}${value === undefined ? '' : ` → ${valueText(name, value)}`}`)
    if (view.moreEvidence > 0) lines.push(`  - ${fill(words.moreEvidence, { count: view.moreEvidence })}`)
    if (view.consequences.length > 0) {
      lines.push(`- **${fill(words.consequences, { count: view.consequences.length })}${colon.trim()}**`)
      for (const each of listed(view.consequences, line, words.more).split('\n')) lines.push(`  ${each}`)
    }
    return lines.join('\n')
  }
  const valueText = (name: string | undefined, value: string) =>
    code(name === undefined ? value : `${name}: ${value}`)
  return { line, whole }
}

function listed(
  findings: readonly FindingView[],
  line: (finding: FindingView) => string,
  more: string,
): string {
  const lines = findings.slice(0, MOST_ROWS).map(line)
  if (findings.length > MOST_ROWS) lines.push(`- ${fill(more, { count: findings.length - MOST_ROWS })}`)
  return lines.join('\n')
}

function factsLine({ report: { file }, counts }: DiagnosisView, language: Language): string {
  const { cli, diagnosis: words } = texts(language)
  const { name, version, browser } = file.producer
  const producer = [name, version].filter((part) => part !== undefined).join(' ')
  return [
    fill(words.counts, { errors: counts.error, warnings: counts.warning, notes: counts.note }),
    bytesText(file.bytes),
    fill(cli.report.requests, { count: file.entries }),
    fill(cli.report.failed, { count: file.failed }),
    producer === '' ? '' : code(producer),
    browser === undefined || browser === '' ? '' : code(browser),
    file.sanitized ? cli.report.sanitized : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

function requestsPart({ requests }: DiagnosisView, language: Language): string[] {
  if (requests.length === 0) return []
  const { diagnosis: words, cli, glossary } = texts(language)
  const rows = requests.slice(0, MOST_ROWS).map(({ entry, method, url, status, error, totalMs, phases }) => {
    const longest = Object.entries(phases)
      .filter(([, ms]) => ms >= 1)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([phase, ms]) => `${glossary.phases[phase as keyof typeof phases].title} ${msText(ms)}`)
    return [
      code(`#${entry}`),
      code(`${method} ${url}`),
      status === undefined ? (error ? code(error) : '–') : String(status),
      totalMs === undefined ? '–' : msText(totalMs),
      longest.join(', '),
    ]
  })
  const heads = ['#', cli.report.place, words.status, words.duration, words.phases]
  const more = requests.length > MOST_ROWS ? `\n\n${fill(words.mostRequests, { count: MOST_ROWS })}` : ''
  return [`## ${words.requests}`, table(heads, rows) + more]
}

function trackingPart({ trackingIds }: DiagnosisView, language: Language): string[] {
  if (trackingIds.length === 0) return []
  const { diagnosis: words, cli } = texts(language)
  const rows = trackingIds
    .slice(0, MOST_ROWS)
    .map(({ type, value, entries }) => [code(type), code(value), code(numbersText(entries))])
  const more =
    trackingIds.length > MOST_ROWS ? `\n\n${fill(words.more, { count: trackingIds.length - MOST_ROWS })}` : ''
  return [
    `## ${cli.report.trackingIds}`,
    words.trackingHint,
    table([words.type, words.value, cli.report.place], rows) + more,
  ]
}

function qualityText(
  { quality, report }: DiagnosisView,
  language: Language,
  line: (finding: FindingView) => string,
): string {
  const { diagnosis: words, issues, prior, cli } = texts(language)
  const lines = quality.map((finding) => [line(finding), prose(finding.next)].filter(Boolean).join(' '))
  for (const { by, count } of report.file.prior) lines.push(`- ${fill(prior[by], { count })}`)
  for (const issue of report.issues.slice(0, MOST_ROWS)) {
    const place = issue.pointer ?? (issue.offset === undefined ? '' : `${cli.detail.offset} ${issue.offset}`)
    lines.push(`- ${code(issue.id)} ${issues[issue.id]}${place === '' ? '' : ` ${code(place)}`}`)
  }
  if (report.issues.length > MOST_ROWS)
    lines.push(`- ${fill(words.more, { count: report.issues.length - MOST_ROWS })}`)
  return lines.length === 0 ? words.qualityFine : lines.join('\n')
}
