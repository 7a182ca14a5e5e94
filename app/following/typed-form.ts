/** More than any form without long words comes to, in bytes. */
const MOST_BYTES = 10_000

/** What a small form says, by its fields' names; null for what is no form, or has more than `mostBytes`. */
export async function typedForm(
  request: Request,
  mostBytes = MOST_BYTES,
): Promise<Record<string, string> | null> {
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > mostBytes) return null
  const form = await request.formData().catch(() => null)
  if (!form) return null
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Answers a form by an address: to look at it again asks nothing twice. */
export function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address } })
}
