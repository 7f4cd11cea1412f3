import type { IdFamily } from '../family.ts'
import { UUID } from './uuid.ts'

const PREFIX = '[A-Za-z][A-Za-z0-9.-]{0,39}(?:_[A-Za-z][A-Za-z0-9.-]{0,39}){0,3}'
const REPLAY = '(?:\\+[0-9]{1,4})?'

/**
 * `prefix_uuid_segments+replay`. The UUID is one browser session, the first number one request in it, further
 * numbers the call path behind it. Labels may stand among the numbers; long ones could hide a secret.
 */
export const WEBEX_FAMILY: IdFamily = {
  type: 'webex',
  headers: ['trackingid', 'x-tracking-id', 'tracking-id'],
  fields: ['trackingid'],
  strict: new RegExp(`^${PREFIX}_${UUID}(?:_(?:[0-9]{1,10}|[0-9A-Za-z-]{1,12})){0,12}${REPLAY}$`),
  free: new RegExp(`^${PREFIX}_${UUID}(?:_[0-9A-Za-z-]{1,32}){0,12}${REPLAY}$`),
  samples: {
    ok: [
      'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12',
      'CPAPI_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12_0',
      'OCIROUTER_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12_0',
      'ROUTERGW_096b5828-7ee3-4f9e-8828-5ed8d4465776',
      'ROUTER_62E068B0-FA5E-01BB-1501-0AFE2B641501',
      'webex-js-sdk_1c91ac5b-48fa-484b-96b6-ee16cf1fd7c1_67+2',
      'web_client_1c91ac5b-48fa-484b-96b6-ee16cf1fd7c1_label_3',
      'SPARK_1c91ac5b-48fa-484b-96b6-ee16cf1fd7c1_3_a-label-of-twenty-char',
    ],
    bad: [
      'Atlas_123',
      'ROUTER_7EC24D35',
      '4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12',
      '_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12',
      'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a4_12',
      'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_',
      'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12+',
      'ATLAS_4fd0efd2-f0e4-4ca2-a932-16f4b0884a48_12 ATLAS',
      'kR8zT2vQ9xLmN4pW7sYb',
    ],
  },
}

const IN_TEXT = new RegExp(
  `(?<![0-9A-Za-z_.-])${PREFIX}_${UUID}(?:_[0-9A-Za-z-]{1,32}){0,12}${REPLAY}(?![0-9A-Za-z_-])`,
  'g',
)
const ANNOUNCED = /tracking[ _-]?id/i
/** How far before an ID the word that announces it may stand: `<trackingId xmlns="">`, `TrackingID: `. */
const ANNOUNCEMENT_LENGTH = 40

/** Webex IDs that a free text announces: `… TrackingID: ATLAS_…`. At most `limit`. */
export function webexIdsInText(text: string, limit = 20): string[] {
  const found: string[] = []
  if (!ANNOUNCED.test(text)) return found
  for (const { 0: id, index } of text.matchAll(IN_TEXT)) {
    if (found.length >= limit) break
    if (ANNOUNCED.test(text.slice(Math.max(0, index - ANNOUNCEMENT_LENGTH), index))) found.push(id)
  }
  return found
}
