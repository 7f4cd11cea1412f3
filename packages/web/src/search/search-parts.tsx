import type { SearchPart } from '@haruspex/core'
import type { ReactNode } from 'react'
import { Captured } from '../kit/captured.tsx'

/** The tab in which a place is to be seen. */
export const TABS: Readonly<Record<SearchPart, string>> = {
  url: 'headers',
  'request-header': 'headers',
  'response-header': 'headers',
  'request-body': 'payload',
  'response-body': 'response',
  message: 'messages',
  error: 'summary',
}

/** A part in words; of form fields with their name. */
export function partName(word: string, part: SearchPart, name: string | undefined): ReactNode {
  return (
    <>
      {word}
      {name !== undefined && part.endsWith('body') && (
        <>
          {' '}
          <Captured text={name} isOneLine />
        </>
      )}
    </>
  )
}
