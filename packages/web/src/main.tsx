import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { servedCaptures } from './open/served-captures.ts'
import { loadWords } from './text/words.ts'
import { addCaptures } from './workbench/captures.ts'
import { loadPreferences } from './workbench/preferences.ts'
import { followAddress } from './workbench/route.ts'
import './theme/tokens.css'
import './theme/base.css'

followAddress()
const served = await servedCaptures()
const words = await loadWords(loadPreferences(served.language))
addCaptures(served.inputs, true)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App words={words} />
    </StrictMode>,
  )
}
