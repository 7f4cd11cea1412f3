import { Component, type ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { useWords } from '../workbench/words.tsx'

interface State {
  readonly error?: unknown
}

/** Keeps what breaks in one part from taking the others with it. A new `key` begins anew. */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return <Broken onAgain={() => this.setState({ error: undefined })} />
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const { failure } = useWords().shell
  return (
    <div className="pane-message">
      <Callout
        tone="error"
        isAlert
        title={failure.title}
        actions={<Button onPress={onAgain}>{failure.again}</Button>}
      >
        <p>{failure.text}</p>
      </Callout>
    </div>
  )
}
