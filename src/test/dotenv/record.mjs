// Writes the corpus: each file, and what dotenv reads in it. Run by hand: npm ci && node record.mjs
import { writeFileSync } from 'node:fs'
import dotenv from 'dotenv'
import { generated } from './generated.mjs'
import { written } from './written.mjs'

const CORPUS = new URL('../resources/io/strongroom/domain/envfile/dotenv.json', import.meta.url)

/** JSON in ASCII, so that no editor and no checkout changes a character of it. */
const ascii = json => json.replace(/[\u007F-\uFFFF]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))

const files = [...written, ...generated].map(([name, text]) => ({ name, text, answer: dotenv.parse(text) }))

writeFileSync(CORPUS, '[\n' + files.map(file => ascii(JSON.stringify(file))).join(',\n') + '\n]\n')
console.log(`${files.length} files`)
