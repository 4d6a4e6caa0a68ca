import { useState } from 'react'
import { AGENCIES } from '../../../shared/knowledge/pga'
import type { Agency } from '../../../shared/knowledge/pga/types'
import { go } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { ToneMark } from '../../ui/Tag'
import { byHandWords } from '../../words/pga'
import { AgencyCards } from './AgencyCards'

const textOfAgency = ({ code, name, programs }: Agency): string =>
  [code, name, ...programs.flatMap((one) => [one.code, one.name])].join(' ').toLowerCase()

/** The agencies, and beside them all that is known of the one that is chosen. */
export function AgencyList({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const rows = AGENCIES.filter((one) => textOfAgency(one).includes(text.trim().toLowerCase()))
  const chosen = AGENCIES.find(({ code }) => code === openId) ?? rows[0]
  const open = (id: string) => go({ at: 'prepare', page: 'agencies', id })
  return (
    <div className="list-and-card agencies">
      <Card>
        <div className="list-search">
          <input
            id="agency-search"
            className="input"
            aria-label="Search the agencies"
            placeholder="Agency or program …"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <ListGrid
          label="Agencies"
          className="agency-grid"
          rows={rows}
          keyOf={({ code }) => code}
          chosenId={chosen?.code}
          onChoose={open}
          onOpen={open}
          empty="No agency has that."
          columns={[
            {
              id: 'name',
              head: 'Agency',
              cell: ({ code, name }) => (
                <>
                  <div>{code}</div>
                  <div className="small muted">{name}</div>
                </>
              ),
            },
            { id: 'hand', head: 'By hand', cell: (agency) => <ByHand agency={agency} /> },
          ]}
        />
      </Card>
      {/* It scrolls by itself and holds nothing to press: without a stop the keyboard could not read it. */}
      <div
        className="list-and-card__side stack"
        key={chosen?.code}
        role="region"
        aria-label={chosen?.name}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus
        tabIndex={0}
      >
        {chosen !== undefined && <AgencyCards agency={chosen} />}
      </div>
    </div>
  )
}

function ByHand({ agency }: { agency: Agency }) {
  const kinds = [...new Set(agency.byHand.map(({ accepted }) => accepted))]
  const [only] = kinds
  if (only === undefined) return <span className="small muted">not known</span>
  return (
    <span className="small">
      <ToneMark tone={kinds.length === 1 ? byHandWords[only].tone : 'later'} spoken="" />{' '}
      {kinds.length === 1 ? byHandWords[only].words : 'it depends'}
    </span>
  )
}
