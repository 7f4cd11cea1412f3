import { details } from './en/details.ts'
import { findings } from './en/findings.ts'
import { kit } from './en/kit.ts'
import { list } from './en/list.ts'
import { open } from './en/open.ts'
import { overview } from './en/overview.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'

/** All words of the workbench in English, by part. */
export const en = { shell, open, overview, search, list, findings, details, kit }
