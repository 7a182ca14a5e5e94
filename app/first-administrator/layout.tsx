import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { iconAddress } from '@/app/workspace/icon-address'
import { Frame } from '@/components/ui/frame'
import '@/app/workspace/workspace.scss'

export const metadata: Metadata = {
  title: { template: '%s – Chapterhouse', default: 'First administrator – Chapterhouse' },
  robots: { index: false, follow: false },
}

/** Made at each request: for whoever asks, and with that request's nonce. */
export const dynamic = 'force-dynamic'

/** The frame of the page that the one-time link of a new installation leads to. */
export default async function FirstAdministratorLayout({ children }: { children: ReactNode }) {
  return <Frame icon={await iconAddress()}>{children}</Frame>
}
