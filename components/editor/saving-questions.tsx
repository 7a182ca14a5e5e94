'use client'

import { MinorQuestion, UnchangedQuestion, VoidQuestion } from './questions'
import type { Saving } from './use-saving'

/** What the author is asked before a save or a submission goes on, if anything. */
export function SavingQuestions({ saving }: { saving: Saving }) {
  const { question, goBack } = saving
  if (question?.about === 'voids')
    return <VoidQuestion state={question.state} onYes={question.proceed} onNo={goBack} />
  if (question?.about === 'minor')
    return <MinorQuestion doubts={question.doubts} onYes={question.proceed} onNo={goBack} />
  if (question?.about === 'unchanged') return <UnchangedQuestion onYes={question.proceed} onNo={goBack} />
  return null
}
