import type { Redaction } from '../model/redaction.ts'
import type { Language, Texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { RemovalReport } from '../view/removal-report.ts'
import {
  LANGUAGE_TAGS,
  SARIF_SCHEMA,
  type SarifFile,
  sarifArtifacts,
  sarifDriver,
  sarifLogicalLocation,
  sarifTextIndex,
} from './sarif.ts'

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
    tool: { driver: { ...sarifDriver(report.tool), rules } },
    language: LANGUAGE_TAGS[language],
    invocations: [{ executionSuccessful: true }],
    artifacts: sarifArtifacts(fileOf(report)),
    properties: propertiesOf(report),
  }
  yield `${JSON.stringify({ $schema: SARIF_SCHEMA, version: '2.1.0' }).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`
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
          artifactLocation: { index: sarifTextIndex(report.file) },
          region: { byteOffset: input[0], byteLength: input[1] - input[0] },
        },
        logicalLocations: [sarifLogicalLocation(pointer, layers)],
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

function fileOf({ file, inputBytes }: RemovalReport): SarifFile {
  return { ...file, textBytes: inputBytes }
}

function propertiesOf(report: RemovalReport) {
  const { policy, policyVersion, redactions, distinct, byClass, notSwept, opaque, priorTags, prior, manual } =
    report
  const copy = { bytes: report.outputBytes, sha256: report.outputSha256 }
  const counts = { redactions, distinct, byClass, notSwept, opaque, priorTags, prior, manual }
  return { policy, policyVersion, ...counts, ...(report.isCheck ? {} : { copy }) }
}
