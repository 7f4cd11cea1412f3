import { goToLearn } from '../workbench/learn-place.ts'
import { useWords } from '../workbench/words.tsx'
import { Button } from './button.tsx'

/** Leads to what a HAR is. Stands wherever there is nothing to see, for those who are new to it. */
export function HarLink() {
  const { open } = useWords()
  return (
    <Button kind="plain" onPress={() => goToLearn({ topic: 'har' })}>
      {open.what.title}
    </Button>
  )
}
