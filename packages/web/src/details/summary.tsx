import { msText } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { type KeyValue, KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'

/** The request at a glance. */
export function SummaryTab({ record: { entry } }: DetailsTabProps) {
  const { details } = useWords()
  if (!entry) return null
  const { request, response, serverIp, timings } = entry
  const { general } = details
  const status = response?.status === undefined ? entry.error : `${response.status} ${response.statusText}`
  const totalMs = timings.totalMs ?? timings.fileTotalMs
  const items: readonly (KeyValue | undefined)[] = [
    {
      name: general.url,
      value: <Captured text={request.url} />,
      action: <CopyButton text={request.url} label={details.copyUrl} />,
    },
    { name: general.method, value: <Captured text={request.method} /> },
    status === undefined ? undefined : { name: general.status, value: <Captured text={status} /> },
    totalMs === undefined ? undefined : { name: general.time, value: msText(totalMs) },
    request.httpVersion && { name: general.protocol, value: request.httpVersion },
    serverIp === undefined ? undefined : { name: general.remote, value: <Captured text={serverIp} /> },
  ]
  return (
    <Section title={details.headers.general}>
      <KeyValueList items={items.filter((item) => item !== undefined)} />
    </Section>
  )
}
