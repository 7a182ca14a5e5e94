import { z } from 'zod'

/** Where the form was sent from: a chapter's page of the workspace, so that no form leads elsewhere. */
export const chapterPage = z.string().regex(/^\/workspace\/[a-z0-9-]+\/[a-z0-9-]+\/chapters\/[a-z0-9-]+$/)
