import { entityOf, textOf, type Entity } from '../../../shared/journal/state'
import { kitDay } from '../../frame/facts'
import type { Tone } from '../../ui/Tag'
import { agoWords, daysBetween, dayWords } from '../../words/times'
import { bondStanding, poaStanding, screeningStanding } from '../importers'
import { all, at, names, type ReadyFacts, type ReadyLine } from './line'

/** Older than this, what the kit says of bonds, screening and products is not relied on without a look. */
const freshKitDays = 14

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
        mend: { words: 'Add', to: at('importers') },
      },
    ]
  const line = (
    id: string,
    gap: string,
    fine: string,
    wrong: readonly Entity[],
    tone: 'stop' | 'later',
    guidance: string,
  ): ReadyLine => ({
    id,
    tone: wrong.length === 0 ? 'good' : tone,
    title: wrong.length === 0 ? fine : `${wrong.length} of ${every.length} importers ${gap}`,
    about: wrong.length === 0 ? `${every.length} importers` : names(wrong),
    guidance,
    mend: { words: 'Show', to: at('importers') },
  })
  const having = (judge: (importer: Entity) => Tone, tones: readonly Tone[]) =>
    every.filter((one) => tones.includes(judge(one)))
  return [
    line(
      'poa',
      'without power of attorney',
      'Powers of attorney on file',
      having((one) => poaStanding(one, today).tone, ['stop']),
      'stop',
      '19 CFR 141.46: power of attorney before customs business',
    ),
    line(
      'screening',
      'not screened, or not clear',
      'All importers screened',
      having((one) => screeningStanding(one).tone, ['stop', 'later']),
      'stop',
      'Prevent: “screening new business partners and … monitoring”',
    ),
    line(
      'bonds',
      'whose bond ends within 30 days or is not keyed',
      'Bonds run for 30 days and more',
      having((one) => bondStanding(one, today).tone, ['stop', 'later']),
      'later',
      '19 CFR 142.4: bond before release',
    ),
  ]
}

export function kit({ state, today }: ReadyFacts): ReadyLine {
  const day = kitDay(state)
  const stale = day === undefined || daysBetween(day, today) > freshKitDays
  return {
    id: 'kit',
    tone: stale ? 'later' : 'good',
    title: day === undefined ? 'No products are loaded' : `Kit of ${dayWords(day)}, ${agoWords(day, today)}`,
    about:
      day === undefined
        ? 'Tariff numbers and makers are typed by hand; the office builds a kit from the main system’s lists'
        : 'Products with tariff numbers, manufacturers and agencies’ flags',
    guidance: 'Prevent: “verify client’s PGA requirements absent system access”',
    mend: { words: 'Kit', to: at('kit') },
  }
}

export function homePort({ state }: ReadyFacts): ReadyLine {
  const port = textOf(entityOf(state, 'firm', 'firm'), 'homePort')
  const profile = all(state, 'portProfile').find((one) => textOf(one, 'port') === port)
  return {
    id: 'port',
    tone: profile === undefined ? 'later' : 'good',
    title:
      profile === undefined
        ? `The port ${port || 'worked from'} has no profile`
        : `Port ${port}: ${textOf(profile, 'howPaperArrives') || 'profile on file'}`,
    about:
      profile === undefined
        ? 'How paper arrives there, copies, hours, who answers at night: ask in peace time'
        : textOf(profile, 'cargoHours'),
    guidance: 'Respond: “be prepared to provide copies … for manual review”',
    mend: { words: profile === undefined ? 'Key it' : 'Show', to: at('ports') },
  }
}
