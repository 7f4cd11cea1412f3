import { Disclosure } from '../kit/disclosure.tsx'
import { useWords } from '../workbench/words.tsx'
import './record-guide.css'

/** How to record a HAR, browser by browser. */
export function RecordGuide() {
  const { record } = useWords().open
  return (
    <section className="record-guide" aria-labelledby="record-title">
      <h2 id="record-title">{record.title}</h2>
      {Object.entries(record.browsers).map(([id, { name, steps }], at) => (
        <Disclosure key={id} title={name} startsOpen={at === 0}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </section>
  )
}
