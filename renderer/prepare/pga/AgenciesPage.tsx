import { useState } from 'react'
import { AGENCIES, FLAG_GUIDE_OF, FLAGS } from '../../../shared/knowledge/pga'
import { go } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { byHandWords } from '../../words/pga'
import { dayWords } from '../../words/times'
import { AgencyCards } from './AgencyCards'
import './agencies.css'

/** What is known of each partner government agency, where our tables come from, and what is still to be asked. */
export default function AgenciesPage({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const words = text.toLowerCase()
  const rows = AGENCIES.filter((one) =>
    `${one.code} ${one.name} ${one.programs.map(({ code, name }) => `${code} ${name}`).join(' ')}`
      .toLowerCase()
      .includes(words),
  )
  const chosen = AGENCIES.find(({ code }) => code === openId) ?? rows[0]
  const open = (id: string) => go({ at: 'prepare', page: 'agencies', id })
  return (
    <Screen
      title="Agencies"
      about={`${AGENCIES.length} agencies, ${FLAGS.filter(({ active }) => active).length} flags of the guide of ${dayWords(FLAG_GUIDE_OF)}`}
      className="list-screen"
    >
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
              {
                id: 'hand',
                head: 'By hand',
                cell: ({ byHand }) => (
                  <span className="small">
                    {[...new Set(byHand.map(({ accepted }) => accepted))].map((accepted) => (
                      <span key={accepted}>
                        <ToneMark tone={byHandWords[accepted].tone} spoken="" /> {byHandWords[accepted].words}{' '}
                      </span>
                    ))}
                  </span>
                ),
              },
            ]}
          />
        </Card>
        <div className="list-and-card__side stack" key={chosen?.code}>
          {chosen !== undefined && <AgencyCards agency={chosen} />}
        </div>
      </div>
    </Screen>
  )
}
