import { useState } from 'react'
import {
  archivesOf,
  codeDigest,
  retainUntil,
  wipeStanding,
  type ArchiveRow,
  type WipeStanding,
} from '../../../shared/domain/recover/archive'
import { incidentShown } from '../../../shared/domain/incident/incidents'
import { archiveCode } from '../../../shared/exchange/bundle/archiveCode'
import { operatorName } from '../../frame/Rail'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayOf, dayWords, momentOf, momentWords } from '../../words/times'
import { ExportCard } from '../ExportCard'
import type { Exported } from '../exportBundle'
import '../recover.css'
import { ArchiveOpenedDialog } from './ArchiveOpenedDialog'
import { EraseDialog } from './EraseDialog'
import './close.css'

const archivesRead = ({ state }: Desk) => archivesOf(state)

/** The archive that is kept five years; the proof that it opens elsewhere; and only then the laptop is wiped. */
export default function ClosePage() {
  const desk = useDeskHandle()
  const say = useSay()
  const archives = useMade(['archive', 'entry'], archivesRead)
  const { record, refusal } = useRecord()
  const [asked, setAsked] = useState<{ what: 'opened'; archive: ArchiveRow } | { what: 'erase' }>()
  const standing = wipeStanding(desk.state)

  const keep = async (written: Exported) => {
    // An increment alone is no archive: it opens to a part of the journal.
    if (written.manifest.sort !== 'whole') return
    const now = desk.now()
    const incident = incidentShown(desk.state)
    const kept = await record({
      action: 'archive.made',
      kind: 'archive',
      id: desk.randomId(),
      patch: [
        ...(incident === undefined ? [] : ([['incident', incident.id]] as [string, string][])),
        ['name', written.shownAs.split(/[\\/]/u).at(-1) ?? written.shownAs],
        ['shownAs', written.shownAs],
        ['sha256', written.sha256],
        ['bytes', written.bytes],
        ['at', momentOf(now)],
        ['by', operatorName(desk)],
        ['retainUntil', retainUntil(desk.state, dayOf(now))],
        ['codeDigest', codeDigest(archiveCode(written.manifest))],
      ],
    })
    if (kept) say('The archive is written. Open it on another machine and key the code that it shows.', 'good')
  }
  return (
    <Screen title="Archive and close" about="kept five years, opened elsewhere, then wiped">
      <div className="recover">
        <ExportCard onWritten={(written) => void keep(written)} />
        <div className="recover__side">
          {refusal !== undefined && (
            <p role="alert" className="field__error">
              {refusal}
            </p>
          )}
          <Card title="Archives">
            {archives.length === 0 && (
              <p className="muted">
                None yet. Write the bundle with everything: it is the archive. Records of entries are kept five years
                from the day of entry (19 CFR 163.4).
              </p>
            )}
            <ul className="close-rows">
              {archives.map((archive) => (
                <li key={archive.id}>
                  <ArchiveWords archive={archive} />
                  {archive.fields.openedAt === undefined && (
                    <Button look="primary" onClick={() => setAsked({ what: 'opened', archive })}>
                      Key its code
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Take the desk off this laptop">
            <div className="stack stack--tight">
              <WipeWords standing={standing} />
              <div className="row">
                <Button look="stop" disabled={!standing.may} onClick={() => setAsked({ what: 'erase' })}>
                  Wipe this desk …
                </Button>
              </div>
            </div>
          </Card>
          <p className="small muted">
            The incident itself is closed under <a href={routeToHash({ at: 'communicate' })}>Now</a>.
          </p>
        </div>
      </div>
      {asked?.what === 'opened' && <ArchiveOpenedDialog archive={asked.archive} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'erase' && standing.may && (
        <EraseDialog archive={standing.archive} onClose={() => setAsked(undefined)} />
      )}
    </Screen>
  )
}

function ArchiveWords({ archive: { fields } }: { archive: ArchiveRow }) {
  return (
    <div className="small">
      <p>
        <strong>{fields.name}</strong>
      </p>
      <p className="muted">
        {[
          fields.at === undefined ? '' : momentWords(fields.at),
          fields.retainUntil === undefined ? '' : `kept until ${dayWords(fields.retainUntil)}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {fields.openedAt === undefined ? (
        <Tag tone="later">not opened elsewhere yet</Tag>
      ) : (
        <>
          <Tag tone="good">opened elsewhere</Tag>
          <p className="muted">
            {momentWords(fields.openedAt)}, {fields.openedWhere}
          </p>
        </>
      )}
    </div>
  )
}

function WipeWords({ standing }: { standing: WipeStanding }) {
  if (standing.may)
    return (
      <p>
        The archive was opened elsewhere and holds everything. This removes the desk, its mirror and its keys from this
        laptop; the copy on the stick is not touched.
      </p>
    )
  switch (standing.why) {
    case 'noArchive':
      return <p>Not before an archive is written: nothing else proves that what lies here lies elsewhere too.</p>
    case 'notOpened':
      return (
        <p>
          Not before the archive was opened on another machine. There, <span className="mono">npx lifeboat verify</span>{' '}
          checks all of it and shows a code; key it here.
        </p>
      )
    case 'moreSince':
      return <p>Something was recorded after the archive was made. Write a fresh one, and open that.</p>
  }
}
