import type { ReactNode } from 'react'

/** A part of a tab under a heading. */
export function Section(props: {
  readonly title: ReactNode
  /** Buttons beside the heading. */
  readonly aside?: ReactNode
  /** Of what it shows, in its entry: `/request/postData`. */
  readonly pointer?: string
  readonly children: ReactNode
}) {
  return (
    <section className="details-section" data-pointer={props.pointer}>
      <div className="details-bar">
        <h3>{props.title}</h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  )
}
