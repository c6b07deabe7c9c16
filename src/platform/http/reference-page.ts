/** One operation of an OpenAPI document as this house writes it. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: unknown }[]
  readonly requestBody: { required: boolean; content: Readonly<Record<string, { schema: unknown }>> } | undefined
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: unknown }>> }>
  >
  readonly security: readonly unknown[]
}

/** An OpenAPI document as this house writes it. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const schemaBlock = (title: string, schema: unknown): string =>
  `<details><summary>${escape(title)}</summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details>`

const contentBlocks = (title: string, content: Readonly<Record<string, { schema: unknown }>> = {}): string =>
  Object.entries(content)
    .map(([type, { schema }]) => schemaBlock(`${title}, ${type}`, schema))
    .join('')

const parameterRows = ({ parameters }: Operation): string =>
  parameters.length === 0
    ? ''
    : `<table><thead><tr><th>name</th><th>in</th><th>shape</th></tr></thead><tbody>${parameters
        .map(
          ({ name, in: place, required, schema }) =>
            `<tr><td><code>${escape(name)}</code>${required ? ' *' : ''}</td><td>${place}</td><td><code>${escape(JSON.stringify(schema))}</code></td></tr>`,
        )
        .join('')}</tbody></table>`

const operationSection = (path: string, method: string, operation: Operation): string => `
<section id="${escape(operation.operationId)}">
  <h3><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>
  <p>${escape(operation.summary)}</p>
  <p class="roles">${escape(operation.description)}</p>
  ${parameterRows(operation)}
  ${contentBlocks('Body', operation.requestBody?.content)}
  ${contentBlocks('Answer', operation.responses['200']?.content)}
</section>`

const style = `
:root { color-scheme: light dark; font: 15px/1.6 system-ui, 'Noto Sans TC', sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h2 { margin-top: 3rem; border-bottom: 1px solid #8884; text-transform: capitalize; }
section { margin: 2rem 0; }
h3 { margin-bottom: 0; font-size: 1rem; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.5em; font-weight: 700; }
p { margin: .25rem 0; } .roles { opacity: .75; }
table { border-collapse: collapse; margin: .5rem 0; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top; }
td code, pre { overflow-wrap: anywhere; white-space: pre-wrap; }
summary { cursor: pointer; }`

/** The OpenAPI document as one page to read: no script, nothing from outside. */
export const referencePage = ({ info, paths }: ApiDocument): string => {
  const byTag = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'api'
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationSection(path, method, operation)])
    }
  const tags = [...byTag.keys()].toSorted()
  const menu = tags.map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join(' · ')
  const sections = tags.map((tag) => `<h2 id="${escape(tag)}">${escape(tag)}</h2>${(byTag.get(tag) ?? []).join('')}`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} API</title><style>${style}</style></head>
<body><h1>${escape(info.title)} API ${escape(info.version)}</h1>
<p>Everything the web app does, for machines. Send a key as <code>X-API-Key</code>; an administrator makes keys.
Errors are problem details (RFC 9457): branch on <code>code</code>, show <code>detail</code>, which comes in the language of
<code>Accept-Language</code> (zh-Hant, zh-Hans, en). The same as a document: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav>${menu}</nav>${sections.join('')}</body></html>`
}
