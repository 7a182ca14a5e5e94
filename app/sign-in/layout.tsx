import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Frame } from '@/components/ui/frame'
import '@/app/workspace/workspace.scss'

export const metadata: Metadata = {
  title: { template: '%s – Chapterhouse', default: 'Sign in – Chapterhouse' },
  robots: { index: false, follow: false },
}

/** The frame of the pages for people who have not signed in. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>
}
