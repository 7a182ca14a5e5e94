/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Types are a stage of `npm test`; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // govuk-frontend's own deprecation notices are not ours to act on.
  sassOptions: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin'] },
}
