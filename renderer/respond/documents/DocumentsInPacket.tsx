import type { PacketPlan, PacketWish } from '../../../shared/sheets/packet'
import { pagesWords } from '../../words/documents'

export interface DocumentsInPacketProps {
  plan: PacketPlan
  wish: PacketWish
  onWish: (wish: PacketWish) => void
}

/** The documents that are printed with the packet, each with its pages, and how many copies of all of them. */
export function DocumentsInPacket({ plan, wish, onWish }: DocumentsInPacketProps) {
  const printed = (plan.values.documents ?? []).filter(({ inPacket }) => inPacket)
  return (
    <>
      {printed.map(({ id, what, pages }) => (
        <li key={id}>
          <span>{what}</span>
          <span className="muted">{pagesWords(pages)}</span>
        </li>
      ))}
      <li>
        <label htmlFor="packet-document-copies" className="muted">
          Copies of these documents
        </label>
        <input
          id="packet-document-copies"
          className="input packet-copies"
          type="number"
          min={1}
          max={9}
          value={wish.copies?.documents ?? 1}
          onChange={(event) => {
            const documents = Math.floor(event.currentTarget.valueAsNumber)
            if (documents >= 1 && documents <= 9) onWish({ ...wish, copies: { ...wish.copies, documents } })
          }}
        />
      </li>
    </>
  )
}
