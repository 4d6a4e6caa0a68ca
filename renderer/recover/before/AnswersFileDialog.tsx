import { useState } from 'react'
import { answerChanges, contradicts } from '../../../shared/domain/recover/queryAnswers'
import { laneOf } from '../../../shared/domain/recover/lanes'
import { queryLists } from '../../../shared/domain/recover/queryLists'
import { readAnswers, type AnswersError, type AnswersRead } from '../../../shared/exchange/query/readAnswers'
import { readTables } from '../../../shared/exchange/tables/readTables'
import { entitiesOf, isRemoved, textOf, type DeskState } from '../../../shared/journal/state'
import { useWhen } from '../../communicate/evidence/useWhen'
import { keepErrorWords, keepFile } from '../../communicate/keepFiles'
import { operatorName } from '../../frame/Rail'
import { FileField } from '../../ui/FileField'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { tableErrorWords } from '../../words/imports'
import { AnswersReadView } from './AnswersReadView'

/** Larger than any list of entries; what is larger is another file. */
const MOST_BYTES = 16 * 1024 * 1024
const errorWords: Readonly<Record<AnswersError['type'], string>> = {
  NoHead: 'No line has a column *Entry number* and a column *Answer*. Save the list from here and fill that one in.',
  NothingAnswered: 'The columns are there, and no line has an answer.',
}

/** The list comes back with its answer column filled: looked through first, then recorded as one item. */
export function AnswersFileDialog({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const lists = queryLists(desk.state)
  const [list, setList] = useState(lists[0]?.id ?? '')
  const [by, setBy] = useState('')
  const [tried, setTried] = useState(false)
  const [found, setFound] = useState<{ file: File; read: AnswersRead }>()
  const [problem, setProblem] = useState<string>()
  const [working, setWorking] = useState(false)

  const look = async (file: File | undefined) => {
    setFound(undefined)
    setProblem(undefined)
    if (file === undefined) return
    if (file.size > MOST_BYTES) return setProblem(`${file.name} is too large to be a list of answers.`)
    const tables = await readTables(file.name, new Uint8Array(await file.arrayBuffer()))
    if (!tables.ok) return setProblem(tableErrorWords(tables.error))
    const entries = entriesByNumber(desk.state)
    const tried = tables.value.map((table) => readAnswers(table, entries))
    const read = tried.find((one) => one.ok) ?? tried[0]
    if (read === undefined) return setProblem('The file has no table.')
    if (!read.ok) return setProblem(errorWords[read.error.type])
    setFound({ file, read: read.value })
  }
  const save = async () => {
    setTried(true)
    const at = when.read()
    if (found === undefined) return setProblem('Choose the file with the answers.')
    if (cleanLine(by) === '' || at === undefined) return
    if (found.read.good.length === 0) return setProblem('No line can be recorded: see what is wrong with each.')
    setWorking(true)
    const kept = await keepFile(desk, found.file)
    setWorking(false)
    if (!kept.ok) return setProblem(keepErrorWords(kept.error))
    const { change, id, sha256 } = kept.value
    const source = { queryList: list, by: cleanLine(by), at, name: cleanLine(found.file.name), sha256, document: id }
    const changes = answerChanges(found.read.good, source, { by: operatorName(desk), newId: () => desk.randomId() })
    if (!(await record([change, ...changes]))) return
    const { good, bad, notOurs } = found.read
    const left = bad.length + notOurs.length
    say(
      `${good.length} answers recorded${left === 0 ? '.' : `; ${left} ${left === 1 ? 'line was' : 'lines were'} not: the file is kept.`}`,
      left === 0 ? 'good' : 'later',
    )
    onClose()
  }
  const contradicting =
    found?.read.good.filter(({ entry, answer }) => {
      const lane = laneOf(desk.state, entry)
      return lane !== undefined && contradicts(lane, answer)
    }) ?? []
  return (
    <Dialog
      open
      wide
      title="Read answers in"
      about="The list as it came back, CSV or XLSX, with its answer column filled. It is kept sealed; each answer becomes a fact of its entry."
      onClose={onClose}
    >
      <RecordForm
        save={found === undefined ? 'Record the answers' : `Record ${found.read.good.length} answers`}
        busy={busy || working}
        refusal={refusal ?? problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="before-pair">
          <FileField id="answers-file" label="File with the answers" onFile={(file) => void look(file)} />
          <SelectField
            id="answers-list"
            label="Which list it answers"
            value={list}
            options={lists.map(({ id, fields, entries }) => ({
              value: id,
              label: `list ${fields.number ?? '?'}, ${entries.length} entries`,
            }))}
            onChange={({ target }) => setList(target.value)}
          />
        </div>
        <div className="before-pair">
          <TextField
            id="answers-by"
            label="Who answered"
            placeholder="Officer Ruiz, badge 4471"
            value={by}
            error={tried && cleanLine(by) === '' ? 'Key the name: it stands beside each answer.' : undefined}
            onChange={({ target }) => setBy(target.value)}
          />
          <MomentField id="answers-at" label="Answered" value={when.value} error={when.error} onChange={when.set} />
        </div>
        {found !== undefined && <AnswersReadView read={found.read} contradicting={contradicting} />}
      </RecordForm>
    </Dialog>
  )
}

function entriesByNumber(state: DeskState): Map<string, string[]> {
  const entries = new Map<string, string[]>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const number = textOf(entry, 'entryNumber')
    if (number === '' || isRemoved(entry)) continue
    const there = entries.get(number)
    if (there === undefined) entries.set(number, [entry.id])
    else there.push(entry.id)
  }
  return entries
}
