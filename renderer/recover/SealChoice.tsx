import type { AskedExport, OfficeKeys } from './exportWish'

/** For the office's key of the kit, or by six words: never both in one file. */
export function SealChoice({
  office,
  chosen,
  onChoose,
}: {
  office: OfficeKeys
  chosen: AskedExport['sealBy']
  onChoose: (sealBy: AskedExport['sealBy']) => void
}) {
  const choice = (sealBy: AskedExport['sealBy'], label: string, about: string) => (
    <label className="recover__choice">
      <input type="radio" name="seal" checked={chosen === sealBy} onChange={() => onChoose(sealBy)} />
      <span>{label}</span>
      <span className="small muted">{about}</span>
    </label>
  )
  const { recipients } = office
  return (
    <fieldset className="recover__part">
      <legend>Who can open it</legend>
      {choice(
        'office',
        office.office,
        recipients.length === 1
          ? 'whoever holds its secret key'
          : `whoever holds one of its ${recipients.length} secret keys`,
      )}
      {chosen === 'office' && (
        <div className="recover__office">
          <p className="small muted">
            Its key as it was confirmed when the kit was loaded. No words have to travel with the file.
          </p>
          <output className="mono" aria-label="Words of the office’s key">
            {office.keyWords}
          </output>
        </div>
      )}
      {choice('words', 'Whoever has six words', 'for somebody else, or if the office has lost its key')}
    </fieldset>
  )
}
