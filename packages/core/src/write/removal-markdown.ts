import type { Texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { RemovalReport } from '../view/removal-report.ts'
import { code, table } from './markdown.ts'

const MOST_ROWS = 200

/** A report of a sanitizing for a person who gets or gives the copy. Classes, rules and pointers stay as they are. */
export function removalMarkdown(report: RemovalReport, texts: Texts): string {
  const words = texts.removals
  const { file, redactions, distinct, policy, policyVersion, tool } = report
  const name = code(file.name)
  const made = { tool, policy: code(policy), version: policyVersion }
  return [
    `# ${fill(report.isCheck ? words.titleOfCheck : words.title, { name })}`,
    `${fill(words.made, made)} ${words.noValues}`,
    `## ${report.isCheck ? words.toRemove : words.removed}`,
    redactions === 0 ? words.nothing : fill(words.count, { count: redactions, distinct }),
    groupsTable(report, texts),
    ...manualPart(report, texts),
    `## ${words.kept}`,
    keptText(report, texts),
    `## ${words.blind}`,
    blindText(report, texts),
    ...(report.isCheck ? [] : [`## ${words.verify}`, verifyText(report, texts)]),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function groupsTable({ removals }: RemovalReport, { removals: words }: Texts): string {
  const { groups } = removals
  if (groups.length === 0) return ''
  const heads = [words.heads.area, words.heads.class, words.heads.rule, words.heads.count, words.heads.first]
  const rows = groups
    .slice(0, MOST_ROWS)
    .map((group) => [
      words.areas[group.area],
      code(group.class),
      code(group.rule),
      String(group.redactions),
      code(group.pointer),
    ])
  const more = groups.length - MOST_ROWS
  return table(heads, rows) + (more > 0 ? `\n\n${fill(words.more, { count: more })}` : '')
}

function manualPart({ manual }: RemovalReport, { removals: words, cli }: Texts): string[] {
  if (manual.length === 0) return []
  const lines = manual.map(({ line, redactions, found }) => {
    const { listed, listedInside, listedNowhere } = cli.sanitized
    const says = redactions > 0 ? listed : found ? listedInside : listedNowhere
    return `- ${fill(says, { line, count: redactions })}`
  })
  return [`### ${words.listed}`, lines.join('\n')]
}

function keptText(report: RemovalReport, { removals: words, prior }: Texts): string {
  const keptBytes = report.inputBytes - report.removals.changedBytes
  const lines = [fill(words.keptBytes, { kept: keptBytes, all: report.inputBytes }), words.keptAlways]
  for (const { by, count } of report.prior) lines.push(fill(prior[by], { count }))
  return lines.map((line) => `- ${line}`).join('\n')
}

function blindText(report: RemovalReport, { removals: words }: Texts): string {
  const lines: string[] = []
  if (report.opaque > 0) lines.push(fill(words.opaque, { count: report.opaque }))
  for (const { pointer, rule, bytes } of report.removals.opaque) {
    lines.push(fill(words.opaqueAt, { pointer: code(pointer), rule: code(rule), bytes }))
  }
  if (report.notSwept > 0) lines.push(fill(words.notSwept, { count: report.notSwept }))
  if (report.defect !== undefined) {
    lines.push(fill(words.defect, { kind: code(report.defect.kind), offset: report.defect.offset }))
  }
  return lines.length === 0 ? words.blindNothing : lines.map((line) => `- ${line}`).join('\n')
}

function verifyText(report: RemovalReport, { removals: words }: Texts): string {
  const name = report.copyName ?? 'copy.har'
  const lines = [
    fill(words.sha256, { bytes: report.outputBytes, hash: code(report.outputSha256) }),
    fill(words.verifyAlone, { command: code(`haruspex verify ${shell(name)}`) }),
    fill(words.verifyBoth, {
      command: code(`haruspex verify ${shell(report.file.name)} ${shell(name)}`),
    }),
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/** A file name as a word of a command line. */
function shell(name: string): string {
  return /^[\w./-]+$/.test(name) && !name.startsWith('-') ? name : `'./${name.replaceAll("'", "'\\''")}'`
}
