import type { AsyncApi } from '../asyncapi.ts'
import type { OpenApi } from '../openapi.ts'
import { breakable, endpointSection, endpointsByNoun } from './endpoint-section.ts'
import { errorSection } from './error-section.ts'
import { html, prose } from './html.ts'
import { schemaBlock } from './schema-fields.ts'
import { namespaceSection, namespaces } from './socket-section.ts'

const home = '/api/docs'

/** Both documents as one page without scripts, which is served at `/api/docs`. */
export function contractPage(openapi: OpenApi, asyncapi: AsyncApi): string {
  const nouns = endpointsByNoun(openapi)
  const sockets = namespaces(asyncapi)
  const components = { ...asyncapi.components.schemas, ...openapi.components.schemas }
  const schemas = Object.entries(components).sort(([a], [b]) => a.localeCompare(b, 'en'))
  const { markup } = html`
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The contract of Jangteo</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${home}/page.css">
</head>
<body>
<a class="skip" href="#rest">Skip to the endpoints</a>
<header>
<h1>The contract of Jangteo</h1>
<p>Everything that goes over the wire, version ${openapi.info.version}. Generated from <code>app/contract</code>.</p>
<p class="downloads"><a href="${home}/openapi.json">OpenAPI ${openapi.openapi}</a> <a href="${home}/asyncapi.json">AsyncAPI ${asyncapi.asyncapi}</a></p>
</header>
<nav aria-label="Contents">
${nouns.map(
  ([noun, entries]) => html`
<h2><a href="#noun-${noun}">${noun}</a></h2>
<ul>${entries.map(
    ({ method, path, operation }) =>
      html`<li><a href="#${operation.operationId}"><span class="method" data-method="${method}">${method.toUpperCase()}</span> <span>${breakable(path.replace('/api', ''))}</span></a></li>`,
  )}</ul>`,
)}
${sockets.map(
  ({ id, channel, operations }) => html`
<h2><a href="#namespace-${id}">sockets ${channel.address}</a></h2>
<ul>${operations.map(({ id: operationId, operation }) => html`<li><a href="#${operationId}">${operation.title}</a></li>`)}</ul>`,
)}
<h2><a href="#errors">errors</a></h2>
<h2><a href="#schemas">schemas</a></h2>
</nav>
<main>
<section id="rest"><h2>REST</h2>
<p>${prose(openapi.info.description)}</p>
${Object.values(openapi.components.securitySchemes).map(({ description }) => html`<p>${prose(description)}</p>`)}
${nouns.map(
  ([noun, entries]) => html`
<section id="noun-${noun}"><h3>${noun}</h3>${entries.map((entry) => endpointSection(entry, openapi))}</section>`,
)}
</section>
<section id="sockets"><h2>Sockets</h2>
<p>${prose(asyncapi.info.description)}</p>
${sockets.map((namespace) => namespaceSection(namespace, asyncapi))}
</section>
${errorSection()}
<section id="schemas"><h2>Schemas</h2>
${schemas.map(
  ([name, schema]) => html`
<article id="schema-${name}"><h4><code>${name}</code></h4>
${Object.keys(schema.properties ?? {}).length > 0 && schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${schemaBlock(schema, components)}</article>`,
)}
</section>
</main>
</body>
</html>
`
  return `<!doctype html>${markup}`
}
