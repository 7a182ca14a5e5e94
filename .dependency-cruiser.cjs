/*
 * Which way imports may run (docs/architecture.md):
 *
 *   app → components → lib     app → lib     inside lib: upper rooms → lower rooms, reading never → the working side
 *
 * An import of types alone counts like any other: what a file has to know of another is the same.
 */

/** What reads or writes: it is neither drawn with nor a pure rule. */
const readsOrWrites = '/(queries|commands)([.]ts$|/)'
/** Pieces of commands that lie beside them and work on a transaction. */
const partsOfCommands =
  '^lib/contents/(locks|cut-off|store-outline|siblings|put-in|take-out|pending-changes)[.]ts$'
const outsideWorld =
  '^lib/platform/(database|environment|listen|mail)[.]ts$|^prisma/generated/client|node_modules/(pg|@prisma)/'

/** Which rooms of lib each may build on, besides itself; `document` and `reading` have rules of their own below. */
const buildsOn = {
  platform: [],
  audit: ['platform'],
  people: ['platform', 'audit'],
  notifications: ['platform', 'audit', 'people'],
  contents: ['platform', 'audit', 'people', 'document'],
  attachments: ['platform', 'audit', 'people', 'document'],
  authorities: ['platform', 'audit', 'people', 'document', 'attachments'],
  chapters: ['platform', 'audit', 'people', 'notifications', 'document', 'contents', 'attachments'],
  comments: ['platform', 'audit', 'people', 'notifications', 'document', 'chapters'],
  notices: ['platform', 'audit', 'people', 'notifications', 'contents', 'chapters'],
  releases: [
    ...['platform', 'audit', 'people', 'notifications'],
    ...['document', 'contents', 'attachments', 'chapters', 'ledger'],
  ],
  'last-read': ['platform', 'people'],
  followers: ['platform', 'audit', 'people', 'notifications', 'document', 'reading'],
  problems: ['platform', 'audit', 'people', 'notifications', 'document', 'reading'],
  proof: ['platform', 'audit', 'people', 'document', 'chapters', 'ledger', 'releases'],
  terms: ['platform', 'audit', 'people'],
  word: ['platform', 'audit', 'people', 'document', 'attachments', 'chapters', 'comments'],
}

/** And which rooms of `reading` each of them, besides itself; the shapes of its JSON are everybody's. */
const readingBuildsOn = {
  addresses: [],
  manual: ['addresses'],
  amendments: ['addresses', 'manual'],
  chapter: ['addresses', 'manual', 'amendments'],
  past: ['addresses', 'manual', 'amendments', 'chapter'],
  search: ['addresses', 'manual', 'amendments', 'chapter'],
  paper: ['addresses', 'manual', 'amendments', 'chapter'],
  offline: ['addresses', 'manual', 'chapter'],
  findable: ['addresses', 'manual', 'chapter'],
  serving: ['addresses', 'manual'],
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-stands-alone',
      comment: 'The business is plain TypeScript: it knows no page, no component and no framework.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/|node_modules/(next|next-auth|react|react-dom|@tiptap/react)/' },
    },
    {
      name: 'components-know-no-page',
      comment: 'A component can stand on any page.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-draw-what-they-are-given',
      comment:
        'A component takes pure rules and schemas from lib; what it shows is read by the page. Pure is what comes to the database, the settings or the mail by no way at all, whatever its name.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: `^lib/.*${readsOrWrites}|${outsideWorld}`, reachable: true },
    },
    {
      name: 'nobody-waits-for-a-job',
      comment: 'Jobs are done by the worker alone: what happens in a request is a command.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/jobs/' },
      to: { path: '^lib/jobs/|node_modules/(pg-boss|smtp-server)/' },
    },
    {
      name: 'application-ships-no-tools',
      comment: 'Commands and tests know the application, not the other way round.',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { path: '^(scripts|test|e2e)/' },
    },
    {
      name: 'reading-reads-what-is-published',
      comment:
        'Nothing a reader sees is read from the working side, so that a draft cannot leak. Who reads is asked in one file. What a search finds nothing of is noted by one command.',
      severity: 'error',
      from: {
        path: '^(lib/reading|components/reader|app/[(]reader[)])/',
        pathNot: '^app/[(]reader[)]/answers/(current-reader|read-before)[.]ts$',
      },
      to: {
        path: `^lib/(?!reading/|platform/|document/|contents/|terms/commands/note-unfound-search[.]ts)|^lib/contents${readsOrWrites}|${partsOfCommands}`,
      },
    },
    ...Object.entries(buildsOn).map(([room, others]) => ({
      name: 'rooms-build-on-lower-rooms',
      comment:
        'What is below knows nothing of what is above: a text can be stored without comments, Word or e-mail.',
      severity: 'error',
      from: { path: `^lib/${room}/` },
      to: { path: `^lib/(?!(${[room, ...others, 'jobs'].join('|')})/)` },
    })),
    ...Object.entries(readingBuildsOn).map(([room, others]) => ({
      name: 'reading-builds-on-its-lower-rooms',
      comment: 'A chapter is read without knowing that it can be searched, printed, kept or compared.',
      severity: 'error',
      from: { path: `^lib/reading/${room}/` },
      to: { path: `^lib/reading/(?!(${[room, ...others].join('|')})/|schema[.]ts$)` },
    })),
    {
      name: 'document-is-pure',
      comment: 'The text of a chapter: no database, and no other part of lib.',
      severity: 'error',
      from: { path: '^lib/document/' },
      to: { path: `^(lib|prisma)/|${outsideWorld}`, pathNot: '^lib/document/' },
    },
    {
      name: 'ledger-is-pure',
      comment:
        'What a release holds and what it changed: worked out from values, so that it can be proved again.',
      severity: 'error',
      from: { path: '^lib/ledger/' },
      to: {
        path: `^lib/(?!ledger/|contents/|document/)|^lib/contents${readsOrWrites}|${partsOfCommands}|${outsideWorld}`,
      },
    },
    {
      name: 'contents-rules-are-pure',
      comment:
        'Numbering, import, export and moves import nothing but each other, the text of a chapter and what typed words are.',
      severity: 'error',
      from: { path: '^lib/contents/', pathNot: [readsOrWrites, partsOfCommands] },
      to: {
        path: `^lib/(?!contents/|document/|platform/(typed-words|own-addresses))|^lib/contents${readsOrWrites}|${partsOfCommands}|${outsideWorld}`,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated' },
    exclude: { path: '[.](s?css|svg)$' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
