import { describe, expect, it } from 'vitest'
import { setChapterCareInput } from '@/lib/chapters/care-input'
import { meetingFields, typedMeetingOn, typedReviewOn } from '@/lib/chapters/review-inputs'
import { saveRevisionInput } from '@/lib/chapters/schema'
import { inviteGuestReviewerInput } from '@/lib/comments/schema'
import { planNextUpdateInput, publishInEmergencyInput } from '@/lib/releases/schema'

const reviews = {
  'of a review, as a form sends it': typedReviewOn,
  'of a review': setChapterCareInput.shape.reviewDueOn,
}

const fields = {
  'in force': saveRevisionInput.shape.inForceOn,
  'of a meeting': meetingFields.meetingOn,
  'of a meeting, as a form sends it': typedMeetingOn,
  'of a guest’s last day': inviteGuestReviewerInput.shape.expiresOn,
  'of an approval afterwards': publishInEmergencyInput.shape.due,
  'of the next update': planNextUpdateInput.shape.due,
  'of its cut-off': planNextUpdateInput.shape.cutOff,
}

describe('a typed day', () => {
  describe.each(Object.entries(fields))('%s', (_name, field) => {
    it.each(['0000-01-01', '0204-03-03', '1899-12-31', '2201-01-01', '9999-12-31'])(
      'is refused with a sentence: %s',
      (day) => {
        expect(field.safeParse(day).error?.issues.map(({ message }) => message)).toEqual([
          'Enter a year from 1900 to 2200.',
        ])
      },
    )

    it.each(['1900-01-01', '2025-03-03', '2200-12-31'])('may be %s', (day) => {
      expect(field.parse(day)).toBe(day)
    })

    it.each(['2025-02-30', 'soon', '2025-3-3'])('is no day: %s', (day) => {
      expect(field.safeParse(day).success).toBe(false)
    })
  })

  describe.each(Object.entries(reviews))('%s', (_name, field) => {
    it.each(['0000-01-01', '1999-12-31', '2100-01-01'])('is refused with a sentence: %s', (day) => {
      expect(field.safeParse(day).error?.issues.map(({ message }) => message)).toEqual([
        'Enter a year from 2000 to 2099.',
      ])
    })

    it.each(['2000-01-01', '2099-12-31'])('may be %s', (day) => {
      expect(field.parse(day)).toBe(day)
    })
  })
})
