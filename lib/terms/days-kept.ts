/** For how many days after it was last made a search that found nothing is kept. */
export const DAYS_KEPT = 90
