import { withoutHandlers, withoutRequests } from './quiet-markup.ts'

/** Nothing may be loaded, run or sent from within, whatever the page around it allows. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'`

/** Elements that load, run, refresh or announce something. */
const ACTIVE =
  'script, link, base, meta[http-equiv], iframe, frame, object, embed, portal, fencedframe, noscript'
/** Where a press leads, and what runs on it. */
const LEADING = new Set(['href', 'xlink:href', 'action', 'formaction', 'ping', 'target', 'srcdoc', 'srcset'])
/** What is shown when it stands in the page itself. */
const SOURCES = new Set(['src', 'poster', 'background', 'data'])

/**
 * A page that can be shown: its head forbids everything, and what could act is gone from it. Hints such as
 * `preconnect` obey no policy, so that they must not be there. The text is parsed in a document that loads nothing.
 */
export function inertPage(html: string): string {
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html')
  for (const element of page.querySelectorAll(ACTIVE)) element.remove()
  for (const element of page.querySelectorAll('*')) {
    if (element.localName === 'style') element.textContent = withoutRequests(element.textContent)
    for (const { name, value } of [...element.attributes]) {
      if (name === 'style' && /url\(/i.test(value)) element.setAttribute(name, withoutRequests(value))
      if (isActive(name.toLowerCase(), value)) element.removeAttribute(name)
    }
  }
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
  ]
  return `<!doctype html>${head.join('')}${page.documentElement.outerHTML}`
}

function isActive(name: string, value: string): boolean {
  if (LEADING.has(name) || name.startsWith('on')) return true
  return SOURCES.has(name) && !/^\s*data:image\//i.test(value)
}
