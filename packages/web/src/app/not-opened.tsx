import { fill, visible } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { HarLink } from '../kit/har-link.tsx'
import { askForFiles } from '../open/files.ts'
import { addCaptures, closeCapture, type OpenCapture, readCapture } from '../workbench/captures.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'

/** Why a capture is not shown, and what can be done about it. */
export function NotOpened({ capture }: { readonly capture: OpenCapture }) {
  const { shell, open } = useWords()
  const language = useLanguage()
  const { id, input, state } = capture
  const another = async () => {
    const inputs = await askForFiles()
    if (inputs.length === 0) return
    closeCapture(id)
    addCaptures(inputs)
  }
  const again = <Button onPress={() => void readCapture(id)}>{open.failed.again}</Button>
  const choose = (
    <Button kind="primary" onPress={() => void another()}>
      {open.failed.another}
    </Button>
  )
  if (state.is !== 'failed') {
    return (
      <main className="pane-message">
        <h1 className="visually-hidden">{visible(input.name)}</h1>
        <Callout
          tone="note"
          title={shell.reading.cancelled}
          actions={
            <>
              {again}
              <HarLink />
            </>
          }
        />
      </main>
    )
  }
  const { what, next } = state.failure.words[language]
  return (
    <main className="pane-message">
      <h1 className="visually-hidden">{visible(input.name)}</h1>
      <Callout
        tone="error"
        isAlert
        title={fill(open.failed.title, { name: input.name })}
        actions={
          <>
            {choose}
            {again}
            <HarLink />
          </>
        }
      >
        <p>{what}</p>
        {next !== '' && <p>{next}</p>}
        <p>
          <code>{state.failure.code}</code>
        </p>
      </Callout>
    </main>
  )
}
