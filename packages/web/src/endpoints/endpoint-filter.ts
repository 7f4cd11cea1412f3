import type { EndpointRow } from '@haruspex/core'

/** A filter for the requests of an endpoint: its method, its host and path as a pattern, its GraphQL operation. */
export function endpointFilter(row: Pick<EndpointRow, 'method' | 'host' | 'template' | 'operation'>): string {
  const path = row.template.split('{id}').map(escaped).join('[^\\/?#]+')
  const parts = [`method:${row.method}`, `url:/\\/\\/${escaped(row.host)}${path}($|[?#])/`]
  if (row.operation !== undefined) parts.push(`graphql:"${row.operation.replace(/["\\]/g, '\\$&')}"`)
  return parts.join(' ')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s/g, '\\s')
}
