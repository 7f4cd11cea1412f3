import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

type Directives = Readonly<Record<string, string>>

/** What both builds forbid: everything that is not named. Styles are set by parts of the kit, never by a capture. */
const COMMON: Directives = {
  'default-src': `'none'`,
  'style-src': `'self' 'unsafe-inline'`,
  'img-src': 'data: blob:',
  'media-src': 'data: blob:',
  'font-src': 'data:',
  'frame-src': 'blob:',
  'base-uri': `'none'`,
  'form-action': `'none'`,
}

/** Of the served app: it talks to the server that it came from, and to nobody else. */
export const SERVED_POLICY: Directives = {
  ...COMMON,
  'script-src': `'self'`,
  'worker-src': `'self'`,
  'connect-src': `'self'`,
}

/** Of the one file: no request at all can leave it. */
export const OFFLINE_POLICY: Directives = {
  ...COMMON,
  'style-src': `'unsafe-inline'`,
  'worker-src': 'blob:',
  'connect-src': `'none'`,
}

/** The policy as a tag of the page; `scripts` are those that stand in it. */
export function policyMeta(policy: Directives, scripts: readonly string[] = []): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  // A blob worker is held to the policy of the page that made it.
  const all = hashes.length > 0 ? { ...policy, 'script-src': `${hashes.join(' ')} blob:` } : policy
  const content = Object.entries(all).map(([name, sources]) => `${name} ${sources}`)
  return `<meta http-equiv="Content-Security-Policy" content="${content.join('; ')}" />`
}

/** Puts the policy before everything that it governs. Not in development, where the server adds scripts of its own. */
export function policyTag(policy: Directives): Plugin {
  return {
    name: 'haruspex:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policyMeta(policy)}`),
    },
  }
}
