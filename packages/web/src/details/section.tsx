import type { ReactNode } from 'react'

/** A part of a tab under a heading. */
export function Section(props: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="details-section">
      <h3>{props.title}</h3>
      {props.children}
    </section>
  )
}
