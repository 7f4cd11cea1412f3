import { headerCards } from '../../http/header-glossary.ts'
import type { Glossary } from '../glossary.ts'
import { headerMeanings } from './glossary/headers.ts'
import { methodTexts } from './glossary/methods.ts'
import { netErrors } from './glossary/net-errors.ts'
import { phaseTexts } from './glossary/phases.ts'
import { replay } from './glossary/replay.ts'
import { statuses } from './glossary/statuses.ts'

/** The explanations in 简体中文. */
export const glossary: Glossary = {
  har: 'HAR（HTTP 存档）是一次会话中浏览器与网站之间全部网络活动的日志：每个请求、每个响应，以及各阶段的耗时。它是 JSON 文本，其中的密码、Cookie 和令牌都是明文。',
  ...methodTexts,
  headers: headerCards(headerMeanings),
  ...phaseTexts,
  replay,
  statuses,
  netErrors,
}
