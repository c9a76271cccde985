import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium reads its last list of features alone: these are Playwright's own, and then ours. */
const features = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  // Behind each window's address bar two pages would be loaded, which nobody sees and which cost more than the page that is tested.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/** What a browser is started with, wherever tests start one. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${features.join(',')}`,
]

/**
 * A Chromium to test in: `CHROMIUM_PATH`, one of the system's, or Playwright's own. Where there is none, one is installed:
 * Playwright's, or Debian's package where that download can't be had.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return named
  }
  return installed() ?? install()
}

/** The headless shell comes first: it draws all tabs alike, where a whole browser gives those in the background one frame a second. */
const installed = (): string | undefined =>
  [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ].find(existsSync)

function install(): string {
  const steps = [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'],
  ]
  for (const [command = '', ...rest] of steps) {
    console.log(`No browser found: ${command} ${rest.join(' ')}`)
    spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const found = installed()
    if (found) return found
  }
  throw new Error('No Chromium was found or could be installed. Install one, or name it in CHROMIUM_PATH.')
}
