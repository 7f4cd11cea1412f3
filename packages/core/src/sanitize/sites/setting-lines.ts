import { latin1 } from '../../codec/latin1.ts'

const HEAD = 8192
const SETTING =
  /^\s{0,40}(?:(?:export|set|ENV|ARG|-|\$env:)\s{1,4})?["']?[A-Za-z_][\w.-]{0,80}["']?\s{0,20}[:=](?:\s|[^/:=\s]|$)/
const OTHER = /^\s{0,40}(?:$|#|\/\/|;|\[[\w .:-]{1,80}\]\s*$|-\s|---|\.\.\.|[\w-]{1,60}\s*$)/

/** Lines of names and values, and little else: an environment, YAML, INI, Java properties, a block of headers. */
export function isSettings(bytes: Uint8Array): boolean {
  const lines = latin1(bytes, 0, Math.min(bytes.length, HEAD)).split(/\r?\n/, 60)
  let settings = 0
  let others = 0
  for (const line of lines) {
    if (SETTING.test(line)) settings++
    else if (!OTHER.test(line)) others++
  }
  return settings > 0 && others * 5 <= settings
}

/** `{name: 'value'}` or `[{…}]`: data that is written as JSON5 or JavaScript write it. */
export function isObjectText(bytes: Uint8Array): boolean {
  return /^\s{0,40}(?:\[\s{0,40})?\{\s{0,200}["']?[\w$-]{1,80}["']?\s{0,20}:/.test(
    latin1(bytes, 0, Math.min(bytes.length, 512)),
  )
}
