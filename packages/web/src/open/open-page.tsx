import { BookOpen, FileUp, GraduationCap, ShieldCheck } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { addCaptures } from '../workbench/captures.ts'
import { openDemo } from '../workbench/demo.ts'
import { goToLearn } from '../workbench/learn-place.ts'
import { useWords } from '../workbench/words.tsx'
import { askForFiles } from './files.ts'
import { RecordGuide } from './record-guide.tsx'
import './open-page.css'

/** The first thing that is seen: what this is, where a file goes, and how one gets a file. */
export function OpenPage() {
  const { open } = useWords()
  const choose = async () => addCaptures(await askForFiles())
  return (
    <main className="open-page">
      <div className="open-page-column">
        <section className="open-page-drop" aria-labelledby="open-title">
          <h1 id="open-title">{open.title}</h1>
          <p className="open-page-lead">{open.lead}</p>
          <div className="open-page-target">
            <FileUp aria-hidden />
            <p className="open-page-target-title">{open.drop}</p>
            <p className="open-page-actions">
              <Button kind="primary" onPress={() => void choose()} autoFocus>
                {open.choose}
              </Button>
              <span>{open.paste}</span>
            </p>
            <p className="open-page-small">{open.formats}</p>
          </div>
          <p className="open-page-privacy">
            <ShieldCheck aria-hidden />
            {open.privacy}
          </p>
        </section>
        <section className="open-page-what" aria-labelledby="open-what">
          <h2 id="open-what">{open.what.title}</h2>
          <p>{open.what.text}</p>
          <h3>{open.what.forWhom}</h3>
          <p>{open.what.forWhomText}</p>
          <p className="open-page-learn">
            <Button kind="plain" icon={<GraduationCap aria-hidden />} onPress={() => void openDemo()}>
              {open.what.demo}
            </Button>
            <Button
              kind="plain"
              icon={<BookOpen aria-hidden />}
              onPress={() => goToLearn({ topic: 'method' })}
            >
              {open.what.learn}
            </Button>
          </p>
        </section>
        <RecordGuide />
      </div>
    </main>
  )
}
