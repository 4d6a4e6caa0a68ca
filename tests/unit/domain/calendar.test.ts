import { describe, expect, test } from 'vitest'
import { addDays, addHours, addWorkingDays, holidayOn, isDay, isWorkingDay } from '../../../shared/domain/calendar'
import { breachReportDue } from '../../../shared/domain/deadlines/entryDeadlines'
import { federalHolidays } from '../../../shared/knowledge/holidays'

const days = (year: number) => federalHolidays(year).map((holiday) => holiday.day)

describe('federal holidays, as observed', () => {
  test('2025', () => {
    expect(days(2025)).toEqual([
      '2025-01-01',
      '2025-01-20',
      '2025-02-17',
      '2025-05-26',
      '2025-06-19',
      '2025-07-04',
      '2025-09-01',
      '2025-10-13',
      '2025-11-11',
      '2025-11-27',
      '2025-12-25',
    ])
  })
  test('2026: the Fourth of July is a Saturday and is observed on Friday', () => {
    expect(days(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ])
  })
  test('2027: Juneteenth and Christmas are Saturdays, the Fourth of July a Sunday', () => {
    expect(days(2027)).toEqual([
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-05-31',
      '2027-06-18',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
      '2027-11-25',
      '2027-12-24',
    ])
  })
  test('New Year’s Day of 2028 is a Saturday: the last day of 2027 is none for business', () => {
    expect(isWorkingDay('2027-12-31')).toBe(false)
  })
  test('Juneteenth is a holiday since 2021', () => {
    expect(isWorkingDay('2020-06-19')).toBe(true)
    expect(isWorkingDay('2024-06-19')).toBe(false)
  })
})

describe('working days', () => {
  test('ten after Wednesday 18 November 2026, over Thanksgiving, end on Thursday 3 December', () => {
    expect(addWorkingDays('2026-11-18', 10)).toBe('2026-12-03')
  })
  test('over a New Year that is observed in the old one', () => {
    expect(holidayOn('2027-12-31')).toBe("New Year's Day")
    expect(holidayOn('2028-01-01')).toBeUndefined()
    expect(addWorkingDays('2027-12-23', 10)).toBe('2028-01-10')
  })
  test('any count of working days passes exactly so many of them', () => {
    for (let start = '2026-01-01'; start < '2028-03-01'; start = addDays(start, 17)) {
      const end = addWorkingDays(start, 10)
      let passed = 0
      for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) passed += 1
      expect([start, passed, isWorkingDay(end)]).toEqual([start, 10, true])
    }
  })
  test('days that do not exist', () => {
    expect(() => addWorkingDays('someday', 1)).toThrow('Not a day')
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2026-13-01')).toBe(false)
  })
})

describe('72 clock hours', () => {
  test('over the night the clocks go back, in Chicago', () => {
    expect(breachReportDue('2026-10-31T20:00-05:00[America/Chicago]')).toBe(
      '2026-11-03T19:00:00-06:00[America/Chicago]',
    )
  })
  test('over the night the clocks go forward, in New York', () => {
    expect(breachReportDue('2027-03-12T10:30:00-05:00[America/New_York]')).toBe(
      '2027-03-15T11:30:00-04:00[America/New_York]',
    )
  })
  test('in the hour that comes twice, the offset says which', () => {
    expect(addHours('2026-11-01T01:30:00-05:00[America/Chicago]', 1)).toBe('2026-11-01T01:30:00-06:00[America/Chicago]')
  })
})
