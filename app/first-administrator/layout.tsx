import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/ui/frame'
import '@/app/workspace/workspace.scss'

export const metadata: Metadata = {
  title: { template: '%s – Chapterhouse', default: 'First administrator – Chapterhouse' },
  robots: { index: false, follow: false },
}

/** The frame of the page that the one-time link of a new installation leads to. */
export default function FirstAdministratorLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>
}
