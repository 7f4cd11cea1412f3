import { details } from './en/details.ts'
import { endpoints } from './en/endpoints.ts'
import { findings } from './en/findings.ts'
import { kit } from './en/kit.ts'
import { learn } from './en/learn.ts'
import { list } from './en/list.ts'
import { open } from './en/open.ts'
import { overview } from './en/overview.ts'
import { playbooks } from './en/playbooks.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { steps } from './en/steps.ts'
import { tabHelp } from './en/tab-help.ts'
import { tour } from './en/tour.ts'

/** All words of the workbench in English, by part. */
export const en = {
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
