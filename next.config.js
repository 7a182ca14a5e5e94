/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Types are a stage of `npm test`; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // A chapter's text may be 2 MB (lib/document/json-limits), and is saved whole by a server action.
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  // No page has pictures to be made smaller: the address that would do it is closed.
  images: { unoptimized: true },
  // govuk-frontend's own deprecation notices are not ours to act on.
  sassOptions: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin'] },
}
