import type { Redaction } from '../model/redaction.ts'
import type { Language, Texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { RemovalReport } from '../view/removal-report.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' }
const RESULTS_A_PIECE = 200

/**
 * A report of a sanitizing as SARIF 2.1.0, in pieces: a result for each redaction. Regions are byte ranges of the HAR
 * text of the input; inside a gzip or zip that is a nested artifact.
 */
export async function* removalSarif(
  report: RemovalReport,
  texts: Texts,
  language: Language,
): AsyncGenerator<string, void, undefined> {
  const words = texts.removals
  const rules = report.removals.rules.map((id) => ({
    id,
    shortDescription: { text: fill(words.sarif.rule, { rule: id }) },
    help: { text: words.sarif.help },
    defaultConfiguration: { level: levelOf(report) },
  }))
  const run = {
    tool: { driver: { ...driverOf(report.tool), rules } },
    language: LANGUAGE_TAGS[language],
    invocations: [{ executionSuccessful: true }],
    artifacts: artifactsOf(report),
    properties: propertiesOf(report),
  }
  yield `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0' }).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`
  const places = new Map(report.removals.rules.map((id, index) => [id, index]))
  let piece: string[] = []
  let isFirst = true
  for await (const redaction of report.each()) {
    const result = resultOf(redaction, places.get(redaction.rule) ?? -1, report, words.sarif)
    piece.push(`${isFirst ? '' : ','}\n${JSON.stringify(result)}`)
    isFirst = false
    if (piece.length < RESULTS_A_PIECE) continue
    yield piece.join('')
    piece = []
  }
  yield `${piece.join('')}\n]}]}\n`
}

function resultOf(
  redaction: Redaction,
  ruleIndex: number,
  report: RemovalReport,
  words: Texts['removals']['sarif'],
) {
  const { pointer, layers, rule, class: className, length, tag, input, output } = redaction
  const says = report.isCheck ? words.toRemove : words.removed
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(report),
    message: { text: fill(says, { class: className, tag }) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { index: isWrapped(report) ? 1 : 0 },
          region: { byteOffset: input[0], byteLength: input[1] - input[0] },
        },
        logicalLocations: [
          {
            name: pointer.slice(pointer.lastIndexOf('/') + 1),
            fullyQualifiedName: [pointer, ...layers].join(' > '),
            kind: 'value',
          },
        ],
      },
    ],
    properties: {
      pointer,
      layers,
      class: className,
      lengthClass: length,
      ...(report.isCheck ? {} : { tag, copyRange: output }),
    },
  }
}

/** What is to be removed is something to act on; what was removed is not. */
function levelOf(report: RemovalReport): 'warning' | 'note' {
  return report.isCheck ? 'warning' : 'note'
}

function driverOf(tool: string) {
  const space = tool.lastIndexOf(' ')
  const version = tool.slice(space + 1)
  return space < 0 ? { name: tool } : { name: tool.slice(0, space), version, semanticVersion: version }
}

function isWrapped({ file }: RemovalReport): boolean {
  return file.container === 'gzip' || file.container === 'zlib' || file.container === 'zip'
}

function artifactsOf(report: RemovalReport): readonly unknown[] {
  const { file, inputBytes } = report
  const location = { uri: encodeURIComponent(file.name) }
  const har = { length: inputBytes, roles: ['analysisTarget'], mimeType: 'application/json' }
  return isWrapped(report) ? [{ location }, { parentIndex: 0, ...har }] : [{ location, ...har }]
}

function propertiesOf(report: RemovalReport) {
  const { policy, policyVersion, redactions, distinct, byClass, notSwept, opaque, priorTags, prior, manual } =
    report
  const copy = { bytes: report.outputBytes, sha256: report.outputSha256 }
  const counts = { redactions, distinct, byClass, notSwept, opaque, priorTags, prior, manual }
  return { policy, policyVersion, ...counts, ...(report.isCheck ? {} : { copy }) }
}
