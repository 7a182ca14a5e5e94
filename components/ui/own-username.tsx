/** Tells a password manager whose password a form sets, where the form asks for none but the password. */
export function OwnUsername({ email }: { email: string }) {
  return <input hidden readOnly name="username" type="text" autoComplete="username" value={email} />
}
