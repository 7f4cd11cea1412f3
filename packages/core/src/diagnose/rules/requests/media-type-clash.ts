import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 406 and 415: the two sides do not agree on the form of what they send each other. */
export const mediaTypeClash = defineRule({
  id: 'media-type-clash',
  code: 'HDR-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    const status = answeredStatus(about)
    if (status !== 406 && status !== 415) return
    const header = status === 406 ? 'accept' : 'content-type'
    const offered = headerValue(entry.request.headers, header)
    const answers = entry.response?.headers ?? []
    const accepted =
      headerValue(answers, 'accept') ??
      headerValue(answers, 'accept-post') ??
      headerValue(answers, 'accept-patch')
    report({
      at: [statusPointer(about.index), headerPointer(entry, 'request', header)],
      data: {
        status,
        header: header === 'accept' ? 'Accept' : 'Content-Type',
        offered: offered?.slice(0, 120) ?? '–',
        accepted: accepted?.slice(0, 120) ?? '–',
      },
      apart: header,
    })
  },
})
