import { COOKIE_SITES } from './cookies.ts'
import { FORM_SITES } from './forms-and-parts.ts'
import { FRAME_SITES } from './frames.ts'
import { GRAPHQL_SITES } from './graphql.ts'
import { HAR_FIELD_SITES } from './har-fields.ts'
import { KEY_HEADER_SITES } from './headers-of-keys.ts'
import { SCHEME_SITES } from './headers-of-schemes.ts'
import { HTML_SITES } from './html.ts'
import { JSON_SITES } from './json-bodies.ts'
import { BODY_KEEPS } from './keeps-in-bodies.ts'
import { HEADER_KEEPS } from './keeps-in-headers.ts'
import { URL_KEEPS } from './keeps-in-urls.ts'
import { OAUTH_SITES } from './oauth.ts'
import { PACKED_SITES } from './packed.ts'
import { PERSONAL_SITES } from './personal.ts'
import type { Site, Sites } from './plant.ts'
import { SAML_SITES } from './saml.ts'
import { SCRIPT_SITES } from './scripts.ts'
import { TEXT_SITES } from './texts.ts'
import { CLOUD_URL_SITES } from './urls-of-clouds.ts'
import { URL_SITES } from './urls-with-names.ts'
import { VENDOR_SITES } from './vendor-sites.ts'
import { XML_SITES } from './xml.ts'

/** All sites by their topic. */
export const TOPICS: Readonly<Record<string, Sites>> = {
  'headers of schemes': SCHEME_SITES,
  'headers of keys': KEY_HEADER_SITES,
  cookies: COOKIE_SITES,
  'names in URLs': URL_SITES,
  'signed URLs and hooks': CLOUD_URL_SITES,
  OAuth: OAUTH_SITES,
  SAML: SAML_SITES,
  JSON: JSON_SITES,
  forms: FORM_SITES,
  XML: XML_SITES,
  GraphQL: GRAPHQL_SITES,
  HTML: HTML_SITES,
  scripts: SCRIPT_SITES,
  texts: TEXT_SITES,
  frames: FRAME_SITES,
  'fields of the format': HAR_FIELD_SITES,
  vendors: VENDOR_SITES,
  people: PERSONAL_SITES,
  packed: PACKED_SITES,
  'keep: headers': HEADER_KEEPS,
  'keep: URLs': URL_KEEPS,
  'keep: bodies': BODY_KEEPS,
}

export const ALL_SITES: readonly (readonly [topic: string, name: string, site: Site])[] = Object.entries(
  TOPICS,
).flatMap(([topic, sites]) => Object.entries(sites).map(([name, site]) => [topic, name, site] as const))
