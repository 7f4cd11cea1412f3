import type { WordColumnId } from '../columns.ts'
import type { FilterKey } from './filter-keys.ts'

/** Keys that ask for the word of one column. */
export const WORD_KEYS: Readonly<Partial<Record<FilterKey, WordColumnId>>> = {
  method: 'method',
  domain: 'host',
  scheme: 'scheme',
  'mime-type': 'mime',
  priority: 'priority',
  'remote-address': 'remote',
  connection: 'connection',
  page: 'page',
}
/** Keys that ask for one of the names of a column. */
export const NAME_KEYS: Readonly<Partial<Record<FilterKey, WordColumnId>>> = {
  'has-request-header': 'requestHeaders',
  'has-response-header': 'responseHeaders',
  'cookie-name': 'cookies',
  'set-cookie-name': 'setCookies',
}
/** Keys that only an entry can answer, and the column without which it need not be asked. */
export const ENTRY_KEYS: Readonly<Partial<Record<FilterKey, WordColumnId>>> = {
  'response-header-set-cookie': 'responseHeaders',
  'set-cookie-value': 'setCookies',
  'set-cookie-domain': 'setCookies',
  'cookie-value': 'cookies',
  'cookie-domain': 'cookies',
  'cookie-path': 'cookies',
}
