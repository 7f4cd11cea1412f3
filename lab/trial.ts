import {
  type Diagnosis,
  diagnose,
  type Finding,
  memorySource,
  openCapture,
  RULES,
  type Rule,
} from '@haruspex/core'
import { nodeRuntime } from '../packages/cli/src/node/runtime.ts'
import type { Recorder } from '../packages/cli/src/record/recorder.ts'
import type { Scenario } from './scenario.ts'
import type { Lab } from './server.ts'

/** Rules that speak of the lab itself: every host of it is on this machine. */
const OF_THE_LAB: ReadonlySet<string> = new Set(['CONN-06'])
/** The rules that a capture of the lab is judged by. */
export const LAB_RULES = RULES.filter(({ code }) => !OF_THE_LAB.has(code))
const KNOWN_CODES = new Set(LAB_RULES.map(({ code }) => code))

export interface Judgement {
  /** `none` when nothing above a note was found. */
  readonly verdict: string
  /** Every finding, consequences after their cause: code, rule, severity. */
  readonly found: readonly Finding[]
  /** What is expected and not there, or there and not expected; in sentences. */
  readonly faults: readonly string[]
  /** Expected codes for which there is no rule yet, and the gap that the scenario tells of. */
  readonly todo: readonly string[]
}

export interface Trial extends Judgement {
  readonly scenario: Scenario
  /** The capture, as text. */
  readonly har: string
}

/**
 * On a busy machine anything is slow at times: of a fresh recording slowness counts only where a scenario speaks of it.
 */
function rulesFor({ expect: { verdict, also = [], never = [] } }: Scenario): readonly Rule[] {
  const isOfTime = (code: string) => code.startsWith('SLOW-')
  if ([verdict, ...also, ...never].some(isOfTime)) return LAB_RULES
  return LAB_RULES.filter(({ code }) => !isOfTime(code))
}

/** Shows a scenario to the browser, records it and judges the capture. */
export async function tryScenario(scenario: Scenario, lab: Lab, recorder: Recorder): Promise<Trial> {
  lab.show(scenario)
  const { leastMs = 0, mostMs = 8000, address, block = [] } = scenario
  const { har } = await recorder.record(address, { leastMs, mostMs, quietMs: 400, block })
  return { scenario, har, ...(await judge(scenario, har, rulesFor(scenario))) }
}

/** What the diagnosis says of a capture of this scenario, and how that differs from what it should say. */
export async function judge(
  scenario: Scenario,
  har: string,
  rules: readonly Rule[] = LAB_RULES,
): Promise<Judgement> {
  const capture = await openCapture(memorySource(new TextEncoder().encode(har)), nodeRuntime)
  try {
    const { findings, diagnosis } = await diagnose(capture, { rules })
    return { verdict: codeOf(diagnosis), found: findings, ...compare(scenario, diagnosis, findings) }
  } finally {
    await capture.dispose()
  }
}

function codeOf({ verdict }: Diagnosis): string {
  return verdict.code ?? 'none'
}

function compare({ expect, gap }: Scenario, diagnosis: Diagnosis, findings: readonly Finding[]) {
  const { verdict, also = [], never = [] } = expect
  const todo = [verdict, ...also].filter((code) => code !== 'none' && !KNOWN_CODES.has(code))
  const got = codeOf(diagnosis)
  const faults: string[] = []
  if (!todo.includes(verdict) && got !== verdict) faults.push(`verdict ${got}, not ${verdict}`)
  for (const code of also) {
    if (!todo.includes(code) && !findings.some((finding) => finding.code === code)) faults.push(`no ${code}`)
  }
  for (const code of never) {
    if (findings.some((finding) => finding.code === code && finding.severity !== 'note'))
      faults.push(`${code}`)
  }
  // A gap that has closed is a fault too, so that it is taken out.
  if (gap === undefined) return { faults, todo }
  return faults.length > 0 ? { faults: [], todo: [...todo, gap] } : { faults: ['the gap has closed'], todo }
}
