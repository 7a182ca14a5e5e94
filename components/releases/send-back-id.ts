/** The id of what sends back a version on the publisher's page: a blocker leads there. */
export function sendBackId(revisionId: string): string {
  return `send-back-${revisionId}`
}
