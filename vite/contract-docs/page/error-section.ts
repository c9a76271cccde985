import { type ErrorCode, errorStatus } from '#app/contract/errors.ts'
import { errorMessages } from '#mock-server/core/run/errors/error-messages.ts'
import { type Html, html } from './html.ts'

/** The codes of an endpoint or a command, with their status, as links to their descriptions. */
export const codeList = (codes: readonly ErrorCode[], withStatus = true): Html => html`
<ul class="codes">${codes.map(
  (code) =>
    html`<li><a href="#code-${code}">${withStatus && html`<span>${errorStatus[code]}</span> `}<code>${code}</code></a></li>`,
)}</ul>`

/** The message of every code, as the shop sends it. */
export const errorSection = (): Html => html`
<section id="errors"><h2>Errors</h2>
<p>The body of a failed call is an <a href="#schema-ErrorBody">ErrorBody</a>, the error of a failed command a <a href="#schema-SocketError">SocketError</a>. Codes are stable; the texts follow <code>Accept-Language</code>.</p>
<dl class="fields">${(Object.keys(errorStatus) as ErrorCode[]).map(
  (code) => html`
<div id="code-${code}"><dt><code>${code}</code> <small>${errorStatus[code]}</small></dt>
<dd>${errorMessages.en[code]}<br><span lang="ko" class="said">${errorMessages.ko[code]}</span></dd></div>`,
)}
</dl></section>`
