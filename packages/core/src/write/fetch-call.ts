import { headerValue } from '../http/headers.ts'
import { texts } from '../text/catalogue.ts'
import { inertJson } from '../text/visible.ts'
import { type CommandBody, commandBody } from './command-body.ts'
import { type CommandInput, type CommandText, sendableHeaders, takenNotes } from './command-request.ts'

/** Headers that a script may not set (Fetch Standard, forbidden request-headers), or that the browser sets itself. */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-.{1,40}|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|proxy-.{1,60}|sec-.{1,60})$/i

/** The request as a `fetch` call for the console of a page. To be made of the sanitized entry, as with `curlCommand`. */
export function fetchCall(input: CommandInput): CommandText {
  const { request, language } = input
  const { body, notes } = commandBody(input)
  const isBodiless = request.method === 'GET' || request.method === 'HEAD' || request.method === ''
  const isParts = body.kind === 'parts'
  const headers = sendableHeaders(request.headers).filter(
    ({ name }) => !FORBIDDEN.test(name) && !(isParts && name.toLowerCase() === 'content-type'),
  )
  const referrer = headerValue(request.headers, 'referer')
  const hasCookies = headerValue(request.headers, 'cookie') !== undefined || request.cookies.length > 0
  const members = [
    `method: ${inertJson(request.method || 'GET')}`,
    ...(headers.length > 0 ? [`headers: ${headerText(headers)}`] : []),
    ...(referrer ? [`referrer: ${inertJson(referrer)}`] : []),
    ...(isBodiless ? [] : bodyMember(body)),
    `credentials: 'include'`,
  ]
  const text = `${isParts && !isBodiless ? partsText(body) : ''}await fetch(${inertJson(request.url)}, {\n${members
    .map((member) => `  ${member},\n`)
    .join('')}})`
  const own = hasCookies ? [] : [texts(language).request.commands.credentials]
  return { text, notes: [...takenNotes(input), ...notes, ...own] }
}

/** Pairs, so that a header can stand several times. */
function headerText(headers: readonly { readonly name: string; readonly value: string }[]): string {
  const rows = headers.map(({ name, value }) => `    [${inertJson(name)}, ${inertJson(value)}],\n`)
  return `[\n${rows.join('')}  ]`
}

function bodyMember(body: CommandBody): readonly string[] {
  if (body.kind === 'none') return []
  if (body.kind === 'text') return [`body: ${inertJson(body.text)}`]
  if (body.kind === 'parts') return ['body: form']
  return [`body: Uint8Array.from(atob(${inertJson(body.base64)}), (char) => char.charCodeAt(0))`]
}

function partsText(body: CommandBody): string {
  if (body.kind !== 'parts') return ''
  const rows = body.parts.map(({ name, value, isFile }) =>
    isFile
      ? `form.append(${inertJson(name)}, new File([], 'FILE'))\n`
      : `form.append(${inertJson(name)}, ${inertJson(value)})\n`,
  )
  return `const form = new FormData()\n${rows.join('')}`
}
