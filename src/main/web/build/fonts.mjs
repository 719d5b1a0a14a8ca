/**
 * Cuts the typefaces into small files by script; `unicode-range` makes a page load only the scripts it shows.
 * Fira Sans comes with KERN, Noto Sans Arabic as a package of its own; both under the SIL Open Font License.
 */
import subset from 'subset-font'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const path = require.resolve
const FIRA = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' }
const NOTO = { 400: '400Regular', 600: '600SemiBold' }
const firaFile = (weight) => path(`@kern-ux/native/dist/fonts/fira-sans/FiraSans-${FIRA[weight]}.woff2`)
const notoFile = (weight) => path(`@expo-google-fonts/noto-sans-arabic/${NOTO[weight]}/NotoSansArabic_${NOTO[weight]}.ttf`)

/* Latin: all a German or English page needs, and the names and numbers of every other page. Near: what the other
   languages of the portal add to it. Extended: every other letter of DIN 91379 except the Vietnamese ones. */
const NEAR = 'ĂăĄąĆćĘęĞğİıŁłŃńŒœŚśŞşŹźŻżŸȘșȚț'
const SCRIPTS = {
  latin: 'U+20-7E, U+A0, U+A7, U+A9, U+AB, U+AD, U+B0, U+B7, U+BB, U+C4, U+D6, U+DC, U+DF, U+E4, U+E9, U+F6, U+FC, U+2BC, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+20AC, U+2190-2193, U+2212',
  'latin-near': `${ranges(NEAR)}, U+A1-A6, U+A8, U+AA, U+AC, U+AE-AF, U+B1-B6, U+B8-BA, U+BC-C3, U+C5-D5, U+D7-DB, U+DD-DE, U+E0-E3, U+E5-E8, U+EA-F5, U+F7-FB, U+FD-FF, U+2010-2011, U+202F, U+2039-203A`,
  'latin-ext': without('U+100-12B, U+12E-151, U+154-17E, U+187, U+18F, U+197, U+19A, U+19F, U+1B5-1B7, U+1CD-1DC, U+1DE-1DF, U+1E2-1F0, U+1F4-1F5, U+1F8-1F9, U+1FA-1FF, U+212-213, U+218-21B, U+21E-21F, U+227-233, U+259, U+268, U+292, U+2B9-2BB, U+2BE-2BF, U+2C6-2C8, U+2CC, U+2D8-2DD, U+300-304, U+306-30D, U+310-315, U+31B, U+323-328, U+32D-32E, U+331, U+335, U+1E02-1E97, U+1E9E, U+1EBC-1EBD, U+1EF2-1EF3, U+1EF8-1EF9, U+2030, U+2032-2033, U+20A4, U+20BA', NEAR),
  vietnamese: 'U+1A0-1A1, U+1AF-1B0, U+1EA0-1EBB, U+1EBE-1EF1, U+1EF4-1EF7, U+20AB',
  cyrillic: 'U+400-45F, U+490-493, U+49A-49B, U+4A2-4A3, U+4AE-4B1, U+4BA-4BB, U+4D8-4D9, U+4E8-4E9, U+2116, U+20B4',
}
/* With the space between the words, which else would call for a Latin file in every weight. */
const ARABIC = 'U+20, U+600-603, U+60C, U+610-61F, U+620-652, U+654-655, U+660-66D, U+670-672, U+674, U+679, U+67E, U+686, U+688, U+691, U+695, U+698, U+6A4, U+6A9, U+6AF, U+6B5, U+6BA, U+6BE, U+6C0-6C3, U+6C6-6C7, U+6CA-6CE, U+6D0, U+6D2-6D5, U+6F0-6F9, U+200C-200F, U+FDFC'

/* Names of the languages and the words of the signpost: a face of its own, so that a German page with
   »العربية« and »Українська« in its language row loads neither the whole Arabic nor the whole Cyrillic script. */
const NAMES = 'Deutsch English Français العربية Українська Türkçe Русский فارسی Polski Română Български Kurmancî Leichte Sprache Español Italiano Shqip Soranî'
const WELCOME = 'Willkommen Welcome Bienvenue أهلًا وسهلًا Ласкаво просимо Hoş geldiniz Добро пожаловать خوش آمدید Witamy Bun venit Добре дошли Bi xêr hatî'

const TEXT_FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum', 'pnum']
const ARABIC_FEATURES = ['kern', 'liga', 'rlig', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'isol', 'init', 'medi', 'fina', 'curs', 'rtlm']

/** Cuts all files, hands them to `emit(name, bytes)` and answers with the `@font-face` rules. */
export async function fonts(emit) {
  const faces = []
  const cut = async (family, name, weight, source, text, features, range) => {
    const bytes = await remembered(source, text, features)
    faces.push(face(family, weight, emit(`${name}.woff2`, bytes), range))
  }
  for (const weight of [400, 500, 600]) {
    const source = await readFile(firaFile(weight))
    for (const [script, range] of Object.entries(SCRIPTS)) {
      await cut('Fira Sans', `fira-${weight}-${script}`, weight, source, letters(range), TEXT_FEATURES, range)
    }
    if (weight === 500) continue
    const text = weight === 400 ? NAMES : NAMES + WELCOME
    const arabic = [...text].filter((c) => /\p{Script=Arabic}|\p{M}/u.test(c)).join('')
    const other = [...text].filter((c) => !arabic.includes(c)).join('')
    await cut('Wegweiser', `names-${weight}-fira`, weight, source, other, TEXT_FEATURES, ranges(other))
    const noto = await readFile(notoFile(weight))
    await cut('Wegweiser', `names-${weight}-arabic`, weight, noto, arabic, ARABIC_FEATURES, ranges(arabic))
    /* There is no Arabic 500; what stands out beside Latin 500 must not fall back to 400. */
    await cut('Noto Sans Arabic', `arabic-${weight}`, weight === 600 ? '500 600' : weight, noto, letters(ARABIC), ARABIC_FEATURES, ARABIC)
  }
  faces.push('@font-face{font-family:"Fira Stand-in";src:local("Arial"),local("Liberation Sans"),local("Helvetica Neue");size-adjust:99%;ascent-override:94%;descent-override:27%;line-gap-override:0%}')
  return faces.join('\n')
}

/** Cutting costs most of the build; a file once cut stays in `node_modules/.cache` until its source or its letters change. */
async function remembered(source, text, keepFeatures) {
  const version = require('subset-font/package.json').version
  const key = createHash('sha256').update(source).update(text).update(`${keepFeatures} ${version}`).digest('hex').slice(0, 32)
  const file = join(dirname(require.resolve('subset-font/package.json')), '../.cache/teilhabe', `${key}.woff2`)
  try { return await readFile(file) } catch { /* not cut yet */ }
  const bytes = await subset(source, text, { targetFormat: 'woff2', noHinting: true, keepFeatures })
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  } catch { /* a read-only folder only costs time */ }
  return bytes
}

const face = (family, weight, url, range) =>
  `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`

function letters(range) {
  return range.split(/,\s*/).map((part) => {
    const [from, to = from] = part.slice(2).split('-').map((hex) => parseInt(hex, 16))
    return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
  }).join('')
}

function without(range, taken) {
  return ranges([...letters(range)].filter((c) => !taken.includes(c)).join(''))
}

function ranges(text) {
  const points = [...new Set([...text].map((c) => c.codePointAt(0)))].sort((a, b) => a - b)
  const parts = []
  for (const p of points) {
    const last = parts.at(-1)
    if (last && last[1] === p - 1) last[1] = p
    else parts.push([p, p])
  }
  const hex = (n) => n.toString(16).toUpperCase()
  return parts.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ')
}
