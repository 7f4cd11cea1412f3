import { fill, msText, type ServerTimingRow, visible } from '@haruspex/core'
import { DataTable } from '../kit/data-table.tsx'
import type { Words } from '../text/words.ts'
import { useWords } from '../workbench/words.tsx'
import { Section } from './section.tsx'

/** What the server tells of its own time. */
export function ServerTimings({ rows }: { readonly rows: readonly ServerTimingRow[] }) {
  const { timing } = useWords().details
  if (rows.length === 0) return null
  return (
    <Section title={timing.server}>
      <p className="details-hint">{timing.serverHint}</p>
      <DataTable
        label={timing.server}
        keyOf={({ name }, at) => `${name} ${at}`}
        rows={rows}
        columns={[
          { id: 'name', title: timing.metric, cell: ({ name }) => visible(name.slice(0, 200)) },
          {
            id: 'text',
            title: timing.description,
            cell: ({ description }) => visible(description?.slice(0, 300) ?? ''),
          },
          {
            id: 'ms',
            title: timing.duration,
            isNumber: true,
            cell: ({ ms }) => (ms === undefined ? '' : msText(ms)),
          },
          {
            id: 'share',
            title: timing.ofWait,
            isNumber: true,
            cell: ({ ofWait }) => (ofWait === undefined ? '' : percentText(ofWait, timing)),
          },
        ]}
      />
    </Section>
  )
}

/** A part of a whole, from 0 to 1, in percent. */
export function percentText(share: number, { percent }: Words['details']['timing']): string {
  const whole = share * 100
  return fill(percent, { count: whole > 0 && whole < 1 ? '<1' : Math.round(whole) })
}
