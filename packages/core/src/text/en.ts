import { cli } from './en/cli.ts'
import { compare } from './en/compare.ts'
import { diagnosis } from './en/diagnosis.ts'
import { errors, issues } from './en/errors.ts'
import { glossary } from './en/glossary.ts'
import { prior } from './en/prior.ts'
import { removals } from './en/removals.ts'
import { request } from './en/request.ts'
import { rules } from './en/rules.ts'
import { steps } from './en/steps.ts'
import { table } from './en/table.ts'
import { confidence, owner, severity, verdict } from './en/verdict.ts'

/** All texts in English. */
export const en = {
  rules,
  request,
  verdict,
  owner,
  severity,
  confidence,
  glossary,
  cli,
  diagnosis,
  errors,
  issues,
  prior,
  removals,
  compare,
  steps,
  table,
}
