import { useState } from 'react'
import type { Change } from '../../shared/journal/item'
import type { Result } from '../../shared/result'
import type { Desk, Opening } from '../store/types'
import { filled } from '../ui/boxes'
import { recordErrorWords, unlockErrorWords } from '../words/errors'
import type { OpeningStepProps } from './DrillStart'
import { recordProof } from './recoveryProof'
import { RecoverySheet } from './RecoverySheet'
import { FilerStep, noFiler, type FilerBoxes } from './setUp/FilerStep'
import { FirmStep, noFirm, type FirmBoxes } from './setUp/FirmStep'
import { blocksOf, noNumbers, NumbersStep, type NumbersBoxes } from './setUp/NumbersStep'
import { OperatorStep } from './setUp/OperatorStep'
import { noSigners, SignersStep, type SignersBoxes } from './setUp/SignersStep'

interface Keyed {
  firm: FirmBoxes
  filer: FilerBoxes
  numbers: NumbersBoxes
  signers: SignersBoxes
}

/** A real desk, keyed by hand in five steps; nothing is stored before the last of them. */
export function SetUp({ opening, onOpen, onBack }: OpeningStepProps) {
  const [nth, setNth] = useState(0)
  const [keyed, setKeyed] = useState<Keyed>({ firm: noFirm, filer: noFiler, numbers: noNumbers, signers: noSigners })
  const [state, setState] = useState<{ busy?: string; refusal?: string; made?: Made }>({})
  const back = () => (nth === 0 ? onBack() : setNth(nth - 1))
  const take = (part: Partial<Keyed>) => {
    setKeyed({ ...keyed, ...part })
    setNth(nth + 1)
  }
  const make = async (operator: { name: string; passphrase: string }) => {
    setState({ busy: 'Making the desk and its keys …' })
    const made = await makeDesk(opening, keyed, operator)
    setState(made.ok ? { made: made.value } : { refusal: made.error.sentence })
  }

  if (state.made !== undefined) {
    const { desk, code } = state.made
    return (
      <RecoverySheet
        label={keyed.firm.name}
        drill={false}
        code={code}
        onProved={() => void recordProof(desk).then(() => onOpen(desk))}
      />
    )
  }
  switch (nth) {
    case 0:
      return <FirmStep values={keyed.firm} onNext={(firm) => take({ firm })} onBack={back} />
    case 1:
      return <FilerStep values={keyed.filer} onNext={(filer) => take({ filer })} onBack={back} />
    case 2:
      return (
        <NumbersStep values={keyed.numbers} filer={keyed.filer} onNext={(numbers) => take({ numbers })} onBack={back} />
      )
    case 3:
      return <SignersStep values={keyed.signers} onNext={(signers) => take({ signers })} onBack={back} />
    default:
      return (
        <OperatorStep
          busy={state.busy}
          refusal={state.refusal}
          onNext={(operator) => void make(operator)}
          onBack={back}
        />
      )
  }
}

type Made = { desk: Desk; code: string }

/** Firm and signers stand in the desk's first items; the blocks follow once its device is known. */
async function makeDesk(
  opening: Opening,
  keyed: Keyed,
  operator: { name: string; passphrase: string },
): Promise<Result<Made, { type: 'Refused'; sentence: string }>> {
  const refused = (sentence: string) => ({ ok: false, error: { type: 'Refused', sentence } }) as const
  const created = await opening.create({
    label: keyed.firm.name,
    drill: false,
    operatorName: operator.name,
    passphrase: operator.passphrase,
    firstChanges: firstChanges(keyed),
  })
  if (!created.ok) return refused(unlockErrorWords(created.error))
  const { desk, recoveryCode } = created.value
  const blocks = blocksOf(keyed.numbers, keyed.filer.filerCode, desk)
  if (blocks.length > 0) {
    const recorded = await desk.record(blocks)
    if (!recorded.ok) return refused(recordErrorWords(recorded.error))
  }
  return { ok: true, value: { desk, code: recoveryCode } }
}

function firstChanges({ firm, filer, signers }: Keyed): Change[] {
  const { name, phone, email, cleanEmail, street, city, state, postal } = firm
  const lines = [street, city, state, postal]
  const address = lines.every((line) => line === '') ? '' : [...lines, 'US'].join('\n')
  return [
    {
      action: 'firm.keyed',
      kind: 'firm',
      id: 'firm',
      patch: filled({ name, phone, email, cleanEmail, address, ...filer, drill: false }),
    },
    ...signers.signers
      .filter((signer) => signer.name !== '')
      .map((signer, nth): Change => ({
        action: 'signer.keyed',
        kind: 'signer',
        id: `signer-${nth + 1}`,
        patch: filled(signer),
      })),
  ]
}
