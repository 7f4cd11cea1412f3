import { remembered } from './remembered.ts'

const SECOND_LEVEL = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'go',
  'gouv',
  'ne',
  'net',
  'nom',
  'or',
  'org',
])
/** Domains under which anyone can have a site of their own. */
const SHARED = new Set([
  'amazonaws.com',
  'appspot.com',
  'azureedge.net',
  'azurewebsites.net',
  'blogspot.com',
  'cloudapp.net',
  'cloudfront.net',
  'firebaseapp.com',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'netlify.app',
  'onrender.com',
  'pages.dev',
  'vercel.app',
  'web.app',
  'workers.dev',
])
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

/**
 * The registrable domain of a host, by a small heuristic and not by the Public Suffix List: two labels, three under
 * `co.uk` and its like and under well-known shared hosting. An IP address is its own site.
 */
export const siteOf = remembered((host): string => {
  if (host === '' || host.startsWith('[') || IPV4.test(host)) return host
  const labels = host.replace(/\.$/, '').split('.')
  const last = labels.at(-1) ?? ''
  const second = labels.at(-2) ?? ''
  const three = (last.length === 2 && SECOND_LEVEL.has(second)) || SHARED.has(`${second}.${last}`)
  return labels.slice(three ? -3 : -2).join('.')
})
