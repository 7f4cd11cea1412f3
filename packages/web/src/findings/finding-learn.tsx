import type { Finding } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { goToLearn, learnItem } from '../workbench/learn-place.ts'
import { useWords } from '../workbench/words.tsx'
import { learnPlaces } from './learn-places.ts'

/** What of a finding is explained: its status, method, header, error or phase. */
export function FindingLearn({ finding }: { readonly finding: Finding }) {
  const { findings } = useWords()
  const places = learnPlaces(finding)
  if (places.length === 0) return null
  return (
    <p className="finding-requests finding-soft">
      {findings.learn}
      {places.map((place) => (
        <Button key={learnItem(place)} kind="plain" onPress={() => goToLearn(place)}>
          {place.name}
        </Button>
      ))}
    </p>
  )
}
