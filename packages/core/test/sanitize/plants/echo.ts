import type { Dice } from '../dice.ts'
import { ECHOES } from '../echoes.ts'
import { binary } from './decode.ts'
import { header, type Members } from './plant.ts'

const NAMES = [
  'prose',
  'alone',
  'glued',
  'percent',
  'percent twice',
  'every byte percent',
  'form',
  'json',
  'JSON in JSON',
  'JSON in JSON in JSON',
  'script',
  'base64',
  'base64 of more',
  'base64url',
  'base64 in base64',
  'base64 percent',
  'gzip base64',
  'entities',
  'multipart',
] as const satisfies readonly (keyof typeof ECHOES)[]

/** Whether a value is promised to be found wherever it stands again: long, and no word, number or known form. */
export const isEchoed = (secret: string): boolean =>
  binary(secret).length >= 12 &&
  /[a-z]/.test(secret) &&
  /\d/.test(secret) &&
  /[A-Z]/.test(secret) &&
  !/[@ ]/.test(secret)

/** An entry that says a value again where no name tells of it. */
export function echoOf(secret: string, dice: Dice): Members {
  const text = ECHOES[dice.pick(NAMES)](secret)
  return dice.pick<Members>([
    { response: { content: { mimeType: 'text/plain', text } } },
    { request: { headers: [header('X-Remark', text)] } },
    { _remark: [{ text }] },
    { request: { postData: { mimeType: 'text/plain', text } } },
    { _webSocketMessages: [{ type: 'receive', time: 1, opcode: 1, data: text }] },
    { comment: text },
  ])
}
