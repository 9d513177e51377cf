// Files made up from a seed, the same ones in every run: [name, text].
// The tidy ones are what people might write; the wild ones are what nobody would.

/** Numbers in [0, 1) from a seed: a linear congruential generator of 32 bits. */
function numbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const KEYS = ['A', 'B', 'API_KEY', 'DATABASE_URL', 'my-key', 'app.name', 'lowerCase', '_X', 'K9', 'export']
const PREFIXES = ['', '', '', '', 'export ', '  ', '\t', ' export  ']
const SIGNS = ['=', '=', '=', '=', ' = ', '= ', ' =', ': ', ':', '\t=\t']
const WORDS = ['b', 'word', 'sk-123', 'é', '🔑', '0', 'a=b', '==', '{"a":1}', 'x,y', '$HOME', '${HOME}', '$(id)', '\u00A0', 'C:\\dir', '\\n', '\\t', 'p#q', '&', '%41']
const GAPS = ['', '', ' ', '  ', '\t']
const QUOTED_ONLY = ['#', ' # ', '\\\\', '\\r', '\\\\n', '\n', '\n\n', '\nC=d\n', '# e\n']
const TRAILERS = ['', '', '', ' ', '\t', ' # c', '#c', ' # "c"', " # it's"]
const NOISE = ['', '', '# comment', '  # A=1', 'no assignment', '=', 'é=1', 'A B=2', '---', 'A', '\t']
const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r']
const SOUP = ['A', 'B', '=', '=', '\n', '\n', '\n', "'", '"', '`', '\\', '#', ' ', ':', 'b', 'n', '$', '{', '}', '\r', 'export ', 'A=', '\nB=', '\t']

class Writer {
  constructor(seed) {
    this.next = numbers(seed)
  }

  below(limit) {
    return Math.floor(this.next() * limit)
  }

  pick(list) {
    return list[this.below(list.length)]
  }

  some(most, make) {
    return Array.from({ length: this.below(most + 1) }, make).join('')
  }

  unquoted() {
    return this.some(3, () => this.pick(WORDS) + this.pick(GAPS)) + this.pick(['', '', ' # c', '#c'])
  }

  quoted() {
    const quote = this.pick(["'", '"', '"', '`'])
    const others = ["'", '"', '`'].filter(other => other !== quote)
    const parts = [...WORDS, ...QUOTED_ONLY, ...others, '\\' + quote]
    const inner = this.some(4, () => this.pick(parts) + this.pick(GAPS))
    const close = this.below(15) === 0 ? '' : quote
    return quote + inner + close + (this.below(15) === 0 ? 'x' : this.pick(TRAILERS))
  }

  assignment() {
    const value = this.below(2) === 0 ? this.quoted() : this.unquoted()
    return this.pick(PREFIXES) + this.pick(KEYS) + this.pick(SIGNS) + value
  }

  tidy() {
    const end = this.pick(LINE_ENDS)
    const count = 1 + this.below(6)
    const statements = Array.from({ length: count }, () =>
      this.below(4) === 0 ? this.pick(NOISE) : this.assignment())
    const text = this.pick(['', '', '', '\uFEFF']) + statements.join('\n') + this.pick(['', '\n'])
    return text.replaceAll('\n', end)
  }

  wild() {
    return this.some(40, () => this.pick(SOUP))
  }
}

const made = (kind, count, seed) => {
  const writer = new Writer(seed)
  return Array.from({ length: count }, (_, at) => [`${kind} ${at + 1}`, writer[kind]()])
}

export const generated = [...made('tidy', 250, 1), ...made('wild', 250, 2)]
