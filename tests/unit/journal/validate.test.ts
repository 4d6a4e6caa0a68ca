import { describe, expect, test } from 'vitest'
import { isAction, isKind, knowsAction } from '../../../shared/journal/known'
import { actions } from '../../../shared/journal/actions'
import type { Change } from '../../../shared/journal/item'
import { validateChanges } from '../../../shared/journal/validate'
import { keyed } from './items'

const refused = (kind: string, field: string) => ({
  ok: false,
  error: { type: 'ChangeRefused', kind, field, why: expect.any(String) as string },
})

describe('what may be recorded', () => {
  test('every action names a kind that exists', () => {
    for (const [action, kind] of Object.entries(actions)) {
      expect(isAction(action)).toBe(true)
      expect(kind === '*' ? true : isKind(kind) && knowsAction(action, kind)).toBe(true)
    }
    expect(isAction('toString') || isKind('constructor')).toBe(false)
  })

  test('known fields with values that can be stored, and unsetting any of them', () => {
    const changes = [
      keyed(
        'e',
        ['description', '日本語 عربى'],
        ['bondAmount', 5_000_000, 'T'],
        ['consigneeSame', true],
        ['arrivalDate', null],
      ),
      { action: 'change.undone', kind: 'line', id: 'l', patch: [['enteredValue', 12_00]] } satisfies Change,
      {
        action: 'catalogue.corrected',
        kind: 'overlay',
        id: 'products/1',
        patch: [['any column', 'x']],
      } satisfies Change,
      { action: 'entry.opened', kind: 'entry', id: 'e2', patch: [] } satisfies Change,
    ]
    expect(validateChanges(changes)).toEqual({ ok: true, value: changes })
  })

  test('an unknown action is named', () => {
    const change = { ...keyed('e'), action: 'entry.teleported' }
    expect(validateChanges([change])).toEqual({
      ok: false,
      error: { type: 'UnknownAction', action: 'entry.teleported' },
    })
  })

  test.each<[string, Change, string, string]>([
    ['a kind that the action does not change', { ...keyed('e'), kind: 'line' }, 'line', ''],
    ['a kind that does not exist', { ...keyed('e'), action: 'change.undone', kind: 'spell' }, 'spell', ''],
    ['a field that does not exist', keyed('e', ['colour', 'red']), 'entry', 'colour'],
    ['a field named after what every object has', keyed('e', ['constructor', 'x']), 'entry', 'constructor'],
    ['a field set twice', keyed('e', ['voyage', '1'], ['voyage', '2']), 'entry', 'voyage'],
    ['a day that does not exist', keyed('e', ['arrivalDate', '2026-02-30']), 'entry', 'arrivalDate'],
    ['an amount below nothing', keyed('e', ['bondAmount', -1]), 'entry', 'bondAmount'],
    ['a fraction of a cent', keyed('e', ['bondAmount', 0.5]), 'entry', 'bondAmount'],
    ['a control character', keyed('e', ['description', 'a\u0007b']), 'entry', 'description'],
    ['half of a character', keyed('e', ['description', 'a\ud83d']), 'entry', 'description'],
    [
      'half of a character in a free column',
      { action: 'catalogue.corrected', kind: 'overlay', id: 'p/1', patch: [['c', '\udc00']] },
      'overlay',
      'c',
    ],
    ['a text too long', keyed('e', ['description', 'x'.repeat(20_001)]), 'entry', 'description'],
    ['a mark that is none', keyed('e', ['voyage', '1', 'X' as 'T']), 'entry', 'voyage'],
    ['an id too long', keyed('e'.repeat(65)), 'entry', ''],
  ])('%s is refused at its field', (_what, change, kind, field) => {
    expect(validateChanges([keyed('ok'), change])).toEqual(refused(kind, field))
  })

  test('nothing at all is refused', () => {
    expect(validateChanges([])).toEqual(refused('', ''))
  })
})
