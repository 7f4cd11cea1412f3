import type { Rule } from '../../rule.ts'
import { apiFromCache } from './api-from-cache.ts'
import { cacheHeadersMissing } from './cache-headers-missing.ts'
import { manyRevalidations } from './many-revalidations.ts'
import { shortLivedAsset } from './short-lived-asset.ts'
import { staleShell } from './stale-shell.ts'
import { varyMissing } from './vary-missing.ts'

export const CACHE_RULES: readonly Rule[] = [
  cacheHeadersMissing,
  shortLivedAsset,
  staleShell,
  apiFromCache,
  manyRevalidations,
  varyMissing,
]
