// `npm run draw` renders the icons and the social picture in a browser. They are committed, so that a build needs no browser.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'app/public')
const { module } = await runnerImport(path.join(root, 'test/setup/find-browser.ts'), { root, configFile: false })

const mark = await readFile(path.join(folder, 'favicon.svg'), 'utf8')
const paper = '#fdfbf7'

/** The mark in the middle of a square. A maskable icon keeps it inside the circle that every platform shows. */
const icon = (share) => `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${paper}">
  <div style="width:${share}vw">${mark}</div></body>`

const social = `<body style="margin:0;display:grid;place-content:center;justify-items:center;gap:28px;height:100vh;
    background:${paper};color:#231d18;font-family:'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR',sans-serif;word-break:keep-all">
  <div style="display:flex;align-items:center;gap:44px;font-size:168px;font-weight:700;letter-spacing:-0.025em;line-height:1.2">
    <div style="width:190px">${mark}</div>장터</div>
  <p style="margin:0;font-size:42px;color:#6a5f55">지금 다른 사람들이 무엇을 사는지 바로 보이는 실시간 장터</p></body>`

const pictures = [
  ['icons/192.png', 192, 192, icon(72)],
  ['icons/512.png', 512, 512, icon(72)],
  ['icons/maskable-512.png', 512, 512, icon(52)],
  ['icons/apple-touch.png', 180, 180, icon(64)],
  ['social.png', 1200, 630, social],
]

await mkdir(path.join(folder, 'icons'), { recursive: true })
const browser = await chromium.launch({ executablePath: module.findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
for (const [name, width, height, html] of pictures) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<!doctype html><html lang="ko"><style>svg{display:block}</style>${html}</html>`)
  await writeFile(path.join(folder, name), await page.screenshot())
  await page.close()
  console.log(`app/public/${name}`)
}
await browser.close()
