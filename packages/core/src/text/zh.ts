import { cli } from './zh/cli.ts'
import { compare } from './zh/compare.ts'
import { diagnosis } from './zh/diagnosis.ts'
import { errors, issues } from './zh/errors.ts'
import { glossary } from './zh/glossary.ts'
import { prior } from './zh/prior.ts'
import { removals } from './zh/removals.ts'
import { request } from './zh/request.ts'
import { rules } from './zh/rules.ts'
import { steps } from './zh/steps.ts'
import { table } from './zh/table.ts'
import { confidence, owner, severity, verdict } from './zh/verdict.ts'

/** All texts in simplified Chinese. */
export const zh = {
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
