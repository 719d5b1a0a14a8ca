/**
 * Builds the web assets: `node src/main/web/build.mjs <outputDir>` writes
 *   <outputDir>/static/assets/…  files named by their content, with .gz and .br beside texts
 *   <outputDir>/static/sw.js     the service worker, which needs a fixed address at the root
 *   <outputDir>/assets.json      logical name → hashed name
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import esbuild from 'esbuild-wasm'
import postcss from 'postcss'
import { fonts } from './build/fonts.mjs'
import { kern } from './build/kern.mjs'

const WEB = dirname(fileURLToPath(import.meta.url))
const TARGET = ['chrome105', 'firefox110', 'safari16']

export async function build(outputDir) {
  const assets = new Map()
  const emit = (logical, content) => {
    const bytes = Buffer.from(content)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    const name = logical.replace(/\.(\w+)$/, `.${hash}.$1`)
    assets.set(logical, { name, bytes })
    return name
  }

  emit('icons.svg', (await readFile(join(WEB, 'icons/icons.svg'), 'utf8')).replace(/<!--.*?-->/gs, '').replace(/\n/g, ''))
  emit('favicon.svg', (await readFile(join(WEB, 'icons/favicon.svg'), 'utf8')).trim())
  const faces = await fonts(emit)
  for (const name of ['portal', 'desk']) emit(`${name}.css`, await styles(name, faces, emit))
  for (const name of ['theme', 'portal', 'desk', 'passkey']) emit(`${name}.js`, await script(name))

  emit('licences.txt', await licences())

  const static_ = join(outputDir, 'static')
  await rm(join(static_, 'assets'), { recursive: true, force: true })
  await mkdir(join(static_, 'assets'), { recursive: true })
  for (const { name, bytes } of assets.values()) await write(join(static_, 'assets', name), bytes)
  await write(join(static_, 'sw.js'), Buffer.from(await script('sw')))

  const names = Object.fromEntries([...assets].map(([logical, { name }]) => [logical, name]).sort())
  await writeFile(join(outputDir, 'assets.json'), JSON.stringify(names, null, 2) + '\n')
  return [...assets].map(([logical, { bytes }]) => ({ logical, bytes }))
}

async function styles(name, faces, emit) {
  const parts = { fonts: faces, [`kern/${name}`]: await kern(name, emit) }
  const result = await esbuild.build({
    entryPoints: [join(WEB, `css/${name}.bundle.css`)],
    bundle: true, minify: true, write: false, target: TARGET, legalComments: 'none', logLevel: 'warning', external: ['*.woff2', '*.svg'],
    plugins: [{
      name: 'teilhabe',
      setup(b) {
        b.onResolve({ filter: /^teilhabe:/ }, ({ path }) => ({ path: path.slice('teilhabe:'.length), namespace: 'teilhabe' }))
        b.onLoad({ filter: /.*/, namespace: 'teilhabe' }, ({ path }) => ({ contents: parts[path], loader: 'css' }))
        b.onLoad({ filter: /tokens\.css$/ }, async ({ path }) => ({ contents: twice(await readFile(path, 'utf8')), loader: 'css' }))
      },
    }],
  })
  const css = result.outputFiles[0].text
  const physical = css.match(/[;{](?:(?:margin|padding|border)-(?:left|right)|left|right|text-align:(?:left|right)|float:(?:left|right))[:;}-]/)
  if (physical) throw new Error(`${name}.css: a physical direction slipped in: ${physical[0]}`)
  return css
}

/** `@dark { … }` becomes the block for a chosen dark theme and the one for a dark device where nothing was chosen. */
function twice(css) {
  const root = postcss.parse(css)
  root.walkAtRules('dark', (dark) => {
    const values = dark.nodes.map((n) => n.clone())
    const rule = (selector) => postcss.rule({ selector, nodes: values.map((n) => n.clone()) })
    const media = postcss.atRule({ name: 'media', params: 'screen and (prefers-color-scheme: dark)', nodes: [rule(':root:not([data-kern-theme])')] })
    const chosen = postcss.atRule({ name: 'media', params: 'screen', nodes: [rule('[data-kern-theme=dark]')] })
    dark.replaceWith(chosen, media)
  })
  return root.toString()
}

async function script(name) {
  const result = await esbuild.build({
    entryPoints: [join(WEB, `js/${name}.js`)],
    bundle: true, minify: true, write: false, format: 'iife', target: TARGET, legalComments: 'none', logLevel: 'warning',
  })
  return result.outputFiles[0].text
}

/** Fonts and code of others travel with their licences. */
async function licences() {
  const require = createRequire(import.meta.url)
  const text = (name) => readFile(require.resolve(name), 'utf8')
  return [
    'Web assets of Teilhabe, EUPL-1.2. Parts of others:',
    'Fira Sans, Copyright (c) 2012-2015, The Mozilla Foundation and Telefonica S.A.; Noto Sans Arabic, Copyright 2022 The Noto Project Authors.\nBoth under the SIL Open Font License 1.1, cut into subsets:',
    await text('@expo-google-fonts/noto-sans-arabic/LICENSE_FONT'),
    'KERN UX (@kern-ux/native), parts of its style sheet, changed:',
    await text('@kern-ux/native/LICENSE.md'),
    'htmx (htmx.org), bundled in desk.js:',
    await text('htmx.org/LICENSE'),
  ].join('\n\n')
}

async function write(file, bytes) {
  await writeFile(file, bytes)
  if (!/\.(css|js|svg|json|txt)$/.test(file)) return
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , outputDir] = process.argv
  if (!outputDir) {
    console.error('Usage: node src/main/web/build.mjs <outputDir>')
    process.exit(2)
  }
  const start = performance.now()
  const files = await build(resolve(outputDir))
  if (process.argv.includes('--sizes')) {
    for (const { logical, bytes } of files) {
      const br = /\.(css|js|svg)$/.test(logical) ? ` ${(brotliCompressSync(bytes).length / 1024).toFixed(1)} KB brotli` : ''
      console.log(`${logical.padEnd(30)} ${(bytes.length / 1024).toFixed(1)} KB${br}`)
    }
  }
  console.log(`${files.length} web assets in ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
