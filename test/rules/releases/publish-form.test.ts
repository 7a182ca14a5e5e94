import { describe, expect, it } from 'vitest'
import { publishForm, sendBackForm } from '@/app/workspace/[authority]/[manual]/publish/forms'

const given = {
  page: '/workspace/kent/childrens-services/publish',
  manualId: '00000000-0000-4000-8000-000000000001',
  effectHash: 'a'.repeat(64),
  shown: '[]',
  newest: 'September 2026',
}
const form = (typed: Record<string, string>) =>
  publishForm.safeParse({ ...given, opens: 'joins', edition: '', ...typed })
const problems = (result: ReturnType<typeof form>) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message])

describe("the publisher's form", () => {
  it('joins the newest edition, or opens the one that it names', () => {
    expect(form({ edition: ' ' }).data).toMatchObject({ edition: 'September 2026' })
    expect(form({ opens: 'opens', edition: ' March 2027 ' }).data).toMatchObject({ edition: 'March 2027' })
  })

  it('joins the newest edition in spite of the planned one, whose name the field has', () => {
    const planned = { planned: 'March 2027', edition: 'March 2027' }
    expect(form(planned).data).toMatchObject({ edition: 'September 2026' })
    expect(form({ ...planned, opens: 'opens' }).data).toMatchObject({ edition: 'March 2027' })
  })

  it('names an edition to open it', () => {
    expect(problems(form({ opens: 'opens' }))).toEqual([['edition', 'Name the edition']])
  })

  it('does not name an edition and join another', () => {
    expect(problems(form({ edition: 'March 2027' }))).toEqual([
      ['edition', 'You named an edition but chose to join September 2026. Choose one.'],
    ])
  })

  it('is published now, or at a time by London’s clocks', () => {
    expect(form({ time: '09:00' }).data).toMatchObject({ publishAt: null })
    expect(form({ when: 'later', day: '2027-07-01', time: '09:00' }).data).toMatchObject({
      publishAt: '2027-07-01T08:00:00.000Z',
    })
  })

  it('says what is missing of a time, and does not publish now what was given a day', () => {
    expect(problems(form({ when: 'later', time: '9' }))).toEqual([
      ['day', 'Enter the day'],
      ['time', 'Enter the time, such as 09:00'],
    ])
    expect(problems(form({ day: '2027-07-01', time: '09:00' }))).toEqual([
      ['day', 'You gave a day but chose to publish now. Choose one, or empty the day.'],
    ])
  })
})

describe('the form that sends a version back', () => {
  const revisionId = '00000000-0000-4000-8000-000000000002'
  const sent = { page: given.page, revisionId, contentHash: 'b'.repeat(64) }

  it('takes the remark of its own version', () => {
    expect(sendBackForm.safeParse({ ...sent, [`remark-${revisionId}`]: ' Say where. ' }).data).toEqual({
      ...sent,
      remark: 'Say where.',
    })
  })

  it('names the field that says nothing', () => {
    expect(sendBackForm.safeParse(sent).error?.issues.map(({ path }) => path)).toEqual([
      [`remark-${revisionId}`],
    ])
  })
})
