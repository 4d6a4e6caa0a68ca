import { Card } from '../ui/Card'
import { OpeningPage } from './OpeningPage'
import { RecoverySteps, type RecoveryStepsProps } from './RecoverySteps'

/** The last step of a set-up: the desk's own recovery code. */
export function RecoverySheet(props: Omit<RecoveryStepsProps, 'whose'>) {
  return (
    <OpeningPage
      title="The recovery code"
      about="It opens this desk when every passphrase is forgotten or its operators are away. It is shown now and never again: print it, or write it down by hand, and keep it away from this laptop’s bag."
      drill={props.drill}
    >
      <Card>
        <RecoverySteps {...props} />
      </Card>
    </OpeningPage>
  )
}
