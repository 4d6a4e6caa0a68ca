import { laptopCalled } from '../../../shared/domain/recover/accountingProof'
import { FULL_STATES } from '../../../shared/domain/recover/accountedNumbers'
import { fullStateWords } from '../../../shared/domain/recover/accountingWords'
import { blockAddsUp, type FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import type { BlockAccount } from '../../../shared/domain/reserve'
import { useDeskHandle } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { AccountingFrame } from './AccountingFrame'
import { SignedBefore } from './SignedBefore'

const COUNTED = FULL_STATES.filter((one) => one !== 'mainSystem' && one !== 'outsideBlocks')

/** Each block with its sums, all of them together, and the accountings that were signed before. */
export function BlocksPart({ accounts }: { accounts: FullAccounting }) {
  const desk = useDeskHandle()
  const inside = COUNTED.filter((one) => accounts.totals[one] > 0)
  const { size, outside, totals } = accounts
  return (
    <AccountingFrame accounts={accounts} part="~blocks">
      <div className="accounting__blocks stack">
        <Card title="Blocks" aside={<span className="muted small">each row adds up to its size</span>}>
          <DataTable<BlockAccount>
            caption="Blocks and their sums"
            rows={accounts.blocks}
            keyOf={({ block }) => block}
            empty="No block of numbers is on this laptop."
            columns={[
              {
                id: 'block',
                head: 'Block',
                cell: ({ filerCode, first, last, purpose }) => (
                  <>
                    <span className="mono nowrap">
                      {filerCode}-{first} to {last}
                    </span>
                    {purpose !== 'ordinary' && <div className="small muted">{purposes[purpose]}</div>}
                  </>
                ),
              },
              { id: 'laptop', head: 'Laptop', cell: ({ device }) => laptopCalled(desk.state, device) },
              ...COUNTED.map((one) => ({
                id: one,
                head: heads[one],
                number: true,
                cell: ({ counts }: BlockAccount) => counts[one].toLocaleString('en-US'),
              })),
              { id: 'size', head: 'Size', number: true, cell: (block) => <Size block={block} /> },
            ]}
          />
        </Card>
        <Card title="All numbers">
          <p>
            {inside.map((one) => `${totals[one].toLocaleString('en-US')} ${fullStateWords[one]}`).join(' + ') || '0'} ={' '}
            <span className="strong">{size.toLocaleString('en-US')}</span>
            {outside > 0 &&
              `. Outside the blocks: ${totals.mainSystem} of the main system, used on paper; ${totals.outsideBlocks} in no block`}
            .
          </p>
        </Card>
        <SignedBefore />
      </div>
    </AccountingFrame>
  )
}

const heads: Readonly<Record<(typeof COUNTED)[number], string>> = {
  keyed: 'Used',
  void: 'Void',
  open: 'Open',
  foundOnPaper: 'On paper',
  unused: 'Unused',
  sealed: 'Closed',
  quarantined: 'Quarantine',
}
const purposes = { emergency: 'emergency block', tearOff: 'tear-off sheets', branch: 'of a branch' } as const

function Size({ block }: { block: BlockAccount }) {
  const size = block.size.toLocaleString('en-US')
  if (!blockAddsUp(block)) return <Tag tone="stop">{size}, does not add up</Tag>
  return block.countedElsewhere === 0 ? size : `${size} (${block.countedElsewhere} in an older block)`
}
