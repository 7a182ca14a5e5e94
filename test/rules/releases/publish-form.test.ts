import { describe, expect, it } from 'vitest'
import { publishForm } from '@/app/workspace/[authority]/[manual]/publish/forms'

const form = (opens: 'joins' | 'opens', edition: string) =>
  publishForm.safeParse({
    page: '/workspace/kent/childrens-services/publish',
    manualId: '00000000-0000-4000-8000-000000000001',
    effectHash: 'a'.repeat(64),
    shown: '[]',
    newest: 'September 2026',
    opens,
    edition,
  })
const problems = (result: ReturnType<typeof form>) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message])

describe("the publisher's form", () => {
  it('joins the newest edition, or opens the one that it names', () => {
    expect(form('joins', ' ').data).not.toHaveProperty('edition')
    expect(form('opens', ' March 2027 ').data).toMatchObject({ edition: 'March 2027' })
  })

  it('names an edition to open it', () => {
    expect(problems(form('opens', ''))).toEqual([['edition', 'Name the edition']])
  })

  it('does not name an edition and join another', () => {
    expect(problems(form('joins', 'March 2027'))).toEqual([
      ['edition', 'You named an edition but chose to join September 2026. Choose one.'],
    ])
  })
})
