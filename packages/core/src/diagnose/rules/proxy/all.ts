import type { Rule } from '../../rule.ts'
import { proxyAuthentication } from './proxy-authentication.ts'

export const PROXY_RULES: readonly Rule[] = [proxyAuthentication]
