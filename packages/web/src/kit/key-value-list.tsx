import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './key-value-list.css'

export interface KeyValue {
  readonly name: ReactNode
  readonly value: ReactNode
  /** React's key, where the name is no text or stands more than once. */
  readonly id?: string | number
  /** At the end of the row: a copy button, a link. */
  readonly action?: ReactNode
  /** Where it stands in the file (RFC 6901), so that links to that place find it. */
  readonly pointer?: string
}

/** Names and values, one under the other. */
export function KeyValueList(props: { readonly items: readonly KeyValue[]; readonly isTight?: boolean }) {
  return (
    <dl className={classNames('key-values', props.isTight && 'key-values-tight')}>
      {props.items.map(({ id, name, value, action, pointer }, at) => (
        <div
          key={id ?? (typeof name === 'string' ? `${name} ${at}` : at)}
          className="key-values-row"
          data-pointer={pointer}
        >
          <dt>{name}</dt>
          <dd>
            <span className="key-values-value">{value}</span>
            {action}
          </dd>
        </div>
      ))}
    </dl>
  )
}
