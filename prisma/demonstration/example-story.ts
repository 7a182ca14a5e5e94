import { june2026 } from './example/june-2026'
import { march2026 } from './example/march-2026'
import { september2026 } from './example/september-2026'
import { underWay } from './example/under-way'
import type { Story } from './story'

/**
 * The story of the made-up Example Council: what its manual went through after its baseline. The first text
 * of a chapter is the template's (`chapters/`), where the template has one.
 */
export const exampleStory: Story = {
  authority: { slug: 'example', name: 'Example Council' },
  manual: { slug: 'childrens-services', name: "Example Council Children's Services Procedures" },
  editions: [march2026, june2026, september2026],
  ...underWay,
}
