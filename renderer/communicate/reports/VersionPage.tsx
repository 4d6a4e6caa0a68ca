import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { seriesOf, versionState, type Version } from '../../../shared/domain/incident/reports'
import { entityOf } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { Tag, ToneMark } from '../../ui/Tag'
import { AcknowledgedDialog } from './AcknowledgedDialog'
import { PhoneView } from './PhoneView'
import { SentDialog } from './SentDialog'
import { SentFacts } from './SentFacts'
import { shownHash, stateWords, versionName } from './reportWords'
import { TextView } from './TextView'
import { useHandOut } from './useHandOut'
import { useKept, type Kept } from './useKept'
import './reports.css'

/** One kept version: its text, its hash, and what becomes of it. */
export function VersionPage({ id }: { id: string }) {
  const shown = useMade(['reportVersion', 'savedFile'], versionHere, id)
  if (shown === undefined)
    return (
      <Screen title="Reports to the SOC">
        <p>
          There is no such version. <a href={routeToHash({ at: 'communicate', page: 'reports' })}>All reports</a>
        </p>
      </Screen>
    )
  return <VersionView {...shown} />
}

function versionHere({ state }: Desk, id: string) {
  const entity = entityOf(state, 'reportVersion', id)
  if (entity === undefined) return undefined
  const version: Version = {
    id,
    fields: fieldsOf('reportVersion', entity),
    born: entity.born.at,
    operator: entity.born.operator,
  }
  return { version, state: versionState(state, version) }
}

function VersionView({ version, state }: NonNullable<ReturnType<typeof versionHere>>) {
  const kept = useKept(version)
  const [view, setView] = useState<'text' | 'phone'>('text')
  const [open, setOpen] = useState<'sent' | 'acknowledged'>()
  const [inTheClear, setInTheClear] = useState(false)
  const out = useHandOut(version, kept, inTheClear)
  const { tone, words } = stateWords(state, version)
  const ready = kept.state === 'read' && !out.busy
  const isReport = seriesOf(version).report === 'breachReport'
  return (
    <Screen
      title={versionName(version)}
      actions={
        <>
          <span className="version__state">
            <Tag tone={tone}>{words}</Tag>
          </span>
          <a className="button button--large" href={routeToHash({ at: 'communicate', page: 'reports' })}>
            All reports
          </a>
          <Button large onClick={() => setView(view === 'text' ? 'phone' : 'text')}>
            {view === 'text' ? 'Read down the phone' : 'Show the text'}
          </Button>
        </>
      }
    >
      <div className="version">
        <Card className="version__text">
          {kept.state === 'reading' && <p className="muted">Reading …</p>}
          {kept.state === 'missing' && (
            <p role="alert">
              The kept text is not on this laptop: the journal came without its documents. Open the mirror or the bundle
              of the laptop that made it.
            </p>
          )}
          {kept.state === 'read' && view === 'text' && <TextView kept={kept} inTheClear={inTheClear} />}
          {kept.state === 'read' && view === 'phone' && (
            <PhoneView
              name={versionName(version)}
              text={kept.report.text}
              list={kept.list?.text}
              inTheClear={inTheClear}
            />
          )}
        </Card>
        <div className="stack">
          <Card title="Hand it over">
            <div className="version__ways">
              {kept.state === 'read' && kept.list !== undefined && (
                <>
                  <CheckField
                    id="version-clear"
                    label="Importer numbers in the clear: on the screen, on paper and in files"
                    checked={inTheClear}
                    onChange={(event) => setInTheClear(event.target.checked)}
                  />
                  <p className="small muted">
                    Some may be Social Security numbers. The list is a file of its own, so that it can be encrypted: how
                    is agreed with the SOC beforehand. Masked, the list is not what the rule asks for.
                  </p>
                </>
              )}
              <Button disabled={!ready} onClick={() => void out.print()}>
                Print the sheet
              </Button>
              <Button
                look={state === 'made' ? 'primary' : 'plain'}
                disabled={!ready}
                onClick={() => void out.saveFiles()}
              >
                Save files for a clean machine
              </Button>
              {out.said !== undefined && <p role="status">{out.said}</p>}
            </div>
          </Card>
          <Card title="Sent, acknowledged">
            <SentFacts version={version} isReport={isReport} />
            <div className="row">
              <Button look={state === 'saved' ? 'primary' : 'plain'} onClick={() => setOpen('sent')}>
                {state === 'made' || state === 'saved' ? 'It was sent' : 'Put the sending right'}
              </Button>
              {(state === 'sent' || state === 'acknowledged') && (
                <Button look={state === 'sent' ? 'primary' : 'plain'} onClick={() => setOpen('acknowledged')}>
                  It was acknowledged
                </Button>
              )}
            </div>
          </Card>
          <Card title="Hash of the text">
            <p className="fingerprint small">{shownHash(version.fields.sha256 ?? '')}</p>
            <HashState kept={kept} />
          </Card>
        </div>
      </div>
      {open === 'sent' && <SentDialog version={version} onClose={() => setOpen(undefined)} />}
      {open === 'acknowledged' && <AcknowledgedDialog version={version} onClose={() => setOpen(undefined)} />}
    </Screen>
  )
}

function HashState({ kept }: { kept: Kept }) {
  if (kept.state !== 'read') return null
  const whole = kept.report.isWhole && (kept.list?.isWhole ?? true)
  return (
    <p className="small">
      <ToneMark tone={whole ? 'good' : 'stop'} spoken="" />{' '}
      {whole
        ? 'Counted again just now: the kept text is what was made. The same stands on its paper; sha256sum of the saved .txt gives it too.'
        : 'Counted again just now: the kept text differs from what was made.'}
    </p>
  )
}
