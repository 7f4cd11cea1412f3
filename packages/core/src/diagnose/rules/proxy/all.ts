import type { Rule } from '../../rule.ts'
import { blockPage } from './block-page.ts'
import { bodyAltered } from './body-altered.ts'
import { captivePortal } from './captive-portal.ts'
import { proxyAuthentication } from './proxy-authentication.ts'
import { proxyInPath } from './proxy-in-path.ts'

export const PROXY_RULES: readonly Rule[] = [
  proxyInPath,
  proxyAuthentication,
  blockPage,
  captivePortal,
  bodyAltered,
]
