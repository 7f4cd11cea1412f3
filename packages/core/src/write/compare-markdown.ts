import type { Difference, DifferencePlace } from '../model/difference.ts'
import { type Language, texts } from '../text/catalogue.ts'
import { differenceText } from '../text/difference-text.ts'
import { fill } from '../text/fill.ts'
import { type ComparedFile, type CompareReport, haveLittleInCommon } from '../view/compare-report.ts'
import { code, table } from './markdown.ts'

const MOST_ROWS = 100
const MOST_STEPS = 7

/** A comparison for a person who did not run it. */
export function compareMarkdown(report: CompareReport, language: Language): string {
  const { comparison } = report
  const words = texts(language).compare
  const { differences } = comparison
  return [
    `# ${words.title}`,
    [fileLine(words.working, report.working, language), fileLine(words.broken, report.broken, language)].join(
      '\n',
    ),
    fill(words.pairs, { ...counts(comparison) }),
    haveLittleInCommon(comparison) ? `**${words.little}**` : '',
    hostsText(report, language),
    `## ${words.differences}`,
    differences.length === 0
      ? words.none
      : table(
          heads(language),
          differences.slice(0, MOST_ROWS).map((one, at) => row(one, at + 1, language)),
        ),
    untoldText(report, language),
    ...nextSteps(differences, language),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function counts({ pairs, onlyWorking, onlyBroken }: CompareReport['comparison']) {
  return { pairs, onlyWorking, onlyBroken }
}

function fileLine(label: string, { name, entries }: ComparedFile, language: Language): string {
  return `- ${label}: ${code(name)} (${fill(texts(language).cli.report.requests, { count: entries })})`
}

function hostsText({ comparison }: CompareReport, language: Language): string {
  const words = texts(language).compare
  const lines = comparison.hosts
    .filter(({ by }) => by !== 'name')
    .map(({ working, broken, by }) => `- ${code(working)} ↔ ${code(broken)} (${words.by[by]})`)
  return lines.length === 0 ? '' : `${words.hosts}:\n\n${lines.join('\n')}`
}

function heads(language: Language): readonly string[] {
  const { severity, says, working, broken } = texts(language).compare.heads
  return ['#', severity, says, working, broken]
}

function row(difference: Difference, place: number, language: Language): string[] {
  const { severity, working, broken, count } = difference
  const words = texts(language)
  const says = code(differenceText(difference, language).says)
  const alike =
    count > 1 && difference.data.times === undefined ? ` ${fill(words.compare.count, { count })}` : ''
  return [String(place), words.severity[severity], says + alike, placeText(working), placeText(broken)]
}

function placeText(place: DifferencePlace | undefined): string {
  return place ? code(place.below === undefined ? place.pointer : `${place.pointer} ${place.below}`) : ''
}

function untoldText({ comparison }: CompareReport, language: Language): string {
  const words = texts(language).compare
  const count = comparison.untold + Math.max(0, comparison.differences.length - MOST_ROWS)
  return count === 0 ? '' : fill(words.untold, { count })
}

function nextSteps(differences: readonly Difference[], language: Language): string[] {
  const told = differences.filter(({ severity }) => severity !== 'note').slice(0, MOST_STEPS)
  if (told.length === 0) return []
  const steps = told.map((difference) => `- ${code(differenceText(difference, language).next)}`)
  return [`## ${texts(language).cli.report.next}`, [...new Set(steps)].join('\n')]
}
