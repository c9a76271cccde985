import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 AA, by the rules a machine can check: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What breaks a rule in a page, as it is in light colours, and its contrast in dark ones, which is all that differs. */
export async function findViolations(page: Page): Promise<string[]> {
  const light = await findViolationsInLight(page)
  await wear(page, 'dark')
  const { violations } = await axe(page).withRules(['color-contrast']).analyze()
  return [...light, ...violations.flatMap(describe)]
}

export async function findViolationsInLight(page: Page): Promise<string[]> {
  await wear(page, 'light')
  const { violations } = await axe(page).withTags(standards).analyze()
  return violations.flatMap(describe)
}

// The other mode opens a window a look, for frames of other origins; there are none.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]
const describe = ({ id, nodes }: Violation) =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)

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

/** The same on a phone and on a desktop; contrast in dark colours once, as no width changes a colour. */
export async function findViolationsInBothWidths(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const wide = await findViolations(page)
  await page.setViewportSize({ width: 390, height: 844 })
  return [...wide, ...(await findViolationsInLight(page))]
}
