import type { NetErrorName } from '../../../http/net-errors.ts'
import type { NetErrorText } from '../../net-error-text.ts'
import { connectionErrors } from './net-errors/connection.ts'
import { messageErrors } from './net-errors/messages.ts'
import { refusalErrors } from './net-errors/refusals.ts'
import { tlsErrors } from './net-errors/tls.ts'

/** What each network error means, what mostly causes it, and what to do next. */
export const netErrors: Readonly<Record<NetErrorName, NetErrorText>> = {
  ...connectionErrors,
  ...tlsErrors,
  ...refusalErrors,
  ...messageErrors,
}
