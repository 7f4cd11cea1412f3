import { defineRule } from '../../rule.ts'

/** Requests that cannot be told apart by page: the file lists no pages, or requests name pages that it lacks. */
export const pagesMissing = defineRule({
  id: 'pages-missing',
  code: 'CAP-08',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: { minDocuments: 2 },
  start: (): { documents: number } => ({ documents: 0 }),
  entry({ about, state }) {
    const isRedirected = about.status !== undefined && about.status >= 300
    if (about.kind === 'document' && about.remote && !isRedirected) state.documents++
  },
  end({ state, options, context, report }) {
    const dangling = context.issues.find(({ id }) => id === 'dangling-pageref')
    if (dangling)
      report({
        at: dangling.pointer ?? '/log/pages',
        data: { reason: 'dangling', requests: dangling.count ?? 1, documents: state.documents },
      })
    else if (context.pageCount === 0 && state.documents >= options.minDocuments)
      report({ at: '/log/pages', data: { requests: context.entryCount, documents: state.documents } })
  },
})
