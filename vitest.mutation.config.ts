import { defineConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** The projects whose tests Stryker plays against each mutant: those that look at what the shop does, without a browser. */
const projects = (config.test?.projects ?? []).filter(
  (project) => typeof project === 'object' && 'test' in project && project.test?.name !== 'stories',
)

export default defineConfig({ ...config, test: { ...config.test, projects, reporters: [] } })
