import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import type { Receipt } from '../../store/storeTheirs'
import { ToneMark, type Tone } from '../../ui/Tag'
import { laptopWords } from '../../words/entities'
import { itemsWords, leftOutWords, numberAlarmWords } from '../../words/takeIn'

/** What came, from whom, what is to settle, and what was not taken in: alarms first. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const { state } = useDeskHandle()
  const laptop = (device: string) => laptopWords(state, device)
  const lines: { tone: Tone; words: string }[] = [
    ...receipt.alarms.map((fault) => ({ tone: 'stop' as const, words: numberAlarmWords(fault) })),
    ...receipt.leftOut.map((left) => ({ tone: 'later' as const, words: leftOutWords(left, laptop(left.device)) })),
    ...damageLines(receipt),
    ...receipt.clocks.map(({ device, minutes }) => ({
      tone: 'later' as const,
      words: `The clock of ${laptop(device)} stands ${Math.abs(minutes)} minutes ${minutes < 0 ? 'behind' : 'ahead of'} the one here. Check both against a telephone.`,
    })),
    ...(receipt.mirrored
      ? []
      : [
          {
            tone: 'later' as const,
            words: 'Saved in one place: the mirror folder does not take it yet, and catches up by itself.',
          },
        ]),
  ]
  return (
    <div className="stack" role="status">
      {receipt.items.length === 0 ? (
        <p className="strong">
          <ToneMark tone="good" spoken="" /> Nothing new: everything in this journal is here already.
        </p>
      ) : (
        <p className="strong">
          <ToneMark tone="good" spoken="" />{' '}
          {receipt.items.map(({ device, items }) => `${itemsWords(items)} of ${laptop(device)}`).join(', ')} taken in;{' '}
          {receipt.touched === 1 ? '1 record' : `${receipt.touched} records`} new or changed.
        </p>
      )}
      {lines.length > 0 && (
        <ul className="laptops__lines">
          {lines.map(({ tone, words }) => (
            <li key={words}>
              <ToneMark tone={tone} spoken="" /> {words}
            </li>
          ))}
        </ul>
      )}
      {receipt.conflicts > 0 && (
        <p>
          <ToneMark tone="later" spoken="" />{' '}
          {receipt.conflicts === 1 ? '1 value was' : `${receipt.conflicts} values were`} keyed differently on two
          laptops:{' '}
          <a href={routeToHash({ at: 'recover', page: 'settle' })}>Settle {receipt.conflicts === 1 ? 'it' : 'them'}</a>
        </p>
      )}
    </div>
  )
}

function damageLines({ damaged, tornBytes }: Receipt): { tone: Tone; words: string }[] {
  const lines: { tone: Tone; words: string }[] = []
  if (damaged > 0)
    lines.push({
      tone: 'later',
      words: `The file is damaged in ${damaged === 1 ? '1 place' : `${damaged} places`}. What could be read and follows on was taken in. Copy it again on the other laptop.`,
    })
  if (tornBytes > 0)
    lines.push({
      tone: 'later',
      words: `The end of the file was cut off (${tornBytes.toLocaleString('en-US')} bytes), as when a stick is pulled out too early. Copy it again to have the last items.`,
    })
  return lines
}
