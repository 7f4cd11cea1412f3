import type { Words } from './words.ts'
import { details } from './zh/details.ts'
import { endpoints } from './zh/endpoints.ts'
import { findings } from './zh/findings.ts'
import { kit } from './zh/kit.ts'
import { learn } from './zh/learn.ts'
import { list } from './zh/list.ts'
import { open } from './zh/open.ts'
import { overview } from './zh/overview.ts'
import { playbooks } from './zh/playbooks.ts'
import { search } from './zh/search.ts'
import { shell } from './zh/shell.ts'
import { steps } from './zh/steps.ts'
import { tabHelp } from './zh/tab-help.ts'
import { tour } from './zh/tour.ts'

/** The same in 简体中文. */
export const zh: Words = {
  shell,
  open,
  overview,
  search,
  list,
  findings,
  details,
  endpoints,
  learn,
  playbooks,
  steps,
  tabHelp,
  tour,
  kit,
}
