import { ArrowLeft } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { LazyView } from './lazy-view.tsx'
import { viewOf } from './views.ts'

/** What explains captures, where there is none to stand beside. `back`: where the way back leads. */
export function LearnPage({ back }: { readonly back: string }) {
  const { learn } = useWords()
  return (
    <main className="app-learn">
      <h1 className="visually-hidden">{learn.label}</h1>
      <p className="app-learn-back">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo({ view: undefined, item: undefined })}>
          {back}
        </Button>
      </p>
      <LazyView view={viewOf('learn')} />
    </main>
  )
}
