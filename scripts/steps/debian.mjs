import { existsSync, readFileSync } from 'node:fs'

/** Is this a Debian, whose apt-get can install what is missing? */
export function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}
