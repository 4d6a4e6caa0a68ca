import { useCallback, useEffect, useState } from 'react'
import type { HostError } from '../shared/host'
import { DeskScreens } from './DeskScreens'
import { ChooseDesk } from './opening/ChooseDesk'
import { DrillStart } from './opening/DrillStart'
import { Elsewhere } from './opening/Elsewhere'
import { FindingsPanel } from './opening/FindingsPanel'
import { FirstRun } from './opening/FirstRun'
import { HostTrouble } from './opening/HostTrouble'
import { KitStart } from './opening/KitStart'
import { OpeningPage } from './opening/OpeningPage'
import { Restore } from './opening/Restore'
import { SetUp } from './opening/SetUp'
import { Unlock } from './opening/Unlock'
import { DeskProvider } from './store/hooks'
import type { Desk, DeskFound, Opening } from './store/types'

type Stage =
  | { at: 'looking' }
  | { at: 'hostTrouble'; error: HostError }
  | { at: 'choose' }
  | { at: 'firstRun' }
  | { at: 'setUp' }
  | { at: 'kit' }
  | { at: 'drill' }
  | { at: 'restore' }
  | { at: 'unlock'; found: DeskFound }
  | { at: 'elsewhere'; found: DeskFound }
  | { at: 'findings'; desk: Desk }
  | { at: 'open'; desk: Desk }

/** From the survey of what lies on this machine to an unlocked desk. A desk that was found is never passed over. */
export function App({ opening }: { opening: Opening }) {
  const [stage, setStage] = useState<Stage>({ at: 'looking' })
  const [found, setFound] = useState<readonly DeskFound[]>([])

  const look = useCallback(async () => {
    const survey = await opening.survey()
    if (!survey.ok) return setStage({ at: 'hostTrouble', error: survey.error })
    setFound(survey.value)
    const [only, ...others] = survey.value
    if (only === undefined) setStage({ at: 'firstRun' })
    else setStage(others.length === 0 ? { at: 'unlock', found: only } : { at: 'choose' })
  }, [opening])
  useEffect(() => void look(), [look])

  // A box that was open stands in its place again, marked: that alone is no reason to stop at a page of findings.
  const opened = (desk: Desk) =>
    setStage(desk.findings.every(({ type }) => type === 'DraftFound') ? { at: 'open', desk } : { at: 'findings', desk })
  const back = () => void look()

  switch (stage.at) {
    case 'looking':
      return <OpeningPage title="Looking at what lies on this laptop …" />
    case 'hostTrouble':
      return <HostTrouble error={stage.error} onAgain={back} />
    case 'firstRun':
      return <FirstRun onChoose={(at) => setStage({ at })} />
    case 'choose':
      return (
        <ChooseDesk
          found={found}
          onUnlock={(desk) => setStage({ at: 'unlock', found: desk })}
          onChoose={(at) => setStage({ at })}
        />
      )
    case 'setUp':
      return <SetUp opening={opening} onOpen={opened} onBack={back} />
    case 'kit':
      return <KitStart opening={opening} onOpen={opened} onBack={back} />
    case 'drill':
      return <DrillStart opening={opening} onOpen={opened} onBack={back} />
    case 'restore':
      return <Restore opening={opening} onOpen={opened} onBack={back} />
    case 'unlock':
      return (
        <Unlock
          opening={opening}
          found={stage.found}
          onOpen={opened}
          onElsewhere={() => setStage({ at: 'elsewhere', found: stage.found })}
          onOther={() => setStage(found.length > 1 ? { at: 'choose' } : { at: 'firstRun' })}
        />
      )
    case 'elsewhere':
      return <Elsewhere found={stage.found} onAgain={() => setStage({ at: 'unlock', found: stage.found })} />
    case 'findings':
      return (
        <FindingsPanel
          findings={stage.desk.findings}
          drill={stage.desk.drill}
          onGoOn={() => setStage({ at: 'open', desk: stage.desk })}
        />
      )
    case 'open':
      return (
        <DeskProvider desk={stage.desk}>
          <DeskScreens />
        </DeskProvider>
      )
  }
}
