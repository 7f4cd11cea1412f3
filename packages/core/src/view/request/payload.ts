import { mimeEssence } from '../../http/mime.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, words } from '../../text/rich-text.ts'
import { type OpenBody, openBody } from './body.ts'
import { formRows, listedRows, multipartRows, queryRows } from './fields.ts'
import { graphqlView } from './graphql.ts'
import type { FieldRow, PayloadView } from './payload-view.ts'
import type { RequestCase } from './request-case.ts'

/** The Payload tab. `body`: the request's body, where it was opened already. */
export function payloadView(given: RequestCase, body: OpenBody = openBody(given, 'request')): PayloadView {
  const { entry, details, language } = given
  const listed = details?.requestBody?.parts ?? entry.request.body?.params ?? []
  const fromText = fieldsOfText(body)
  const isForm = mimeEssence(body.facts.mime) === 'application/x-www-form-urlencoded'
  const isListed = fromText.length === 0 && listed.length > 0
  const says = texts(language).request.body.notes
  const notes: RichText[] = []
  if (isListed && body.text === undefined) notes.push(words(says.params))
  if (!isListed && listed.length > 0 && fromText.length > 0) notes.push(words(says.both))
  const fields = isListed ? listedRows(listed, isForm) : fromText
  const hasBody = body.facts.kind !== 'none' || body.facts.absence !== 'no-body' || fields.length > 0
  return {
    query: queryRows(entry.request.url, entry.request.query),
    body: hasBody ? factsOf(body, fields, given) : undefined,
    fields,
    fieldsFrom: fields.length === 0 ? undefined : isListed ? 'params' : 'text',
    graphql: graphqlView(entry),
    notes,
  }
}

function fieldsOfText({ facts, text }: OpenBody): readonly FieldRow[] {
  if (text === undefined) return []
  if (facts.kind === 'form') return formRows(text.trim())
  return facts.kind === 'multipart' ? multipartRows(text, facts.mime) : []
}

/** A body of which the file lists the fields alone is there all the same. */
function factsOf(
  { facts }: OpenBody,
  fields: readonly FieldRow[],
  { language }: RequestCase,
): OpenBody['facts'] {
  if (facts.kind !== 'none' || fields.length === 0) return facts
  const kind = facts.mime?.toLowerCase().startsWith('multipart/') ? 'multipart' : 'form'
  return { ...facts, kind, absence: undefined, notes: [], title: texts(language).request.body.kinds[kind] }
}
