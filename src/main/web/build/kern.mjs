/**
 * Takes from KERN's stylesheet the parts we use, and makes them ours:
 * right-to-left safe (logical properties), in rem (so that 200 % text enlarges everything),
 * in our colours (KERN's theme variables become our tokens, its metrics become constants),
 * and without `data:` addresses (icons become files, so that the policy can stay `img-src 'self'`).
 */
import postcss from 'postcss'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const SOURCE = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css')

/** Every `kern-` class of a selector must belong to one of these families (`a` allows `a`, `a__b`, `a--c`). */
const FIELDS = ['kern-label', 'kern-hint', 'kern-error', 'kern-form-input', 'kern-form-check', 'kern-fieldset', 'kern-alert']
export const PARTS = {
  portal: FIELDS,
  desk: [...FIELDS, 'kern-dialog', 'kern-progress'],
}
const ICONS = ['danger', 'warning', 'info', 'success']

/** States we draw ourselves in `css/fields.css`, the same for every control of the product. */
const OWN = /:(focus|hover|checked)|__(radio|checkbox)[^ ]*::?before|forced/

/** What KERN's theme colours are in our tokens; first match wins. */
const COLOURS = [
  [/feedback-(success|warning|danger|info)-background/, (m) => `var(--t-${state(m[1])}-soft)`],
  [/feedback-(success|warning|danger|info)/, (m) => `var(--t-${state(m[1])})`],
  [/form-input-border/, () => 'var(--t-line-control)'],
  [/layer-surface|form-input-background|default-surface/, () => 'var(--t-raised)'],
  [/text-muted/, () => 'var(--t-ink-2)'],
  [/layout-text/, () => 'var(--t-ink)'],
  [/background-inverted/, () => 'var(--t-ink)'],
  [/layout-background|layout-layer/, () => 'var(--t-page)'],
  [/action-focus/, () => 'var(--t-focus)'],
  [/action-on-default/, () => 'var(--t-page)'],
  [/action-visited/, () => 'var(--t-visited)'],
  [/action-default/, () => 'var(--t-link)'],
  [/border/, () => 'var(--t-line)'],
  [/decorative-brand/, () => 'var(--t-board)'],
  [/kern-color-black/, () => '#000'],
]
const state = (name) => ({ success: 'ok', warning: 'warn', danger: 'risk', info: 'info' })[name]

const LOGICAL = {
  'margin-left': 'margin-inline-start', 'margin-right': 'margin-inline-end',
  'margin-top': 'margin-block-start', 'margin-bottom': 'margin-block-end',
  'padding-left': 'padding-inline-start', 'padding-right': 'padding-inline-end',
  'padding-top': 'padding-block-start', 'padding-bottom': 'padding-block-end',
  'border-left': 'border-inline-start', 'border-right': 'border-inline-end',
  'border-top': 'border-block-start', 'border-bottom': 'border-block-end',
  'border-left-color': 'border-inline-start-color', 'border-right-color': 'border-inline-end-color',
  left: 'inset-inline-start', right: 'inset-inline-end', top: 'inset-block-start', bottom: 'inset-block-end',
  width: 'inline-size', height: 'block-size', 'min-width': 'min-inline-size', 'min-height': 'min-block-size',
  'max-width': 'max-inline-size', 'max-height': 'max-block-size',
}
const KEYWORD = { left: 'inline-start', right: 'inline-end' }

const belongs = (families) => (selector) => {
  const classes = [...selector.matchAll(/\.(kern-[\w-]+)/g)].map((m) => m[1])
  return classes.length > 0 && classes.every((c) =>
    c === 'kern-icon' || ICONS.some((i) => c === `kern-icon--${i}`)
      || families.some((f) => c === f || c.startsWith(`${f}__`) || c.startsWith(`${f}--`)))
}

/** `emit(name, text)` stores a file and answers with its hashed name. */
export async function kern(which, emit) {
  const root = postcss.parse(await readFile(SOURCE, 'utf8'))
  const constants = new Map()
  root.walkRules(':root', (rule) => {
    if (rule.parent.type === 'root') rule.walkDecls(/^--kern-/, (d) => void constants.set(d.prop, d.value))
  })

  const keep = belongs(PARTS[which])
  root.walkComments((c) => c.remove())
  root.walkAtRules((at) => {
    if (!['media', 'supports'].includes(at.name) || at.params.includes('forced-colors')) at.remove()
  })
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(keep).filter((s) => !OWN.test(s))
    if (selectors.length === 0) return rule.remove()
    rule.selectors = selectors
  })
  root.walkDecls((d) => {
    if (/^-webkit-(?!mask|line-clamp|box-orient)/.test(d.prop) || d.prop.startsWith('--kern')) return d.remove()
    if (/^-webkit-mask/.test(d.prop)) return d.remove()
    d.value = rem(resolve(d.value, constants))
    if (/\burl\(/.test(d.value)) d.value = extract(d.value, d, emit)
    logical(d)
  })
  root.walkDecls('border-inline-start', (d) => { if (d.value.includes('--t-risk')) dropStripe(d) })
  for (let again = true; again;) {
    again = false
    root.walk((n) => { if ((n.type === 'rule' || n.type === 'atrule') && n.nodes?.length === 0) { n.remove(); again = true } })
  }
  const css = root.toString()
  const left = css.match(/--kern-[\w-]+|data:[^)]{0,20}|(?<![\w-])(margin|padding|border)-(left|right)/)
  if (left) throw new Error(`KERN, ${which}: not translated: ${left[0]}`)
  return css
}

/** Replaces `var(--kern-…, fallback)` from the inside out. */
function resolve(value, constants, depth = 0) {
  if (depth > 20) throw new Error(`KERN: circular value ${value}`)
  const at = value.lastIndexOf('var(--kern-')
  if (at < 0) return value
  let level = 0, end = at + 3
  do { if (value[end] === '(') level++; if (value[end] === ')') level--; end++ } while (level > 0)
  const inner = value.slice(at + 4, end - 1)
  const comma = inner.indexOf(',')
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim()
  const fallback = comma < 0 ? undefined : inner.slice(comma + 1).trim()
  const colour = name.includes('color') && !name.includes('opacity') && COLOURS.find(([pattern]) => pattern.test(name))
  const replaced = colour ? colour[1](name.match(colour[0]))
    : name.includes('font-family') ? 'inherit'
      : constants.has(name) ? constants.get(name)
        : fallback?.replace(/^-contextual,\s*/, '') ?? '0'
  return resolve(value.slice(0, at) + replaced + value.slice(end), constants, depth + 1)
}

/** No coloured side stripes: the message, its icon and the field's own border say enough. */
function dropStripe(d) {
  d.parent.walkDecls('padding-inline-start', (padding) => void padding.remove())
  d.remove()
}

const rem = (value) => value.includes('url(') ? value
  : value.replace(/(?<![\w.#-])(-?\d*\.?\d+)px\b/g, (all, n) => Math.abs(n) <= 4 ? all : `${+(n / 16).toFixed(4)}rem`)

function extract(value, decl, emit) {
  return value.replace(/url\(\s*(["']?)data:image\/svg\+xml[^,]*,([\s\S]*?)\1\s*\)/g, (all, quote, data) => {
    const svg = decodeURIComponent(data)
    const icon = decl.parent.selector?.match(/kern-icon--([\w-]+)/)?.[1] ?? 'arrow-down'
    return `url(${emit(`kern-${icon}.svg`, svg)})`
  })
}

function logical(d) {
  if (LOGICAL[d.prop]) d.prop = LOGICAL[d.prop]
  else if (['float', 'clear'].includes(d.prop) && KEYWORD[d.value]) d.value = KEYWORD[d.value]
  else if (d.prop === 'text-align' && d.value === 'left') d.value = 'start'
  else if (d.prop === 'text-align' && d.value === 'right') d.value = 'end'
  else if (['margin', 'padding'].includes(d.prop)) {
    const sides = postcss.list.space(d.value)
    if (sides.length !== 4) return
    const [top, right, bottom, left] = sides
    d.cloneBefore({ prop: `${d.prop}-block`, value: top === bottom ? top : `${top} ${bottom}` })
    d.prop = `${d.prop}-inline`
    d.value = left === right ? left : `${left} ${right}`
  }
}
