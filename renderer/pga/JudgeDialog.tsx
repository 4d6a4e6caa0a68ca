import { useRef, useState } from 'react'
import type { JudgedVerdict } from '../../shared/domain/pga/types'
import { AGENCIES, agency as agencyOf, DISCLAIM_CODES } from '../../shared/knowledge/pga'
import { Dialog } from '../ui/Dialog'
import { CheckField, SelectField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { cleanLine } from '../ui/boxes'
import { programName } from '../words/pga'
import type { Found } from './found'

/** What a person decided of one agency's program, for the lines on which it was found alike. */
export interface Judgement {
  agency: string
  program: string
  verdict: JudgedVerdict['verdict']
  disclaimCode: string
  reason: string
  overrideReason: string
  source: string
  /** kept with the products of the lines, for their next shipments */
  forProducts: boolean
}

export interface JudgeDialogProps {
  /** undefined: an agency that no table named */
  found: Found | undefined
  /** some of the lines are of products of the kit */
  products: boolean
  onJudge: (judgement: Judgement) => Promise<string | undefined>
  onClose: () => void
}

const verdicts: readonly { value: JudgedVerdict['verdict']; label: string }[] = [
  { value: 'applies', label: 'applies' },
  { value: 'doesNotApply', label: 'does not apply' },
  { value: 'askClient', label: 'ask the client' },
  { value: 'askAgency', label: 'ask the agency' },
  { value: 'notChecked', label: 'not checked' },
]

/** A verdict with its reason; where a flag is disclaimed, with the code that the flag takes. */
export function JudgeDialog({ found, products, onJudge, onClose }: JudgeDialogProps) {
  const finding = found?.finding
  const [agency, setAgency] = useState(finding?.agency ?? '')
  const [program, setProgram] = useState(finding?.program ?? '')
  const [verdict, setVerdict] = useState<JudgedVerdict['verdict']>(
    finding?.standing === 'doesNotApply' || finding?.standing === 'disclaimed' ? 'doesNotApply' : 'applies',
  )
  const [code, setCode] = useState(finding?.disclaimCode ?? '')
  const [reason, setReason] = useState(finding?.verdictReason ?? '')
  const [override, setOverride] = useState('')
  const [source, setSource] = useState('')
  const [forProducts, setForProducts] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLSelectElement>(null)
  const must = finding?.must === true
  const closes = verdict === 'doesNotApply'
  const flagged = (finding?.flags.length ?? 0) > 0
  const allowed = finding?.disclaimAllowed ?? []

  const save = async () => {
    if (agency === '') return setRefusal('Choose the agency.')
    if (closes && cleanLine(reason) === '')
      return setRefusal('Say why it does not apply: the paper carries the reason.')
    if (closes && must && cleanLine(override) === '')
      return setRefusal(`${finding.flags.join(' ')} must be filed: give the reason why it is disclaimed all the same.`)
    if (closes && flagged && !must && code === '' && allowed.length > 0)
      return setRefusal(`Choose the disclaim code that will be sent: ${allowed.join(', ')}.`)
    setBusy(true)
    const failed = await onJudge({
      agency,
      program,
      verdict,
      disclaimCode: closes ? code : '',
      reason: cleanLine(reason),
      overrideReason: closes && must ? cleanLine(override) : '',
      source: cleanLine(source),
      forProducts,
    })
    setBusy(false)
    if (failed === undefined) onClose()
    else setRefusal(failed)
  }

  return (
    <Dialog
      open
      wide
      title={finding === undefined ? 'An agency that no table named' : `Judge ${programName(finding)}`}
      about={
        must
          ? `${finding.flags.join(' ')} must be filed. A disclaim is generally not taken.`
          : 'It stands with your name and the day; the paper says it where a flag is disclaimed.'
      }
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Save the verdict" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        {finding === undefined && (
          <div className="form-grid">
            <SelectField
              id="judge-agency"
              label="Agency"
              ref={first}
              value={agency}
              options={[
                { value: '', label: 'choose …' },
                ...AGENCIES.map(({ code: value, name }) => ({ value, label: `${value} · ${name}` })),
              ]}
              onChange={(event) => {
                setAgency(event.currentTarget.value)
                setProgram('')
              }}
            />
            <SelectField
              id="judge-program"
              label="Program"
              value={program}
              options={[
                { value: '', label: 'the agency as a whole' },
                ...(agencyOf(agency)?.programs ?? []).map(({ code: value, name }) => ({
                  value,
                  label: `${value} · ${name}`,
                })),
              ]}
              onChange={(event) => setProgram(event.currentTarget.value)}
            />
          </div>
        )}
        <div className="form-grid">
          <SelectField
            id="judge-verdict"
            label="Verdict"
            {...(finding === undefined ? {} : { ref: first })}
            value={verdict}
            options={verdicts}
            onChange={(event) =>
              setVerdict(verdicts.find(({ value }) => value === event.currentTarget.value)?.value ?? 'notChecked')
            }
          />
          {closes && (
            <SelectField
              id="judge-code"
              label="Disclaim code, sent when the entry is transmitted"
              value={code}
              options={[
                { value: '', label: flagged ? 'choose …' : 'none: nothing is flagged' },
                ...DISCLAIM_CODES.filter((one) => allowed.includes(one.code) || (must && one.code === 'A')).map(
                  (one) => ({
                    value: one.code,
                    label: `${one.code} · ${one.meaning}`,
                  }),
                ),
              ]}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
        </div>
        <TextField
          id="judge-reason"
          label={closes ? 'It does not apply because' : 'Why'}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {closes && must && (
          <TextField
            id="judge-override"
            label="The flag says must: it is disclaimed all the same because"
            maxLength={500}
            value={override}
            onChange={(event) => setOverride(event.currentTarget.value)}
          />
        )}
        <TextField
          id="judge-source"
          label="Who said so, and how"
          hint="The client by telephone, a paper that was seen, the agency’s answer of today"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {products && (
          <CheckField
            id="judge-products"
            label="Keep it with the product: the next shipment proposes it"
            checked={forProducts}
            onChange={(event) => setForProducts(event.currentTarget.checked)}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}
