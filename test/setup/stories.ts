import axe from 'axe-core'
import { afterEach, expect } from 'vitest'

// What is on its way from one colour or place to another is not looked at.
const still = document.createElement('style')
still.textContent = '*, ::before, ::after { transition: none !important; animation: none !important }'
document.head.append(still)

/**
 * The a11y addon looks at a story in its own colour scheme; here at the contrast in the other one, which is all that differs.
 */
afterEach(async () => {
  const { style } = document.documentElement
  style.colorScheme = style.colorScheme === 'dark' ? 'light' : 'dark'
  const { violations } = await axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] })
  const found = violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`))
  expect(found, `contrast in ${style.colorScheme} colours`).toEqual([])
})
