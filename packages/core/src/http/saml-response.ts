import { isSamlText, readSamlResponse, type SamlResponse, samlText } from '../codec/saml.ts'
import type { Entry } from '../model/entry.ts'
import { requestFields } from './form-body.ts'
import { parametersOf } from './parameters.ts'

/**
 * The SAML response that a request carries: in a form (POST binding) or in the query. The query's is deflated by the
 * standard, and is read only where it is plain base64.
 */
export function samlResponseOf(entry: Entry): SamlResponse | undefined {
  const text =
    entry.request.method === 'POST'
      ? requestFields(entry).get('SAMLResponse')
      : entry.request.url.includes('SAMLResponse=')
        ? parametersOf(entry.request.url).get('SAMLResponse')
        : undefined
  const xml = text === undefined ? undefined : samlText(text)
  return xml !== undefined && isSamlText(xml) ? readSamlResponse(xml) : undefined
}
