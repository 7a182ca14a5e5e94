import { sweepFiles } from '@/lib/attachments/sweep-files'
import { sweepTexts } from '@/lib/chapters/sweep-texts'
import { sweepFollowers } from '@/lib/followers/sweep-followers'
import { sweepReadings } from '@/lib/last-read/sweep-readings'
import { sweepProblems } from '@/lib/problems/sweep-problems'
import { forgetUnfound } from '@/lib/terms/forget-unfound'
import type { Piece } from './do-each'

/**
 * What is cleared away each night. What concerns people goes first and stands for itself: that a text cannot be cleared away
 * keeps nobody remembered. Texts go before files: with the last text that shows it, a file may go too.
 */
export const sweeps: readonly Piece[] = [
  { what: 'Forgetting followers who have stopped', run: () => sweepFollowers() },
  { what: 'Forgetting searches that found nothing', run: () => forgetUnfound(new Date()) },
  { what: 'Forgetting what was read', run: () => sweepReadings() },
  { what: 'Forgetting reports of problems', run: () => sweepProblems() },
  { what: 'Clearing away texts', run: () => sweepTexts() },
  { what: 'Clearing away files', run: () => sweepFiles() },
]
