import { Button } from '../kit/button.tsx'
import { openDemo } from '../workbench/demo.ts'
import { useWords } from '../workbench/words.tsx'
import type { LearnPageProps } from './learn-page.ts'

/** For whom it is the first. */
export function HarPage({ glossary }: LearnPageProps) {
  const { learn, open } = useWords()
  return (
    <section className="learn-group learn-prose">
      <h2>{open.what.title}</h2>
      <p>{glossary.har}</p>
      <h2>{open.what.forWhom}</h2>
      <p>{open.what.forWhomText}</p>
      <h2>{open.record.title}</h2>
      {Object.entries(open.record.browsers).map(([id, { name, steps }]) => (
        <section key={id}>
          <h3>{name}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <p className="learn-soft">{learn.sample}</p>
      <p>
        <Button onPress={() => void openDemo()}>{open.what.demo}</Button>
      </p>
    </section>
  )
}
