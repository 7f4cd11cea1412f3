import type { ReactNode } from 'react'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import './summary.css'

/** What was decoded out of a request: what it is, where it was found, and what it says. */
export function Decoded(props: {
  readonly title: string
  readonly marks: readonly string[]
  /** RFC 6901, below the entry: where it stands. */
  readonly pointer?: string
  readonly children: ReactNode
}) {
  return (
    <Disclosure
      level={4}
      startsOpen
      className="decoded"
      title={
        <span className="decoded-head" data-pointer={props.pointer}>
          {props.title}
          {props.marks.map((mark) => (
            <Chip key={mark}>{mark}</Chip>
          ))}
        </span>
      }
    >
      {props.children}
    </Disclosure>
  )
}
