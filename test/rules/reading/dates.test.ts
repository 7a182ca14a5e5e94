import { describe, expect, it } from 'vitest'
import { calendarDate, longDate, longDateAndTime, yearOf } from '@/lib/platform/dates'

describe('dates for people', () => {
  it.each([
    ['2025-03-03T00:00:00Z', '3 March 2025'],
    ['2025-07-01T23:30:00Z', '2 July 2025'], // summer time: it is tomorrow in London
    ['2025-12-31T23:59:59.999Z', '31 December 2025'],
  ])('writes %s as %s', (moment, written) => {
    expect(longDate(new Date(moment))).toBe(written)
  })

  it('tells the time by London clocks', () => {
    expect(longDateAndTime(new Date('2025-07-01T13:05:00Z'))).toBe('1 July 2025 at 14:05')
    expect(longDateAndTime(new Date('2025-01-01T00:05:00Z'))).toBe('1 January 2025 at 00:05')
  })

  it('writes a calendar date for machines without moving it', () => {
    expect(calendarDate(new Date('2027-04-01'))).toBe('2027-04-01')
  })

  it('takes the year from London too', () => {
    expect(yearOf(new Date('2025-12-31T23:59:59Z'))).toBe(2025)
    expect(yearOf(new Date('2026-06-30T23:30:00Z'))).toBe(2026)
  })
})
