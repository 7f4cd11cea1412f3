import type { Rule } from '../../rule.ts'
import { tooManyRequests } from './too-many-requests.ts'

export const REQUESTS_RULES: readonly Rule[] = [tooManyRequests]
