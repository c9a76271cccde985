import type { Reporter as PlaywrightReporter, Suite } from '@playwright/test/reporter'
import type { Reporter as VitestReporter } from 'vitest/node'

/** CI tries a failed test once more. What passed only then is named at the end of the run: this list is meant to be empty. */
function print(suite: string, names: readonly string[]): void {
  const list = names.length === 0 ? ' none' : names.map((name) => `\n  ${name}`).join('')
  console.log(`${suite}: passed only at the second try:${list}`)
}

/** For `vitest.config.ts`. */
export const secondTries: VitestReporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests('passed')])
    const flaky = tests.filter((test) => test.diagnostic()?.flaky)
    print(
      'vitest',
      flaky.map((test) => `${test.module.relativeModuleId} > ${test.fullName}`),
    )
  },
}

/** For `playwright.config.ts`, which loads it by this file's path. */
// oxlint-disable-next-line import/no-default-export -- Playwright makes its reporter from a file's default export
export default class SecondTries implements PlaywrightReporter {
  private tests: Suite | undefined

  onBegin(_config: unknown, suite: Suite): void {
    this.tests = suite
  }

  onEnd(): void {
    const flaky = this.tests?.allTests().filter((test) => test.outcome() === 'flaky') ?? []
    print(
      'browser',
      flaky.map((test) => test.titlePath().filter(Boolean).join(' > ')),
    )
  }

  printsToStdio(): boolean {
    return false
  }
}
