import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 AA, by the rules a machine can check: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What breaks a rule in a page, as it is in light colours, and its contrast in dark ones, which is all that differs. */
export async function findViolations(page: Page): Promise<string[]> {
  // The other mode opens a window a look, for frames of other origins; there are none.
  const axe = () => new AxeBuilder({ page }).setLegacyMode()
  await wear(page, 'light')
  const light = await axe().withTags(standards).analyze()
  await wear(page, 'dark')
  const dark = await axe().withRules(['color-contrast']).analyze()
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** At once, without what comes gently: a colour that is on its way would be measured. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets.push(still)
  })
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** The same on a phone and on a desktop. */
export async function findViolationsInBothWidths(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    found.push(...(await findViolations(page)))
  }
  return found
}
