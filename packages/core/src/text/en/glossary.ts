import { headerCards } from '../../http/header-glossary.ts'
import type { Glossary } from '../glossary.ts'
import { headerMeanings } from './glossary/headers.ts'
import { methodTexts } from './glossary/methods.ts'
import { netErrors } from './glossary/net-errors.ts'
import { phaseTexts } from './glossary/phases.ts'
import { replay } from './glossary/replay.ts'
import { statuses } from './glossary/statuses.ts'

/** The explanations in English. */
export const glossary: Glossary = {
  har: 'A HAR (HTTP archive) is a log of all network activity between a browser and a website in one session: every request, every response, and how long each part took. It is a JSON text, and it holds passwords, cookies and tokens in the clear.',
  ...methodTexts,
  headers: headerCards(headerMeanings),
  ...phaseTexts,
  replay,
  statuses,
  netErrors,
}
