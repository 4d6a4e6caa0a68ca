import '../../ui/listGrid.css'
import './money.css'
import { DecisionsPart } from './DecisionsPart'
import { DuePart } from './DuePart'
import { InterestPart } from './InterestPart'
import { moneyParts } from './MoneyFrame'
import { PaymentsPart } from './PaymentsPart'
import { StatementsPart } from './StatementsPart'
import { SumsPart } from './SumsPart'

/** What falls due, and who decides. Every amount here is an estimate. */
export default function MoneyPage({ id }: { id?: string | undefined }) {
  switch (moneyParts.find((part) => part.id === id)?.id) {
    case '~sums':
      return <SumsPart />
    case '~decisions':
      return <DecisionsPart />
    case '~payments':
      return <PaymentsPart />
    case '~statements':
      return <StatementsPart />
    case '~interest':
      return <InterestPart />
    case undefined:
      return <DuePart />
  }
}
