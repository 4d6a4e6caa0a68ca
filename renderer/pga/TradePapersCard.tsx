import { TRADE_PAPERS } from '../../shared/domain/pga/tradePapers'
import type { Checklist } from '../../shared/domain/pga/types'
import { Card } from '../ui/Card'
import { CheckField } from '../ui/Field'
import type { PgaActions } from './usePgaActions'

/** Papers around the entry that no agency asks for; what is ticked stands in the packet, with its boxes beside. */
export function TradePapersCard({ checklist, onAnswer }: { checklist: Checklist; onAnswer: PgaActions['answerBox'] }) {
  return (
    <Card title="Other papers for the packet">
      <div className="sheets">
        {TRADE_PAPERS.map(({ form, question, text }) => {
          const made = checklist.forms.some((one) => one.form === form)
          return (
            <CheckField
              key={form}
              id={`make-${form}`}
              label={text}
              checked={made}
              onChange={() =>
                void onAnswer(
                  { about: 'entry', of: checklist.entry },
                  { box: question, caption: text, kind: 'yesNo', once: 'shipment', needed: false },
                  made ? null : 'yes',
                )
              }
            />
          )
        })}
      </div>
    </Card>
  )
}
