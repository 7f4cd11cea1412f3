import { CLOUD_FAMILIES } from './families/clouds.ts'
import { GENERIC_FAMILIES } from './families/generic.ts'
import { MONITORING_FAMILIES } from './families/monitoring.ts'
import { SERVICE_FAMILIES } from './families/services.ts'
import { STANDARD_FAMILIES } from './families/standards.ts'
import { WEBEX_FAMILY } from './families/webex.ts'
import type { IdFamily } from './family.ts'

/** All families, the most telling first: where a name belongs to several, the first whose grammar fits wins. */
export const ID_FAMILIES: readonly IdFamily[] = [
  WEBEX_FAMILY,
  ...STANDARD_FAMILIES,
  ...CLOUD_FAMILIES,
  ...SERVICE_FAMILIES,
  ...MONITORING_FAMILIES,
  ...GENERIC_FAMILIES,
]
