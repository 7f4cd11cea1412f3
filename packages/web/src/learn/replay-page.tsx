import { REPLAY_SAFETY } from '@haruspex/core'
import { Chip, type Tone } from '../kit/chip.tsx'
import { useWords } from '../workbench/words.tsx'
import { LearnEntry } from './learn-entry.tsx'
import type { LearnPageProps } from './learn-page.ts'

const TONES: Readonly<Record<'yes' | 'careful' | 'no', Tone>> = {
  yes: 'good',
  careful: 'neutral',
  no: 'warning',
}

/** Whether a request may be sent once more, and by what that is judged. */
export function ReplayPage({ glossary }: LearnPageProps) {
  const { endpoints } = useWords()
  const { title, meaning, safety, reasons } = glossary.replay
  return (
    <section className="learn-group">
      <h2>{title}</h2>
      <p className="learn-lead">{meaning}</p>
      {(Object.keys(reasons) as (keyof typeof reasons)[]).map((reason) => {
        const replay = REPLAY_SAFETY[reason]
        return (
          <LearnEntry
            key={reason}
            place={{ topic: 'replay', name: reason }}
            title={safety[replay]}
            aside={<Chip tone={TONES[replay]}>{endpoints.replay[replay]}</Chip>}
          >
            <p>{reasons[reason]}</p>
          </LearnEntry>
        )
      })}
    </section>
  )
}
