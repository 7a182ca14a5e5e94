import { stepsHold } from '../steps-hold'

/** Each text that was withheld, and shown again, was so by whom, when, why and with which words the audit chain tells. */
export const withholdingsHold = stepsHold(
  'Withheld texts, and those shown again, are those that the audit chain tells of',
  'withholdings',
  [
    { column: 'made', action: 'withholdText', deed: 'this withholding' },
    { column: 'lifted', action: 'liftWithholding', deed: 'its lifting' },
  ],
)
