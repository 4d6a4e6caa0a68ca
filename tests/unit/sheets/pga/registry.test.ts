import { expect, test } from 'vitest'
import { PER_LINE } from '../../../../renderer/pga/pgaForPacket'
import { PGA_FORM_IDS } from '../../../../shared/sheets/pga/formIds'
import { formEntry } from '../../../../shared/sheets/pga/registry'

test('every sheet that is named can be read, is called by its own id, and asks only for its own boxes', async () => {
  for (const id of PGA_FORM_IDS) {
    const form = await formEntry(id).load()
    expect(form.id).toBe(id)
    expect(form.facts.id).toBe(id)
    const boxes = form.asked.map(({ box }) => box)
    expect(boxes.filter((box) => !box.startsWith(`${id}.`))).toEqual([])
    expect(new Set(boxes).size, id).toBe(boxes.length)
  }
})

test('the packet makes one sheet for each line of exactly those forms that are made so', async () => {
  const made = await Promise.all(PGA_FORM_IDS.map(async (id) => ({ id, per: (await formEntry(id).load()).per })))
  expect([...PER_LINE].sort()).toEqual(
    made
      .filter(({ per }) => per === 'line')
      .map(({ id }) => id)
      .sort(),
  )
})

test('no two copies of a form have the same name, so that each can be told from the other at the counter', () => {
  for (const id of PGA_FORM_IDS) {
    const { copies } = formEntry(id)
    expect(new Set(copies).size, id).toBe(copies.length)
  }
})
