import { headerValue } from '../http/headers.ts'
import { authorityOf, targetOf } from '../http/target.ts'
import { type CommandBody, commandBody } from './command-body.ts'
import { type CommandInput, type CommandText, sendableHeaders, takenNotes } from './command-request.ts'
import { quoted, type Shell } from './shell-quoting.ts'

/** What curl writes by itself. */
const OWN_HEADERS = new Set([
  'content-length',
  'accept-encoding',
  'connection',
  'transfer-encoding',
  'expect',
])

/**
 * The request as a curl command, each option on a line. To be made of the sanitized entry unless secrets were asked for.
 * Whatever the capture holds stays an argument: it can neither end the quotes, nor name a file, nor be an option.
 */
export function curlCommand(input: CommandInput, shell: Shell = 'posix'): CommandText {
  const { request } = input
  const { body, notes } = commandBody(input)
  const q = (word: string) => quoted(word, shell)
  const method = request.method === '' ? 'GET' : request.method.slice(0, 100)
  const options = [`--url ${q(request.url)}`]
  // Brackets and braces in URLs are patterns to curl.
  if (/[[\]{}]/.test(request.url)) options.push('--globoff')
  const usual = body.kind === 'none' ? 'GET' : 'POST'
  if (method === 'HEAD') options.push('--head')
  else if (method !== usual) options.push(`--request ${q(method)}`)
  const isParts = body.kind === 'parts'
  for (const { name, value } of sendableHeaders(request.headers)) {
    const key = name.toLowerCase()
    if (OWN_HEADERS.has(key) || (key === 'host' && value === authorityOf(targetOf(request.url)))) continue
    if (isParts && key === 'content-type') continue
    options.push(`--header ${q(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  const cookies = cookieOption(input)
  if (cookies) options.push(`--header ${q(cookies)}`)
  if (headerValue(request.headers, 'accept-encoding') !== undefined) options.push('--compressed')
  options.push(...bodyOptions(body, q))
  const join = shell === 'posix' ? ' \\\n  ' : ' ^\n  '
  const feed = body.kind === 'base64' && shell === 'posix' ? `printf %s ${q(body.base64)} | base64 -d | ` : ''
  return { text: `${feed}curl ${options.join(join)}`, notes: [...takenNotes(input), ...notes] }
}

/** Cookies that the producer lists without their header. */
function cookieOption({ request: { headers, cookies } }: CommandInput): string | undefined {
  if (cookies.length === 0 || headerValue(headers, 'cookie') !== undefined) return undefined
  const pairs = cookies.map(({ name, value }) => `${name}=${value}`.replace(/[\r\n\0]+/g, ' '))
  return `Cookie: ${pairs.join('; ')}`
}

/** `--data-raw` and `--form-string` take no file names; a file has to be put in by a person. */
function bodyOptions(body: CommandBody, q: (word: string) => string): readonly string[] {
  if (body.kind === 'none') return []
  if (body.kind === 'text') return [`--data-raw ${q(body.text)}`]
  if (body.kind === 'base64') return ['--data-binary @-']
  return body.parts.map(({ name, value, isFile }) => {
    const field = name.replace(/[=;\r\n"]/g, '_')
    return isFile ? `--form ${q(`${field}=@FILE`)}` : `--form-string ${q(`${field}=${value}`)}`
  })
}
