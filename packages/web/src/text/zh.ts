import type { Words } from './words.ts'
import { details } from './zh/details.ts'
import { findings } from './zh/findings.ts'
import { kit } from './zh/kit.ts'
import { list } from './zh/list.ts'
import { open } from './zh/open.ts'
import { overview } from './zh/overview.ts'
import { search } from './zh/search.ts'
import { shell } from './zh/shell.ts'

/** The same in 简体中文. */
export const zh: Words = { shell, open, overview, search, list, findings, details, kit }
