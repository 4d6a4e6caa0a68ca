import { openQuestions } from '../../../shared/exchange/kit/questions'
import { kitAge, loadedKit } from '../../../shared/exchange/kit/loaded'
import { entityOf, textOf, type Entity } from '../../../shared/journal/state'
import { portName } from '../../../shared/knowledge/ports'
import { kitDay } from '../../frame/facts'
import { agoWords, dayWords } from '../../words/times'
import { bondStanding, poaStanding, screeningStanding, type Standing } from '../importers'
import { all, at, names, type ReadyFacts, type ReadyLine } from './line'

export function clients({ state, today }: ReadyFacts): ReadyLine[] {
  const every = all(state, 'importer')
  if (every.length === 0)
    return [
      {
        id: 'clients',
        tone: 'later',
        title: 'No importer is keyed',
        about: 'Each one is then typed at the counter, not screened and without bond data',
        guidance: 'Prevent: “business continuity plans … absent system access”',
        mend: { words: 'Add', to: at('importers', 'new') },
      },
    ]
  /** as serious as the worst of them; the button leads to the first of those */
  const line = (
    id: string,
    judge: (importer: Entity) => Standing,
    gap: string,
    fine: string,
    guidance: string,
  ): ReadyLine => {
    const having = (tone: Standing['tone']) => every.filter((one) => judge(one).tone === tone)
    const [stop, later] = [having('stop'), having('later')]
    const wrong = [...stop, ...later]
    return {
      id,
      tone: stop.length > 0 ? 'stop' : later.length > 0 ? 'later' : 'good',
      title: wrong.length === 0 ? fine : `${wrong.length} of ${every.length} importers ${gap}`,
      about: wrong.length === 0 ? importersWords(every.length) : names(wrong),
      guidance,
      mend: { words: wrong.length === 0 ? 'Show' : 'Key it', to: at('importers', wrong[0]?.id) },
    }
  }
  return [
    line(
      'poa',
      (one) => poaStanding(one, today),
      'whose power of attorney is missing or ends within 30 days',
      'Powers of attorney on file',
      '19 CFR 141.46: power of attorney before customs business',
    ),
    line(
      'screening',
      screeningStanding,
      'not screened, or not clear',
      'All importers screened',
      'Prevent: “screening new business partners and … monitoring”',
    ),
    line(
      'bonds',
      (one) => bondStanding(one, today),
      'whose bond ends within 30 days or is not keyed',
      'Bonds run for 30 days and more',
      '19 CFR 142.4: bond before release',
    ),
  ]
}

const importersWords = (count: number): string => (count === 1 ? '1 importer' : `${count} importers`)

export function kit({ state, device, today }: ReadyFacts): ReadyLine {
  const day = kitDay(state)
  const loaded = loadedKit(state, device)
  const what = loaded === undefined ? 'Products' : 'Kit'
  const late = day === undefined || kitAge(day, today) !== 'fresh'
  const owner = loaded?.refreshOwner ?? ''
  return {
    id: 'kit',
    tone: late ? 'later' : 'good',
    title: day === undefined ? 'No products are loaded' : `${what} of ${dayWords(day)}, ${agoWords(day, today)}`,
    about:
      day === undefined
        ? 'Tariff numbers and makers are typed by hand; the office builds a kit from the main system’s lists'
        : owner === ''
          ? 'Products with tariff numbers, manufacturers and agencies’ flags'
          : `The next one is the job of ${owner}`,
    guidance: 'Prevent: “verify client’s PGA requirements absent system access”',
    mend: { words: late ? 'Load a kit' : 'Show', to: at('kit') },
  }
}

/** Telephones and payees that a kit changed wait for a person: until then the laptop rings the old ones. */
export function kitQuestions({ state }: ReadyFacts): ReadyLine[] {
  const waiting = openQuestions(state).length
  if (waiting === 0) return []
  return [
    {
      id: 'kitQuestions',
      tone: 'later',
      title: `${waiting === 1 ? '1 value' : `${waiting} values`} of the kit ${waiting === 1 ? 'waits' : 'wait'} for your yes`,
      about: 'Changed telephones and payees: ring the number you have before you say yes to another',
      guidance: 'Prevent: “WHO to notify with current contact information”',
      mend: { words: 'Answer', to: at('kit') },
    },
  ]
}

export function homePort({ state }: ReadyFacts): ReadyLine {
  const port = textOf(entityOf(state, 'firm', 'firm'), 'homePort')
  const guidance = 'Respond: “be prepared to provide copies … for manual review”'
  if (port === '')
    return {
      id: 'port',
      tone: 'later',
      title: 'No port is keyed that the firm works from',
      about: 'It is proposed on each entry, and its profile says how paper is taken there',
      guidance,
      mend: { words: 'Key it', to: at('people') },
    }
  const profile = all(state, 'portProfile').find((one) => textOf(one, 'port') === port)
  const name = [port, portName(port) ?? ''].filter(Boolean).join(' ')
  return {
    id: 'port',
    tone: profile === undefined ? 'later' : 'good',
    title:
      profile === undefined
        ? `The port ${name} has no profile`
        : `Port ${name}: ${textOf(profile, 'howPaperArrives') || 'profile on file'}`,
    about:
      profile === undefined
        ? 'How paper arrives there, copies, hours, who answers at night: ask in peace time'
        : textOf(profile, 'cargoHours'),
    guidance,
    mend: profile === undefined ? { words: 'Key it', to: at('ports') } : { words: 'Show', to: at('ports', profile.id) },
  }
}
