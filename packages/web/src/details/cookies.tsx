import { bytesText, type CookiesView, type SetCookieRow } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './cookies.css'

/** Cookies that went and cookies that came, and why a browser may refuse one. */
export function CookiesTab(props: DetailsTabProps) {
  return <Asked answer={useRequestView('cookies', props)}>{(view) => <Cookies view={view} />}</Asked>
}

function Cookies({ view: { sent, set, notes } }: { readonly view: CookiesView }) {
  const { cookies } = useWords().details
  const said = notes.map((note, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
    <p key={at}>
      <Rich text={note} />
    </p>
  ))
  if (sent.length === 0 && set.length === 0) return <EmptyState title={cookies.none}>{said}</EmptyState>
  return (
    <>
      <Section title={cookies.set}>
        {set.length === 0 ? <p>{cookies.noneSet}</p> : <SetCookies rows={set} />}
      </Section>
      <Section title={cookies.sent}>
        {sent.length === 0 ? (
          <p>{cookies.noneSent}</p>
        ) : (
          <DataTable
            label={cookies.sent}
            rows={sent}
            keyOf={({ name }, at) => `${name} ${at}`}
            columns={[
              {
                id: 'name',
                title: cookies.name,
                cell: ({ name }) => <Captured text={name} className="cookies-sent-name" />,
              },
              { id: 'value', title: cookies.value, cell: ({ value }) => <Captured text={value} /> },
              { id: 'size', title: cookies.size, isNumber: true, cell: ({ bytes }) => bytesText(bytes) },
            ]}
          />
        )}
      </Section>
      {said.length > 0 && <div className="cookies-notes">{said}</div>}
    </>
  )
}

function SetCookies({ rows }: { readonly rows: readonly SetCookieRow[] }) {
  const { cookies } = useWords().details
  return (
    <ul className="cookies-set" aria-label={cookies.set}>
      {rows.map(({ pointer, name, value, domain, path, lifetime, flaws, ...flags }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cookies never change their order.
        <li key={`${pointer} ${name} ${at}`} className="cookies-cookie" data-pointer={pointer}>
          <p>
            <Captured text={name} className="cookies-name" /> <Captured text={value} />
          </p>
          <p className="cookies-attributes">
            <span>{lifetime}</span>
            <span>
              {domain === undefined ? cookies.onlyHost : <Captured text={domain} />}
              {path !== undefined && path !== '/' && <Captured text={path} />}
            </span>
            {flags.secure && <Chip>Secure</Chip>}
            {flags.httpOnly && <Chip>HttpOnly</Chip>}
            {flags.sameSite && <Chip>SameSite={SAME_SITE[flags.sameSite]}</Chip>}
            {flags.partitioned && <Chip>Partitioned</Chip>}
          </p>
          {flaws.map(({ level, text }, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: flaws never change their order.
            <p key={number}>
              <Chip tone={level === 'refused' ? 'error' : 'warning'}>{cookies[level]}</Chip>{' '}
              <Rich text={text} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

const SAME_SITE = { strict: 'Strict', lax: 'Lax', none: 'None' } as const
