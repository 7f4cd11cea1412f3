import type { Rule } from '../../rule.ts'
import { encodingMismatch } from './encoding-mismatch.ts'
import { hugeRequest } from './huge-request.ts'
import { hugeResponse } from './huge-response.ts'
import { mimeMismatch } from './mime-mismatch.ts'
import { pageWeight } from './page-weight.ts'
import { uncompressedText } from './uncompressed-text.ts'

export const PAYLOAD_RULES: readonly Rule[] = [
  uncompressedText,
  encodingMismatch,
  hugeResponse,
  hugeRequest,
  pageWeight,
  mimeMismatch,
]
